import { Migration } from '@mikro-orm/migrations';

export class Migration20261130010613 extends Migration {

  override name = 'Migration20261130010613';

  override up(): void | Promise<void> {
    this.addSql(`create table \`grant_agreement\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`title\` text not null, \`funder\` text not null, \`reference\` text null, \`amount_cents\` bigint null, \`currency\` text null, \`from_day\` date not null, \`to_day\` date not null, \`purpose\` text null, \`contact_name\` text null, \`contact_mail\` text null, \`contact_telephone\` text null, \`author\` text not null, \`author_id\` text null, \`written_at\` datetime not null, \`changed_by\` text null, \`changed_by_id\` text null, \`changed_at\` datetime null);`);
    this.addSql(`create index \`grant_agreement_organisation_id_index\` on \`grant_agreement\` (\`organisation_id\`);`);

    this.addSql(`create table \`grant_mission\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`grant_id\` text not null, \`mission_id\` text not null, \`share\` integer not null, \`part\` integer not null);`);
    this.addSql(`create index \`grant_mission_organisation_id_index\` on \`grant_mission\` (\`organisation_id\`);`);
    this.addSql(`create index \`grant_mission_grant_id_index\` on \`grant_mission\` (\`grant_id\`);`);
    this.addSql(`create index \`grant_mission_mission_id_index\` on \`grant_mission\` (\`mission_id\`);`);
    this.addSql(`create unique index \`grant_mission_grant_id_mission_id_unique\` on \`grant_mission\` (\`grant_id\`, \`mission_id\`);`);

    this.addSql(`create table \`grant_promise\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`grant_id\` text not null, \`position\` integer not null, \`words\` text not null, \`indicator\` text null, \`measure\` text null, \`slice\` text not null default '', \`better\` text check (\`better\` in ('more', 'less')) null, \`value\` double precision null);`);
    this.addSql(`create index \`grant_promise_organisation_id_index\` on \`grant_promise\` (\`organisation_id\`);`);
    this.addSql(`create index \`grant_promise_grant_id_index\` on \`grant_promise\` (\`grant_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`grant_agreement\`;`);
    this.addSql(`drop table if exists \`grant_mission\`;`);
    this.addSql(`drop table if exists \`grant_promise\`;`);
  }

}
