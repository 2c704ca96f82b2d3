import { Migration } from '@mikro-orm/migrations';

export class Migration20261129105441 extends Migration {

  override name = 'Migration20261129105441';

  override up(): void | Promise<void> {
    this.addSql(`create table \`cannot_come\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`person_id\` text not null, \`slot_id\` text not null, \`said_at\` datetime not null, \`seen_at\` datetime null, \`seen_by\` text null);`);
    this.addSql(`create index \`cannot_come_organisation_id_index\` on \`cannot_come\` (\`organisation_id\`);`);
    this.addSql(`create index \`cannot_come_person_id_index\` on \`cannot_come\` (\`person_id\`);`);
    this.addSql(`create unique index \`cannot_come_person_id_slot_id_unique\` on \`cannot_come\` (\`person_id\`, \`slot_id\`);`);

    this.addSql(`create table \`thanks\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`person_id\` text not null, \`mission_id\` text not null, \`words\` text not null, \`account_id\` text null, \`written_by\` text null, \`written_at\` datetime not null, \`draft\` text not null);`);
    this.addSql(`create index \`thanks_organisation_id_index\` on \`thanks\` (\`organisation_id\`);`);
    this.addSql(`create index \`thanks_person_id_index\` on \`thanks\` (\`person_id\`);`);
    this.addSql(`create unique index \`thanks_draft_person_id_unique\` on \`thanks\` (\`draft\`, \`person_id\`);`);

    this.addSql(`create table \`time_reminder\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`person_id\` text not null, \`language\` text check (\`language\` in ('fr', 'en')) not null, \`told_until\` datetime not null);`);
    this.addSql(`create index \`time_reminder_organisation_id_index\` on \`time_reminder\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`time_reminder_person_id_unique\` on \`time_reminder\` (\`person_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`cannot_come\`;`);
    this.addSql(`drop table if exists \`thanks\`;`);
    this.addSql(`drop table if exists \`time_reminder\`;`);
  }

}
