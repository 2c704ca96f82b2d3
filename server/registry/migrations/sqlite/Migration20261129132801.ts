import { Migration } from '@mikro-orm/migrations';

export class Migration20261129132801 extends Migration {

  override name = 'Migration20261129132801';

  override up(): void | Promise<void> {
    this.addSql(`create table \`cec_facts\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`declared_on\` date null, \`has_listed_purpose\` integer null, \`validator\` text null, \`changed_at\` datetime not null);`);
    this.addSql(`create index \`cec_facts_organisation_id_index\` on \`cec_facts\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`cec_facts_organisation_id_unique\` on \`cec_facts\` (\`organisation_id\`);`);

    this.addSql(`create table \`cec_function\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`mission_id\` text not null, \`role\` text null, \`kind\` text check (\`kind\` in ('governing', 'supervising')) not null, \`from_day\` date not null, \`to_day\` date null, \`reason\` text not null, \`author\` text not null, \`created_at\` datetime not null);`);
    this.addSql(`create index \`cec_function_organisation_id_index\` on \`cec_function\` (\`organisation_id\`);`);
    this.addSql(`create index \`cec_function_mission_id_index\` on \`cec_function\` (\`mission_id\`);`);

    this.addSql(`create table \`elsewhere_time\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`person_id\` text not null, \`association\` text not null, \`year\` integer not null, \`seconds\` integer not null, \`created_at\` datetime not null);`);
    this.addSql(`create index \`elsewhere_time_organisation_id_index\` on \`elsewhere_time\` (\`organisation_id\`);`);
    this.addSql(`create index \`elsewhere_time_person_id_index\` on \`elsewhere_time\` (\`person_id\`);`);

    this.addSql(`create table \`summary_mail\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`person_id\` text not null, \`language\` text check (\`language\` in ('fr', 'en')) not null, \`frequency\` text check (\`frequency\` in ('monthly', 'quarterly', 'yearly')) null, \`done_until\` datetime not null, \`told_period\` text null, \`stop_code\` text not null, \`created_at\` datetime not null);`);
    this.addSql(`create index \`summary_mail_organisation_id_index\` on \`summary_mail\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`summary_mail_person_id_unique\` on \`summary_mail\` (\`person_id\`);`);
    this.addSql(`create unique index \`summary_mail_stop_code_unique\` on \`summary_mail\` (\`stop_code\`);`);

    this.addSql(`alter table \`outgoing_mail\` add column \`html\` text null;`);
    this.addSql(`alter table \`outgoing_mail\` add column \`stop_address\` text null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`cec_facts\`;`);
    this.addSql(`drop table if exists \`cec_function\`;`);
    this.addSql(`drop table if exists \`elsewhere_time\`;`);
    this.addSql(`drop table if exists \`summary_mail\`;`);

    this.addSql(`alter table \`outgoing_mail\` drop column \`html\`;`);
    this.addSql(`alter table \`outgoing_mail\` drop column \`stop_address\`;`);
  }

}
