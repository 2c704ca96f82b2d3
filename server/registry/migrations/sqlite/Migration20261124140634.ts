import { Migration } from '@mikro-orm/migrations';

export class Migration20261124140634 extends Migration {

  override name = 'Migration20261124140634';

  override up(): void | Promise<void> {
    this.addSql(`pragma foreign_keys = off;`);
    this.addSql(`create table \`answer_campaign__temp_alter\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`title\` text null, \`audience\` text check (\`audience\` in ('volunteer', 'beneficiary')) not null, \`mission_id\` text null, \`from_day\` date not null, \`to_day\` date not null, \`asks_satisfaction\` integer not null default true, \`scale\` integer not null default 5, \`asks_recommendation\` integer not null default false, \`asks_words\` integer not null default false, \`asked\` integer null, \`asked_by\` text null, \`asked_at\` datetime null, \`created_by\` text null, \`created_at\` datetime null, \`closed_by\` text null, \`closed_at\` datetime null, constraint \`answer_campaign_check\` check (asked >= 0 and from_day < to_day));`);
    this.addSql(`insert into \`answer_campaign__temp_alter\` select \`id\`, \`organisation_id\`, \`title\`, \`audience\`, \`mission_id\`, \`from_day\`, \`to_day\`, \`asks_satisfaction\`, \`scale\`, \`asks_recommendation\`, \`asks_words\`, \`asked\`, \`asked_by\`, \`asked_at\`, \`created_by\`, \`created_at\`, \`closed_by\`, \`closed_at\` from \`answer_campaign\`;`);
    this.addSql(`drop table \`answer_campaign\`;`);
    this.addSql(`alter table \`answer_campaign__temp_alter\` rename to \`answer_campaign\`;`);
    this.addSql(`create index \`answer_campaign_organisation_id_index\` on \`answer_campaign\` (\`organisation_id\`);`);
    this.addSql(`create index \`answer_campaign_mission_id_index\` on \`answer_campaign\` (\`mission_id\`);`);
    this.addSql(`pragma foreign_keys = on;`);

    this.addSql(`pragma foreign_keys = off;`);
    this.addSql(`create table \`answer_tally__temp_alter\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`campaign_id\` text not null, \`draft\` text not null, \`mission_id\` text null, \`day\` date not null, \`question\` text check (\`question\` in ('satisfaction', 'recommendation')) not null, \`scale\` integer not null, \`counts\` json not null, \`entered_by\` text not null, \`entered_at\` datetime not null, \`withdrawn_by\` text null, \`withdrawn_at\` datetime null);`);
    this.addSql(`insert into \`answer_tally__temp_alter\` select \`id\`, \`organisation_id\`, \`campaign_id\`, \`draft\`, \`mission_id\`, \`day\`, \`question\`, \`scale\`, \`counts\`, \`entered_by\`, \`entered_at\`, \`withdrawn_by\`, \`withdrawn_at\` from \`answer_tally\`;`);
    this.addSql(`drop table \`answer_tally\`;`);
    this.addSql(`alter table \`answer_tally__temp_alter\` rename to \`answer_tally\`;`);
    this.addSql(`create index \`answer_tally_organisation_id_index\` on \`answer_tally\` (\`organisation_id\`);`);
    this.addSql(`create index \`answer_tally_campaign_id_index\` on \`answer_tally\` (\`campaign_id\`);`);
    this.addSql(`create unique index \`answer_tally_organisation_id_draft_unique\` on \`answer_tally\` (\`organisation_id\`, \`draft\`);`);
    this.addSql(`pragma foreign_keys = on;`);

    this.addSql(`pragma foreign_keys = off;`);
    this.addSql(`create table \`hours_decision__temp_alter\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`kind\` text check (\`kind\` in ('validate', 'refuse', 'correct')) not null, \`reason\` text null, \`activities\` integer not null, \`left\` integer not null, \`segment_id\` text null, \`account_id\` text null, \`decided_by\` text not null, \`decided_at\` datetime not null, \`undone_at\` datetime null, \`undone_by\` text null);`);
    this.addSql(`insert into \`hours_decision__temp_alter\` select \`id\`, \`organisation_id\`, \`kind\`, \`reason\`, \`activities\`, \`left\`, \`segment_id\`, \`account_id\`, \`decided_by\`, \`decided_at\`, \`undone_at\`, \`undone_by\` from \`hours_decision\`;`);
    this.addSql(`drop table \`hours_decision\`;`);
    this.addSql(`alter table \`hours_decision__temp_alter\` rename to \`hours_decision\`;`);
    this.addSql(`create index \`hours_decision_organisation_id_index\` on \`hours_decision\` (\`organisation_id\`);`);
    this.addSql(`pragma foreign_keys = on;`);

    this.addSql(`pragma foreign_keys = off;`);
    this.addSql(`create table \`sending__temp_alter\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`key_hash\` text not null, \`body_hash\` text not null, \`import_id\` text not null, \`mode\` text check (\`mode\` in ('append', 'snapshot')) not null, \`is_again\` integer not null, \`sent_at\` datetime not null);`);
    this.addSql(`insert into \`sending__temp_alter\` select \`id\`, \`organisation_id\`, \`key_hash\`, \`body_hash\`, \`import_id\`, \`mode\`, \`is_again\`, \`sent_at\` from \`sending\`;`);
    this.addSql(`drop table \`sending\`;`);
    this.addSql(`alter table \`sending__temp_alter\` rename to \`sending\`;`);
    this.addSql(`create index \`sending_organisation_id_index\` on \`sending\` (\`organisation_id\`);`);
    this.addSql(`create index \`sending_sent_at_index\` on \`sending\` (\`sent_at\`);`);
    this.addSql(`create unique index \`sending_organisation_id_key_hash_unique\` on \`sending\` (\`organisation_id\`, \`key_hash\`);`);
    this.addSql(`pragma foreign_keys = on;`);

    this.addSql(`pragma foreign_keys = off;`);
    this.addSql(`create table \`slot__temp_alter\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`need_id\` text not null, \`source\` text null, \`reference\` text null, \`starts_at\` datetime not null, \`ends_at\` datetime not null, \`min_seconds\` integer null, \`target_seconds\` integer null, \`max_seconds\` integer null, \`cell_x\` integer null, \`cell_y\` integer null, \`remote\` integer not null default false, \`language\` text null, \`cefr\` integer null, constraint \`slot_check\` check (min_seconds >= 0 and target_seconds >= 0 and max_seconds >= 0 and min_seconds <= target_seconds and target_seconds <= max_seconds and min_seconds <= max_seconds));`);
    this.addSql(`insert into \`slot__temp_alter\` select \`id\`, \`organisation_id\`, \`need_id\`, null as \`source\`, null as \`reference\`, \`starts_at\`, \`ends_at\`, \`min_seconds\`, \`target_seconds\`, \`max_seconds\`, \`cell_x\`, \`cell_y\`, \`remote\`, \`language\`, \`cefr\` from \`slot\`;`);
    this.addSql(`drop table \`slot\`;`);
    this.addSql(`alter table \`slot__temp_alter\` rename to \`slot\`;`);
    this.addSql(`create index \`slot_organisation_id_index\` on \`slot\` (\`organisation_id\`);`);
    this.addSql(`create index \`slot_need_id_index\` on \`slot\` (\`need_id\`);`);
    this.addSql(`create index \`slot_starts_at_index\` on \`slot\` (\`starts_at\`);`);
    this.addSql(`create unique index \`slot_organisation_id_source_reference_unique\` on \`slot\` (\`organisation_id\`, \`source\`, \`reference\`);`);
    this.addSql(`pragma foreign_keys = on;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`pragma foreign_keys = off;`);
    this.addSql(`create table \`answer_campaign__temp_alter\` (\`asked\` integer null, \`asked_at\` datetime null, \`asked_by\` text null, \`asks_recommendation\` integer not null default false, \`asks_satisfaction\` integer not null default true, \`asks_words\` integer not null default false, \`audience\` text not null, \`closed_at\` datetime null, \`closed_by\` text null, \`created_at\` datetime null, \`created_by\` text null, \`from_day\` date not null, \`id\` text not null primary key, \`mission_id\` text null, \`organisation_id\` text not null, \`scale\` integer not null default 5, \`title\` text null, \`to_day\` date not null, constraint \`answer_campaign_check\` check (asked >= 0 and from_day < to_day));`);
    this.addSql(`insert into \`answer_campaign__temp_alter\` select \`asked\`, \`asked_at\`, \`asked_by\`, \`asks_recommendation\`, \`asks_satisfaction\`, \`asks_words\`, \`audience\`, \`closed_at\`, \`closed_by\`, \`created_at\`, \`created_by\`, \`from_day\`, \`id\`, \`mission_id\`, \`organisation_id\`, \`scale\`, \`title\`, \`to_day\` from \`answer_campaign\`;`);
    this.addSql(`drop table \`answer_campaign\`;`);
    this.addSql(`alter table \`answer_campaign__temp_alter\` rename to \`answer_campaign\`;`);
    this.addSql(`create index \`answer_campaign_mission_id_index\` on \`answer_campaign\` (\`mission_id\`);`);
    this.addSql(`create index \`answer_campaign_organisation_id_index\` on \`answer_campaign\` (\`organisation_id\`);`);
    this.addSql(`pragma foreign_keys = on;`);

    this.addSql(`pragma foreign_keys = off;`);
    this.addSql(`create table \`answer_tally__temp_alter\` (\`campaign_id\` text not null, \`counts\` json not null, \`day\` date not null, \`draft\` text not null, \`entered_at\` datetime not null, \`entered_by\` text not null, \`id\` text not null primary key, \`mission_id\` text null, \`organisation_id\` text not null, \`question\` text not null, \`scale\` integer not null, \`withdrawn_at\` datetime null, \`withdrawn_by\` text null);`);
    this.addSql(`insert into \`answer_tally__temp_alter\` select \`campaign_id\`, \`counts\`, \`day\`, \`draft\`, \`entered_at\`, \`entered_by\`, \`id\`, \`mission_id\`, \`organisation_id\`, \`question\`, \`scale\`, \`withdrawn_at\`, \`withdrawn_by\` from \`answer_tally\`;`);
    this.addSql(`drop table \`answer_tally\`;`);
    this.addSql(`alter table \`answer_tally__temp_alter\` rename to \`answer_tally\`;`);
    this.addSql(`create index \`answer_tally_campaign_id_index\` on \`answer_tally\` (\`campaign_id\`);`);
    this.addSql(`create unique index \`answer_tally_organisation_id_draft_unique\` on \`answer_tally\` (\`organisation_id\`, \`draft\`);`);
    this.addSql(`create index \`answer_tally_organisation_id_index\` on \`answer_tally\` (\`organisation_id\`);`);
    this.addSql(`pragma foreign_keys = on;`);

    this.addSql(`pragma foreign_keys = off;`);
    this.addSql(`create table \`hours_decision__temp_alter\` (\`account_id\` text null, \`activities\` integer not null, \`decided_at\` datetime not null, \`decided_by\` text not null, \`id\` text not null primary key, \`kind\` text not null, \`left\` integer not null, \`organisation_id\` text not null, \`reason\` text null, \`segment_id\` text null, \`undone_at\` datetime null, \`undone_by\` text null);`);
    this.addSql(`insert into \`hours_decision__temp_alter\` select \`account_id\`, \`activities\`, \`decided_at\`, \`decided_by\`, \`id\`, \`kind\`, \`left\`, \`organisation_id\`, \`reason\`, \`segment_id\`, \`undone_at\`, \`undone_by\` from \`hours_decision\`;`);
    this.addSql(`drop table \`hours_decision\`;`);
    this.addSql(`alter table \`hours_decision__temp_alter\` rename to \`hours_decision\`;`);
    this.addSql(`create index \`hours_decision_organisation_id_index\` on \`hours_decision\` (\`organisation_id\`);`);
    this.addSql(`pragma foreign_keys = on;`);

    this.addSql(`pragma foreign_keys = off;`);
    this.addSql(`create table \`sending__temp_alter\` (\`body_hash\` text not null, \`id\` text not null primary key, \`import_id\` text not null, \`is_again\` integer not null, \`key_hash\` text not null, \`mode\` text not null, \`organisation_id\` text not null, \`sent_at\` datetime not null);`);
    this.addSql(`insert into \`sending__temp_alter\` select \`body_hash\`, \`id\`, \`import_id\`, \`is_again\`, \`key_hash\`, \`mode\`, \`organisation_id\`, \`sent_at\` from \`sending\`;`);
    this.addSql(`drop table \`sending\`;`);
    this.addSql(`alter table \`sending__temp_alter\` rename to \`sending\`;`);
    this.addSql(`create index \`sending_organisation_id_index\` on \`sending\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`sending_organisation_id_key_hash_unique\` on \`sending\` (\`organisation_id\`, \`key_hash\`);`);
    this.addSql(`create index \`sending_sent_at_index\` on \`sending\` (\`sent_at\`);`);
    this.addSql(`pragma foreign_keys = on;`);

    this.addSql(`pragma foreign_keys = off;`);
    this.addSql(`create table \`slot__temp_alter\` (\`cefr\` integer null, \`cell_x\` integer null, \`cell_y\` integer null, \`ends_at\` datetime not null, \`id\` text not null primary key, \`language\` text null, \`max_seconds\` integer not null, \`min_seconds\` integer not null, \`need_id\` text not null, \`organisation_id\` text not null, \`remote\` integer not null default false, \`starts_at\` datetime not null, \`target_seconds\` integer not null, constraint \`slot_check\` check (min_seconds >= 0 and min_seconds <= target_seconds and target_seconds <= max_seconds));`);
    this.addSql(`insert into \`slot__temp_alter\` select \`cefr\`, \`cell_x\`, \`cell_y\`, \`ends_at\`, \`id\`, \`language\`, \`max_seconds\`, \`min_seconds\`, \`need_id\`, \`organisation_id\`, \`remote\`, \`starts_at\`, \`target_seconds\` from \`slot\`;`);
    this.addSql(`drop table \`slot\`;`);
    this.addSql(`alter table \`slot__temp_alter\` rename to \`slot\`;`);
    this.addSql(`create index \`slot_need_id_index\` on \`slot\` (\`need_id\`);`);
    this.addSql(`create index \`slot_organisation_id_index\` on \`slot\` (\`organisation_id\`);`);
    this.addSql(`create index \`slot_starts_at_index\` on \`slot\` (\`starts_at\`);`);
    this.addSql(`pragma foreign_keys = on;`);
  }

}
