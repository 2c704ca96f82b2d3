import { Migration } from '@mikro-orm/migrations';

export class Migration20261124100004 extends Migration {

  override name = 'Migration20261124100004';

  override up(): void | Promise<void> {
    this.addSql(`create table \`saved_mapping\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`source\` text not null, \`name\` text not null, \`version\` integer not null, \`headers\` json not null, \`mapping\` json not null, \`saved_by\` text not null, \`saved_at\` datetime not null);`);
    this.addSql(`create index \`saved_mapping_organisation_id_index\` on \`saved_mapping\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`saved_mapping_organisation_id_source_name_unique\` on \`saved_mapping\` (\`organisation_id\`, \`source\`, \`name\`);`);

    this.addSql(`drop table if exists \`answer_link\`;`);
    this.addSql(`drop table if exists \`answer_tally\`;`);
    this.addSql(`drop table if exists \`sent_answer_form\`;`);

    this.addSql(`drop index \`answer_import_id_index\`;`);
    this.addSql(`drop index \`answer_organisation_id_reference_unique\`;`);
    this.addSql(`drop index \`answer_tally_id_index\`;`);
    this.addSql(`alter table \`answer\` drop column \`import_id\`;`);
    this.addSql(`alter table \`answer\` drop column \`reference\`;`);
    this.addSql(`alter table \`answer\` drop column \`tally_id\`;`);

    this.addSql(`pragma foreign_keys = off;`);
    this.addSql(`create table \`answer_campaign__temp_alter\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`audience\` text check (\`audience\` in ('volunteer', 'beneficiary')) not null, \`mission_id\` text null, \`from_day\` date not null, \`to_day\` date not null, \`asked\` integer not null, constraint \`answer_campaign_check\` check (asked >= 0 and from_day < to_day));`);
    this.addSql(`insert into \`answer_campaign__temp_alter\` select \`id\`, \`organisation_id\`, \`audience\`, \`mission_id\`, \`from_day\`, \`to_day\`, \`asked\` from \`answer_campaign\`;`);
    this.addSql(`drop table \`answer_campaign\`;`);
    this.addSql(`alter table \`answer_campaign__temp_alter\` rename to \`answer_campaign\`;`);
    this.addSql(`create index \`answer_campaign_organisation_id_index\` on \`answer_campaign\` (\`organisation_id\`);`);
    this.addSql(`create index \`answer_campaign_mission_id_index\` on \`answer_campaign\` (\`mission_id\`);`);
    this.addSql(`pragma foreign_keys = on;`);

    this.addSql(`alter table \`answer_text\` drop column \`is_private\`;`);

    this.addSql(`drop index \`beneficiary_statement_import_id_index\`;`);
    this.addSql(`drop index \`beneficiary_statement_organisation_id_reference_unique\`;`);
    this.addSql(`alter table \`beneficiary_statement\` drop column \`import_id\`;`);
    this.addSql(`alter table \`beneficiary_statement\` drop column \`method_words\`;`);
    this.addSql(`alter table \`beneficiary_statement\` drop column \`reference\`;`);
    this.addSql(`alter table \`beneficiary_statement\` drop column \`source\`;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`create table \`answer_link\` (\`campaign_id\` text not null, \`code\` text not null, \`created_at\` datetime not null, \`created_by\` text not null, \`expires_at\` datetime not null, \`id\` text not null primary key, \`organisation_id\` text not null, \`revoked_at\` datetime null, \`revoked_by\` text null);`);
    this.addSql(`create index \`answer_link_campaign_id_index\` on \`answer_link\` (\`campaign_id\`);`);
    this.addSql(`create unique index \`answer_link_code_unique\` on \`answer_link\` (\`code\`);`);
    this.addSql(`create index \`answer_link_organisation_id_index\` on \`answer_link\` (\`organisation_id\`);`);

    this.addSql(`create table \`answer_tally\` (\`campaign_id\` text not null, \`counts\` json not null, \`day\` date not null, \`draft\` text not null, \`entered_at\` datetime not null, \`entered_by\` text not null, \`id\` text not null primary key, \`mission_id\` text null, \`organisation_id\` text not null, \`question\` text check (\`question\` in ('satisfaction', 'recommendation')) not null, \`scale\` integer not null, \`withdrawn_at\` datetime null, \`withdrawn_by\` text null);`);
    this.addSql(`create index \`answer_tally_campaign_id_index\` on \`answer_tally\` (\`campaign_id\`);`);
    this.addSql(`create unique index \`answer_tally_organisation_id_draft_unique\` on \`answer_tally\` (\`organisation_id\`, \`draft\`);`);
    this.addSql(`create index \`answer_tally_organisation_id_index\` on \`answer_tally\` (\`organisation_id\`);`);

    this.addSql(`create table \`sent_answer_form\` (\`day\` date not null, \`organisation_id\` text not null, \`page_hash\` text not null primary key);`);
    this.addSql(`create index \`sent_answer_form_day_index\` on \`sent_answer_form\` (\`day\`);`);
    this.addSql(`create index \`sent_answer_form_organisation_id_index\` on \`sent_answer_form\` (\`organisation_id\`);`);

    this.addSql(`drop table if exists \`saved_mapping\`;`);

    this.addSql(`alter table \`answer\` add column \`import_id\` text null;`);
    this.addSql(`alter table \`answer\` add column \`reference\` text null;`);
    this.addSql(`alter table \`answer\` add column \`tally_id\` text null;`);
    this.addSql(`create index \`answer_import_id_index\` on \`answer\` (\`import_id\`);`);
    this.addSql(`create unique index \`answer_organisation_id_reference_unique\` on \`answer\` (\`organisation_id\`, \`reference\`);`);
    this.addSql(`create index \`answer_tally_id_index\` on \`answer\` (\`tally_id\`);`);

    this.addSql(`pragma foreign_keys = off;`);
    this.addSql(`create table \`answer_campaign__temp_alter\` (\`asked\` integer null, \`asked_at\` datetime null, \`asked_by\` text null, \`asks_recommendation\` integer not null default false, \`asks_satisfaction\` integer not null default true, \`asks_words\` integer not null default false, \`audience\` text check (\`audience\` in ('volunteer', 'beneficiary')) not null, \`closed_at\` datetime null, \`closed_by\` text null, \`created_at\` datetime null, \`created_by\` text null, \`from_day\` date not null, \`id\` text not null primary key, \`mission_id\` text null, \`organisation_id\` text not null, \`scale\` integer not null default 5, \`title\` text null, \`to_day\` date not null, constraint \`answer_campaign_check\` check (asked >= 0 and from_day < to_day));`);
    this.addSql(`insert into \`answer_campaign__temp_alter\` select \`asked\`, null as \`asked_at\`, null as \`asked_by\`, null as \`asks_recommendation\`, null as \`asks_satisfaction\`, null as \`asks_words\`, \`audience\`, null as \`closed_at\`, null as \`closed_by\`, null as \`created_at\`, null as \`created_by\`, \`from_day\`, \`id\`, \`mission_id\`, \`organisation_id\`, null as \`scale\`, null as \`title\`, \`to_day\` from \`answer_campaign\`;`);
    this.addSql(`drop table \`answer_campaign\`;`);
    this.addSql(`alter table \`answer_campaign__temp_alter\` rename to \`answer_campaign\`;`);
    this.addSql(`create index \`answer_campaign_mission_id_index\` on \`answer_campaign\` (\`mission_id\`);`);
    this.addSql(`create index \`answer_campaign_organisation_id_index\` on \`answer_campaign\` (\`organisation_id\`);`);
    this.addSql(`pragma foreign_keys = on;`);

    this.addSql(`alter table \`answer_text\` add column \`is_private\` integer not null default false;`);

    this.addSql(`alter table \`beneficiary_statement\` add column \`import_id\` text null;`);
    this.addSql(`alter table \`beneficiary_statement\` add column \`method_words\` text null;`);
    this.addSql(`alter table \`beneficiary_statement\` add column \`reference\` text null;`);
    this.addSql(`alter table \`beneficiary_statement\` add column \`source\` text null;`);
    this.addSql(`create index \`beneficiary_statement_import_id_index\` on \`beneficiary_statement\` (\`import_id\`);`);
    this.addSql(`create unique index \`beneficiary_statement_organisation_id_reference_unique\` on \`beneficiary_statement\` (\`organisation_id\`, \`reference\`);`);
  }

}
