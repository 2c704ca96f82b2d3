import { Migration } from '@mikro-orm/migrations';

export class Migration20261129063326 extends Migration {

  override name = 'Migration20261129063326';

  override up(): void | Promise<void> {
    this.addSql(`create table \`publication\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`number\` integer not null, \`title\` text not null, \`audience\` text check (\`audience\` in ('external')) not null, \`from_day\` date not null, \`to_day\` date not null, \`tables\` json not null, \`behind\` json not null, \`as_of\` datetime null, \`digest\` text not null, \`made_by_id\` text null, \`made_by\` text not null, \`made_at\` datetime not null, \`withdrawn_by\` text null, \`withdrawn_at\` datetime null, \`withdrawn_reason\` text null);`);
    this.addSql(`create index \`publication_organisation_id_index\` on \`publication\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`publication_organisation_id_number_unique\` on \`publication\` (\`organisation_id\`, \`number\`);`);

    this.addSql(`alter table \`organisation\` add column \`least_outside\` integer not null default 5;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`publication\`;`);

    this.addSql(`alter table \`organisation\` drop column \`least_outside\`;`);
  }

}
