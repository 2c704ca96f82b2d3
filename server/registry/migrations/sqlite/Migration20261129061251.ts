import { Migration } from '@mikro-orm/migrations';

export class Migration20261129061251 extends Migration {

  override name = 'Migration20261129061251';

  override up(): void | Promise<void> {
    this.addSql(`create table \`annotation\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`from_day\` date not null, \`to_day\` date not null, \`text\` text not null, \`indicator\` text null, \`mission_id\` text null, \`is_outside\` integer not null default false, \`author\` text not null, \`author_id\` text null, \`written_at\` datetime not null, \`corrected_by\` text null, \`corrected_by_id\` text null, \`corrected_at\` datetime null);`);
    this.addSql(`create index \`annotation_organisation_id_index\` on \`annotation\` (\`organisation_id\`);`);

    this.addSql(`create table \`target\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`indicator\` text not null, \`measure\` text not null, \`slice\` text not null default '', \`from_day\` date not null, \`to_day\` date not null, \`better\` text check (\`better\` in ('more', 'less')) not null, \`baseline\` double precision null, \`target\` double precision not null, \`author\` text not null, \`author_id\` text null, \`set_at\` datetime not null);`);
    this.addSql(`create index \`target_organisation_id_index\` on \`target\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`target_organisation_id_indicator_measure_slice_from_day_to_day_unique\` on \`target\` (\`organisation_id\`, \`indicator\`, \`measure\`, \`slice\`, \`from_day\`, \`to_day\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`annotation\`;`);
    this.addSql(`drop table if exists \`target\`;`);
  }

}
