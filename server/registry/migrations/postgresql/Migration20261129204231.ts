import { Migration } from '@mikro-orm/migrations';

export class Migration20261129204231 extends Migration {

  override name = 'Migration20261129204231';

  override up(): void | Promise<void> {
    this.addSql(`create table "decision" ("id" uuid not null, "organisation_id" uuid not null, "suggestion_id" uuid not null, "account_id" uuid null, "actor" varchar(200) not null, "choice" text not null, "reason_code" text null, "comment" varchar(1000) null, "until" date null, "explanation_opened_at" timestamptz null, "instead_id" uuid null, "decided_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "decision_organisation_id_index" on "decision" ("organisation_id");`);
    this.addSql(`create index "decision_suggestion_id_index" on "decision" ("suggestion_id");`);

    this.addSql(`create table "mission_exposure" ("id" uuid not null, "organisation_id" uuid not null, "mission_id" uuid not null, "week" date not null, "shown" int not null, "invited" int not null, "accepted" int not null, primary key ("id"));`);
    this.addSql(`create index "mission_exposure_organisation_id_index" on "mission_exposure" ("organisation_id");`);
    this.addSql(`alter table "mission_exposure" add constraint "mission_exposure_organisation_id_mission_id_week_unique" unique ("organisation_id", "mission_id", "week");`);

    this.addSql(`create table "rule_comment" ("id" uuid not null, "organisation_id" uuid not null, "person_id" uuid not null, "suggestion_id" uuid null, "text" varchar(2000) not null, "created_at" timestamptz not null, "answer" varchar(2000) null, "answered_at" timestamptz null, "answered_by_id" uuid null, "answered_by" varchar(200) null, primary key ("id"));`);
    this.addSql(`create index "rule_comment_organisation_id_index" on "rule_comment" ("organisation_id");`);
    this.addSql(`create index "rule_comment_person_id_index" on "rule_comment" ("person_id");`);

    this.addSql(`create table "suggestion_invitation" ("id" uuid not null, "organisation_id" uuid not null, "suggestion_id" uuid not null, "person_id" uuid not null, "way" text not null, "sent_at" timestamptz not null, "sent_by_id" uuid null, "sent_by" varchar(200) not null, "expires_at" timestamptz not null, "code_hash" varchar(64) null, "answer" text null, "answered_at" timestamptz null, "answered_way" text null, "typed_by_id" uuid null, "typed_by" varchar(200) null, "comment" varchar(1000) null, "withdrawn_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "suggestion_invitation_organisation_id_index" on "suggestion_invitation" ("organisation_id");`);
    this.addSql(`create index "suggestion_invitation_suggestion_id_index" on "suggestion_invitation" ("suggestion_id");`);
    this.addSql(`create index "suggestion_invitation_person_id_index" on "suggestion_invitation" ("person_id");`);
    this.addSql(`alter table "suggestion_invitation" add constraint "suggestion_invitation_code_hash_unique" unique ("code_hash");`);
    this.addSql(`alter table "suggestion_invitation" add constraint "suggestion_invitation_organisation_id_suggestion__0731e_unique" unique ("organisation_id", "suggestion_id", "person_id");`);

    this.addSql(`create table "suggestion_opening" ("id" uuid not null, "organisation_id" uuid not null, "suggestion_id" uuid not null, "account_id" uuid not null, "opened_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "suggestion_opening_organisation_id_index" on "suggestion_opening" ("organisation_id");`);
    this.addSql(`alter table "suggestion_opening" add constraint "suggestion_opening_organisation_id_suggestion_id__915f3_unique" unique ("organisation_id", "suggestion_id", "account_id");`);

    this.addSql(`alter table "person" add "telephone" varchar(40) null;`);

    this.addSql(`alter table "suggestion" add "origin" text not null default 'run';`);
    this.addSql(`alter table "suggestion" alter column "run_id" drop not null;`);
    this.addSql(`alter table "suggestion" add constraint "suggestion_origin_check" check ("origin" in ('run', 'change', 'replacement'));`);

    this.addSql(`alter table "decision" add constraint "decision_choice_check" check ("choice" in ('accept', 'change', 'reject', 'lock', 'never', 'later'));`);
    this.addSql(`alter table "decision" add constraint "decision_reason_code_check" check ("reason_code" in ('not_now', 'person_unavailable', 'knows_better', 'wrong_data', 'fairness', 'other'));`);

    this.addSql(`alter table "suggestion_invitation" add constraint "suggestion_invitation_way_check" check ("way" in ('mail', 'page', 'telephone'));`);
    this.addSql(`alter table "suggestion_invitation" add constraint "suggestion_invitation_answer_check" check ("answer" in ('agreed', 'declined'));`);
    this.addSql(`alter table "suggestion_invitation" add constraint "suggestion_invitation_answered_way_check" check ("answered_way" in ('mail', 'page', 'telephone'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "decision" cascade;`);
    this.addSql(`drop table if exists "mission_exposure" cascade;`);
    this.addSql(`drop table if exists "rule_comment" cascade;`);
    this.addSql(`drop table if exists "suggestion_invitation" cascade;`);
    this.addSql(`drop table if exists "suggestion_opening" cascade;`);

    this.addSql(`alter table "person" drop column "telephone";`);

    this.addSql(`alter table "suggestion" drop constraint "suggestion_origin_check";`);
    this.addSql(`alter table "suggestion" drop column "origin";`);
    this.addSql(`alter table "suggestion" alter column "run_id" set not null;`);
  }

}
