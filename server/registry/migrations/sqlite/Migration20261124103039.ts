import { Migration } from '@mikro-orm/migrations';

export class Migration20261124103039 extends Migration {

  override name = 'Migration20261124103039';

  override up(): void | Promise<void> {
    this.addSql(`create table \`import_change\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`import_id\` text not null, \`record_id\` text not null, \`before\` json null, \`after\` json not null);`);
    this.addSql(`create index \`import_change_organisation_id_index\` on \`import_change\` (\`organisation_id\`);`);
    this.addSql(`create index \`import_change_import_id_index\` on \`import_change\` (\`import_id\`);`);
    this.addSql(`create index \`import_change_record_id_index\` on \`import_change\` (\`record_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`import_change\`;`);
  }

}
