import { Migration } from '@mikro-orm/migrations';

export class Migration20261129102054 extends Migration {

  override name = 'Migration20261129102054';

  override up(): void | Promise<void> {
    this.addSql(`create table \`signing_key\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`did\` text not null, \`name\` text not null, \`year\` integer not null, \`public_key_multibase\` text not null, \`sealed\` text null, \`created_at\` datetime not null, \`removed_at\` datetime null);`);
    this.addSql(`create index \`signing_key_organisation_id_index\` on \`signing_key\` (\`organisation_id\`);`);
    this.addSql(`create index \`signing_key_did_index\` on \`signing_key\` (\`did\`);`);
    this.addSql(`create unique index \`signing_key_organisation_id_did_name_unique\` on \`signing_key\` (\`organisation_id\`, \`did\`, \`name\`);`);

    this.addSql(`create table \`status_list\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`number\` integer not null, \`url\` text not null, \`key_id\` text not null, \`did\` text not null, \`taken\` blob not null, \`taken_count\` integer not null, \`revoked\` blob not null, \`signed\` text not null, \`signed_at\` datetime not null);`);
    this.addSql(`create index \`status_list_organisation_id_index\` on \`status_list\` (\`organisation_id\`);`);
    this.addSql(`create index \`status_list_url_index\` on \`status_list\` (\`url\`);`);
    this.addSql(`create unique index \`status_list_organisation_id_number_unique\` on \`status_list\` (\`organisation_id\`, \`number\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`signing_key\`;`);
    this.addSql(`drop table if exists \`status_list\`;`);
  }

}
