import { Migration } from '@mikro-orm/migrations';

export class Migration20261129131421 extends Migration {

  override name = 'Migration20261129131421';

  override up(): void | Promise<void> {
    this.addSql(`create table \`person_training\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`person_id\` text not null, \`title\` text not null, \`day\` date null, \`hours\` double precision null, \`standing\` text check (\`standing\` in ('declared', 'confirmed')) not null default 'declared', \`said_at\` datetime null, \`confirmed_by\` text null, \`confirmed_at\` datetime null, \`refusal\` text null, \`refused_by\` text null, \`refused_at\` datetime null, \`created_at\` datetime not null);`);
    this.addSql(`create index \`person_training_organisation_id_index\` on \`person_training\` (\`organisation_id\`);`);
    this.addSql(`create index \`person_training_person_id_index\` on \`person_training\` (\`person_id\`);`);

    this.addSql(`alter table \`person_language\` add column \`standing\` text check (\`standing\` in ('declared', 'confirmed')) not null default 'declared';`);
    this.addSql(`alter table \`person_language\` add column \`said_at\` datetime null;`);
    this.addSql(`alter table \`person_language\` add column \`confirmed_by\` text null;`);
    this.addSql(`alter table \`person_language\` add column \`confirmed_at\` datetime null;`);
    this.addSql(`alter table \`person_language\` add column \`refusal\` text null;`);
    this.addSql(`alter table \`person_language\` add column \`refused_by\` text null;`);
    this.addSql(`alter table \`person_language\` add column \`refused_at\` datetime null;`);

    this.addSql(`alter table \`person_skill\` add column \`said_at\` datetime null;`);
    this.addSql(`alter table \`person_skill\` add column \`confirmed_by\` text null;`);
    this.addSql(`alter table \`person_skill\` add column \`confirmed_at\` datetime null;`);
    this.addSql(`alter table \`person_skill\` add column \`refusal\` text null;`);
    this.addSql(`alter table \`person_skill\` add column \`refused_by\` text null;`);
    this.addSql(`alter table \`person_skill\` add column \`refused_at\` datetime null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`person_training\`;`);

    this.addSql(`alter table \`person_language\` drop column \`standing\`;`);
    this.addSql(`alter table \`person_language\` drop column \`said_at\`;`);
    this.addSql(`alter table \`person_language\` drop column \`confirmed_by\`;`);
    this.addSql(`alter table \`person_language\` drop column \`confirmed_at\`;`);
    this.addSql(`alter table \`person_language\` drop column \`refusal\`;`);
    this.addSql(`alter table \`person_language\` drop column \`refused_by\`;`);
    this.addSql(`alter table \`person_language\` drop column \`refused_at\`;`);

    this.addSql(`alter table \`person_skill\` drop column \`said_at\`;`);
    this.addSql(`alter table \`person_skill\` drop column \`confirmed_by\`;`);
    this.addSql(`alter table \`person_skill\` drop column \`confirmed_at\`;`);
    this.addSql(`alter table \`person_skill\` drop column \`refusal\`;`);
    this.addSql(`alter table \`person_skill\` drop column \`refused_by\`;`);
    this.addSql(`alter table \`person_skill\` drop column \`refused_at\`;`);
  }

}
