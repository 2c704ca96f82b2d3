import { Migration } from '@mikro-orm/migrations';

export class Migration20261124100004 extends Migration {

  override name = 'Migration20261124100004';

  override up(): void | Promise<void> {
    this.addSql(`create table \`saved_mapping\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`source\` text not null, \`name\` text not null, \`version\` integer not null, \`headers\` json not null, \`mapping\` json not null, \`saved_by\` text not null, \`saved_at\` datetime not null);`);
    this.addSql(`create index \`saved_mapping_organisation_id_index\` on \`saved_mapping\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`saved_mapping_organisation_id_source_name_unique\` on \`saved_mapping\` (\`organisation_id\`, \`source\`, \`name\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`saved_mapping\`;`);
  }

}
