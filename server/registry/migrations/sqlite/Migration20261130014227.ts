import { Migration } from '@mikro-orm/migrations';

export class Migration20261130014227 extends Migration {

  override name = 'Migration20261130014227';

  override up(): void | Promise<void> {
    this.addSql(`create table \`report\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`title\` text not null, \`language\` text check (\`language\` in ('fr', 'en')) not null, \`from_day\` date not null, \`to_day\` date not null, \`blocks\` json not null, \`version\` integer not null, \`created_by_id\` text null, \`created_by\` text not null, \`created_at\` datetime not null, \`changed_by_id\` text null, \`changed_by\` text not null, \`changed_at\` datetime not null);`);
    this.addSql(`create index \`report_organisation_id_index\` on \`report\` (\`organisation_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`report\`;`);
  }

}
