import { Migration } from '@mikro-orm/migrations';

export class Migration20261124100523 extends Migration {

  override name = 'Migration20261124100523';

  override up(): void | Promise<void> {
    this.addSql(`create table "hours_decision" ("id" uuid not null, "organisation_id" uuid not null, "kind" text not null, "reason" text null, "activities" int not null, "left" int not null, "segment_id" uuid null, "account_id" uuid null, "decided_by" varchar(200) not null, "decided_at" timestamptz not null, "undone_at" timestamptz null, "undone_by" varchar(200) null, primary key ("id"));`);
    this.addSql(`create index "hours_decision_organisation_id_index" on "hours_decision" ("organisation_id");`);

    this.addSql(`create table "hours_dispute" ("id" uuid not null, "organisation_id" uuid not null, "activity_id" varchar(300) not null, "person_id" uuid not null, "reason" text not null, "proposed" jsonb null, "created_at" timestamptz not null, "decision_id" uuid null, "decided_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "hours_dispute_organisation_id_index" on "hours_dispute" ("organisation_id");`);
    this.addSql(`create index "hours_dispute_activity_id_index" on "hours_dispute" ("activity_id");`);
    this.addSql(`create index "hours_dispute_person_id_index" on "hours_dispute" ("person_id");`);
    this.addSql(`create index "hours_dispute_decision_id_index" on "hours_dispute" ("decision_id");`);

    this.addSql(`alter table "hours_decision" add constraint "hours_decision_kind_check" check ("kind" in ('validate', 'refuse', 'correct'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "hours_decision" cascade;`);
    this.addSql(`drop table if exists "hours_dispute" cascade;`);
  }

}
