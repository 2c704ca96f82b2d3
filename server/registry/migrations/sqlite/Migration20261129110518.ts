import { Migration } from '@mikro-orm/migrations';

export class Migration20261129110518 extends Migration {

  override name = 'Migration20261129110518';

  override up(): void | Promise<void> {
    this.addSql(`create table \`letterhead\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`address\` text null, \`contact\` text null, \`rna\` text null, \`siren\` text null, \`purpose\` text null, \`place\` text null, \`colour\` text null, \`number_prefix\` text null, \`logo\` blob null, \`changed_at\` datetime not null);`);
    this.addSql(`create index \`letterhead_organisation_id_index\` on \`letterhead\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`letterhead_organisation_id_unique\` on \`letterhead\` (\`organisation_id\`);`);

    this.addSql(`create table \`signatory\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`name\` text not null, \`function\` text not null, \`delegation\` text null, \`contact\` text null, \`from_day\` date not null, \`to_day\` date null, \`approves_validated\` integer not null default false, \`signature\` blob null, \`created_at\` datetime not null);`);
    this.addSql(`create index \`signatory_organisation_id_index\` on \`signatory\` (\`organisation_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`letterhead\`;`);
    this.addSql(`drop table if exists \`signatory\`;`);
  }

}
