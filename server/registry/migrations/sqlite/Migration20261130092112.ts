import { Migration } from '@mikro-orm/migrations';

export class Migration20261130092112 extends Migration {

  override name = 'Migration20261130092112';

  override up(): void | Promise<void> {
    this.addSql(`create table \`edition_embed\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`edition_id\` text not null, \`block\` text not null, \`code\` text not null, \`origins\` json not null, \`made_at\` datetime not null, \`expires_on\` date null, \`stopped_at\` datetime null);`);
    this.addSql(`create index \`edition_embed_organisation_id_index\` on \`edition_embed\` (\`organisation_id\`);`);
    this.addSql(`create index \`edition_embed_edition_id_index\` on \`edition_embed\` (\`edition_id\`);`);
    this.addSql(`create unique index \`edition_embed_code_unique\` on \`edition_embed\` (\`code\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`edition_embed\`;`);
  }

}
