import { Migration } from '@mikro-orm/migrations';

export class Migration20261129181952 extends Migration {

  override name = 'Migration20261129181952';

  override up(): void | Promise<void> {
    this.addSql(`create table \`allocation_run\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`week\` date not null, \`state\` text check (\`state\` in ('running', 'done', 'cancelled', 'failed')) not null, \`stage\` text check (\`stage\` in ('candidates', 'plan', 'list')) not null, \`weights_version\` integer not null, \`input_hash\` text null, \`plan_hash\` text null, \`engine\` text null, \`objective\` double precision null, \`bound\` double precision null, \`gap\` double precision null, \`is_proven\` integer null, \`stopped_by\` text null, \`metrics\` json null, \`started_by_id\` text null, \`started_at\` datetime not null, \`ended_at\` datetime null, \`fault\` json null);`);
    this.addSql(`create index \`allocation_run_organisation_id_index\` on \`allocation_run\` (\`organisation_id\`);`);
    this.addSql(`create index \`allocation_run_organisation_id_week_index\` on \`allocation_run\` (\`organisation_id\`, \`week\`);`);

    this.addSql(`create table \`allocation_weights\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`version\` integer not null, \`values\` json not null, \`author_id\` text null, \`author\` text not null, \`note\` text null, \`created_at\` datetime not null);`);
    this.addSql(`create index \`allocation_weights_organisation_id_index\` on \`allocation_weights\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`allocation_weights_organisation_id_version_unique\` on \`allocation_weights\` (\`organisation_id\`, \`version\`);`);

    this.addSql(`create table \`suggestion\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`run_id\` text not null, \`kind\` text check (\`kind\` in ('invite', 'move', 'release', 'swap')) not null, \`rank\` integer not null, \`gain\` double precision null, \`explanation\` json not null, \`state\` text check (\`state\` in ('open', 'accepted', 'invited', 'agreed', 'declined', 'expired', 'rejected', 'locked', 'withdrawn')) not null default 'open', \`created_at\` datetime not null, \`expires_at\` datetime not null);`);
    this.addSql(`create index \`suggestion_organisation_id_index\` on \`suggestion\` (\`organisation_id\`);`);
    this.addSql(`create index \`suggestion_run_id_index\` on \`suggestion\` (\`run_id\`);`);

    this.addSql(`create table \`suggestion_step\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`suggestion_id\` text not null, \`person_id\` text not null, \`slot_id\` text not null, \`skill_id\` text null, \`seconds\` integer not null, \`place\` integer not null);`);
    this.addSql(`create index \`suggestion_step_organisation_id_index\` on \`suggestion_step\` (\`organisation_id\`);`);
    this.addSql(`create index \`suggestion_step_suggestion_id_index\` on \`suggestion_step\` (\`suggestion_id\`);`);
    this.addSql(`create index \`suggestion_step_person_id_index\` on \`suggestion_step\` (\`person_id\`);`);
    this.addSql(`create index \`suggestion_step_slot_id_index\` on \`suggestion_step\` (\`slot_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`allocation_run\`;`);
    this.addSql(`drop table if exists \`allocation_weights\`;`);
    this.addSql(`drop table if exists \`suggestion\`;`);
    this.addSql(`drop table if exists \`suggestion_step\`;`);
  }

}
