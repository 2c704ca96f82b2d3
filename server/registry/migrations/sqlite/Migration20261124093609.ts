import { Migration } from '@mikro-orm/migrations';

export class Migration20261124093609 extends Migration {

  override name = 'Migration20261124093609';

  override up(): void | Promise<void> {
    this.addSql(`create table \`sending\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`key_hash\` text not null, \`body_hash\` text not null, \`import_id\` text not null, \`mode\` text check (\`mode\` in ('append', 'snapshot')) not null, \`is_again\` integer not null, \`sent_at\` datetime not null);`);
    this.addSql(`create index \`sending_organisation_id_index\` on \`sending\` (\`organisation_id\`);`);
    this.addSql(`create index \`sending_sent_at_index\` on \`sending\` (\`sent_at\`);`);
    this.addSql(`create unique index \`sending_organisation_id_key_hash_unique\` on \`sending\` (\`organisation_id\`, \`key_hash\`);`);

    this.addSql(`create table \`source_key\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`source\` text not null, \`secret_hash\` text not null, \`label\` text not null, \`created_by\` text not null, \`created_at\` datetime not null, \`last_used_on\` text null, \`revoked_at\` datetime null, \`revoked_by\` text null);`);
    this.addSql(`create index \`source_key_organisation_id_index\` on \`source_key\` (\`organisation_id\`);`);
    this.addSql(`create index \`source_key_source_index\` on \`source_key\` (\`source\`);`);
    this.addSql(`create unique index \`source_key_secret_hash_unique\` on \`source_key\` (\`secret_hash\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`sending\`;`);
    this.addSql(`drop table if exists \`source_key\`;`);
  }

}
