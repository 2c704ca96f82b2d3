import { Migration } from '@mikro-orm/migrations';

export class Migration20261129181953 extends Migration {

  override name = 'Migration20261129181953';

  override up(): void | Promise<void> {
    this.addSql(`create table "allocation_run" ("id" uuid not null, "organisation_id" uuid not null, "week" date not null, "state" text not null, "stage" text not null, "weights_version" int not null, "input_hash" varchar(64) null, "plan_hash" varchar(64) null, "engine" varchar(80) null, "objective" double precision null, "bound" double precision null, "gap" double precision null, "is_proven" boolean null, "stopped_by" varchar(20) null, "metrics" jsonb null, "started_by_id" uuid null, "started_at" timestamptz not null, "ended_at" timestamptz null, "fault" jsonb null, primary key ("id"));`);
    this.addSql(`create index "allocation_run_organisation_id_index" on "allocation_run" ("organisation_id");`);
    this.addSql(`create index "allocation_run_organisation_id_week_index" on "allocation_run" ("organisation_id", "week");`);

    this.addSql(`create table "allocation_weights" ("id" uuid not null, "organisation_id" uuid not null, "version" int not null, "values" jsonb not null, "author_id" uuid null, "author" varchar(200) not null, "note" varchar(400) null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "allocation_weights_organisation_id_index" on "allocation_weights" ("organisation_id");`);
    this.addSql(`alter table "allocation_weights" add constraint "allocation_weights_organisation_id_version_unique" unique ("organisation_id", "version");`);

    this.addSql(`create table "suggestion" ("id" uuid not null, "organisation_id" uuid not null, "run_id" uuid not null, "kind" text not null, "rank" int not null, "gain" double precision null, "explanation" jsonb not null, "state" text not null default 'open', "created_at" timestamptz not null, "expires_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "suggestion_organisation_id_index" on "suggestion" ("organisation_id");`);
    this.addSql(`create index "suggestion_run_id_index" on "suggestion" ("run_id");`);

    this.addSql(`create table "suggestion_step" ("id" uuid not null, "organisation_id" uuid not null, "suggestion_id" uuid not null, "person_id" uuid not null, "slot_id" uuid not null, "skill_id" uuid null, "seconds" int not null, "place" int not null, primary key ("id"));`);
    this.addSql(`create index "suggestion_step_organisation_id_index" on "suggestion_step" ("organisation_id");`);
    this.addSql(`create index "suggestion_step_suggestion_id_index" on "suggestion_step" ("suggestion_id");`);
    this.addSql(`create index "suggestion_step_person_id_index" on "suggestion_step" ("person_id");`);
    this.addSql(`create index "suggestion_step_slot_id_index" on "suggestion_step" ("slot_id");`);

    this.addSql(`alter table "allocation_run" add constraint "allocation_run_state_check" check ("state" in ('running', 'done', 'cancelled', 'failed'));`);
    this.addSql(`alter table "allocation_run" add constraint "allocation_run_stage_check" check ("stage" in ('candidates', 'plan', 'list'));`);

    this.addSql(`alter table "suggestion" add constraint "suggestion_kind_check" check ("kind" in ('invite', 'move', 'release', 'swap'));`);
    this.addSql(`alter table "suggestion" add constraint "suggestion_state_check" check ("state" in ('open', 'accepted', 'invited', 'agreed', 'declined', 'expired', 'rejected', 'locked', 'withdrawn'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "allocation_run" cascade;`);
    this.addSql(`drop table if exists "allocation_weights" cascade;`);
    this.addSql(`drop table if exists "suggestion" cascade;`);
    this.addSql(`drop table if exists "suggestion_step" cascade;`);
  }

}
