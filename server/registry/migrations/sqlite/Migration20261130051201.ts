import { Migration } from '@mikro-orm/migrations';

export class Migration20261130051201 extends Migration {

  override name = 'Migration20261130051201';

  override up(): void | Promise<void> {
    this.addSql(`create table \`quote\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`words\` text null, \`language\` text not null, \`source\` text null, \`said_by\` text null, \`said_on\` date not null, \`mission_id\` text null, \`used_at\` datetime null, \`recorded_by\` text not null, \`recorded_by_id\` text null, \`recorded_at\` datetime not null, \`changed_by\` text null, \`changed_by_id\` text null, \`changed_at\` datetime null);`);
    this.addSql(`create index \`quote_organisation_id_index\` on \`quote\` (\`organisation_id\`);`);
    this.addSql(`create index \`quote_mission_id_index\` on \`quote\` (\`mission_id\`);`);

    this.addSql(`create table \`quote_consent\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`quote_id\` text not null, \`place\` integer not null, \`is_given\` integer not null, \`day\` date not null, \`means\` text check (\`means\` in ('paper', 'mail', 'voice', 'house')) not null, \`giver\` text check (\`giver\` in ('person', 'guardian', 'own-wish')) null, \`presence\` text null, \`wording\` text null, \`for_reports\` integer null, \`for_public\` integer null, \`last_day\` date null, \`recorded_by\` text not null, \`recorded_by_id\` text null, \`recorded_at\` datetime not null);`);
    this.addSql(`create index \`quote_consent_organisation_id_index\` on \`quote_consent\` (\`organisation_id\`);`);
    this.addSql(`create index \`quote_consent_quote_id_index\` on \`quote_consent\` (\`quote_id\`);`);
    this.addSql(`create unique index \`quote_consent_quote_id_place_unique\` on \`quote_consent\` (\`quote_id\`, \`place\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`quote\`;`);
    this.addSql(`drop table if exists \`quote_consent\`;`);
  }

}
