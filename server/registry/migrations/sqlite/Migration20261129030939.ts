import { Migration } from '@mikro-orm/migrations';

export class Migration20261129030939 extends Migration {

  override name = 'Migration20261129030939';

  override up(): void | Promise<void> {
    this.addSql(`create table \`conversion\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`name\` text not null, \`from_type\` text not null, \`from_unit\` text not null, \`to_type\` text not null, \`to_unit\` text not null, \`factor\` text not null, \`from_day\` date not null, \`to_day\` date null, \`source\` text not null, \`decided_on\` date not null, \`decided_by\` text not null, \`author\` text not null, \`created_at\` datetime not null);`);
    this.addSql(`create index \`conversion_organisation_id_index\` on \`conversion\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`conversion_organisation_id_name_from_day_unique\` on \`conversion\` (\`organisation_id\`, \`name\`, \`from_day\`);`);

    this.addSql(`create table \`time_rate\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`category\` text not null, \`from_day\` date not null, \`to_day\` date null, \`amount\` text not null, \`charges\` text not null, \`coefficient\` text not null, \`currency\` text not null, \`source\` text not null, \`decided_on\` date not null, \`decided_by\` text not null, \`author\` text not null, \`created_at\` datetime not null);`);
    this.addSql(`create index \`time_rate_organisation_id_index\` on \`time_rate\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`time_rate_organisation_id_category_from_day_unique\` on \`time_rate\` (\`organisation_id\`, \`category\`, \`from_day\`);`);

    this.addSql(`alter table \`organisation\` add column \`values_time\` integer not null default false;`);
    this.addSql(`alter table \`organisation\` add column \`is_hours_only\` integer not null default false;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`conversion\`;`);
    this.addSql(`drop table if exists \`time_rate\`;`);

    this.addSql(`alter table \`organisation\` drop column \`values_time\`;`);
    this.addSql(`alter table \`organisation\` drop column \`is_hours_only\`;`);
  }

}
