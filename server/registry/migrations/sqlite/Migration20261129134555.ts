import { Migration } from '@mikro-orm/migrations';

export class Migration20261129134555 extends Migration {

  override name = 'Migration20261129134555';

  override up(): void | Promise<void> {
    this.addSql(`create table \`paper_picture\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`digest\` text not null, \`bytes\` blob not null, \`created_at\` datetime not null);`);
    this.addSql(`create index \`paper_picture_organisation_id_index\` on \`paper_picture\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`paper_picture_organisation_id_digest_unique\` on \`paper_picture\` (\`organisation_id\`, \`digest\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`paper_picture\`;`);
  }

}
