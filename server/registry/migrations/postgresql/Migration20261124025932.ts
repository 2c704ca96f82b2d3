import { Migration } from '@mikro-orm/migrations';

export class Migration20261124025932 extends Migration {

  override name = 'Migration20261124025932';

  override up(): void | Promise<void> {
    this.addSql(`create table "account" ("id" uuid not null, "email" varchar(254) not null, "name" varchar(200) not null, "language" text not null, "password_hash" varchar(300) null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`alter table "account" add constraint "account_email_unique" unique ("email");`);

    this.addSql(`create table "answer" ("id" uuid not null, "organisation_id" uuid not null, "campaign_id" uuid null, "audience" text not null, "question" text not null default 'satisfaction', "mission_id" uuid null, "day" date not null, "scale" int not null, "score" int not null, primary key ("id"));`);
    this.addSql(`create index "answer_organisation_id_index" on "answer" ("organisation_id");`);
    this.addSql(`create index "answer_mission_id_index" on "answer" ("mission_id");`);

    this.addSql(`create table "answer_campaign" ("id" uuid not null, "organisation_id" uuid not null, "audience" text not null, "mission_id" uuid null, "from_day" date not null, "to_day" date not null, "asked" int not null, primary key ("id"));`);
    this.addSql(`create index "answer_campaign_organisation_id_index" on "answer_campaign" ("organisation_id");`);
    this.addSql(`create index "answer_campaign_mission_id_index" on "answer_campaign" ("mission_id");`);

    this.addSql(`create table "answer_text" ("answer_id" uuid not null, "organisation_id" uuid not null, "text" text not null, "day" date not null, primary key ("answer_id"));`);
    this.addSql(`create index "answer_text_organisation_id_index" on "answer_text" ("organisation_id");`);

    this.addSql(`create table "assignment" ("id" uuid not null, "organisation_id" uuid not null, "person_id" uuid not null, "slot_id" uuid not null, "seconds" int not null, "state" text not null default 'agreed', "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "assignment_organisation_id_index" on "assignment" ("organisation_id");`);
    this.addSql(`create index "assignment_slot_id_index" on "assignment" ("slot_id");`);
    this.addSql(`alter table "assignment" add constraint "assignment_person_id_slot_id_unique" unique ("person_id", "slot_id");`);

    this.addSql(`create table "attempt" ("subject_hash" varchar(64) not null, "wrong" int not null, "last_at" timestamptz not null, primary key ("subject_hash"));`);

    this.addSql(`create table "audit_entry" ("id" uuid not null, "organisation_id" uuid not null, "sequence" int not null, "at" timestamptz not null, "actor_id" uuid null, "actor_name" varchar(200) not null, "action" varchar(80) not null, "record" varchar(200) not null, "details" jsonb null, "previous_hash" varchar(64) not null, "hash" varchar(64) not null, primary key ("id"));`);
    this.addSql(`create index "audit_entry_organisation_id_index" on "audit_entry" ("organisation_id");`);
    this.addSql(`alter table "audit_entry" add constraint "audit_entry_organisation_id_sequence_unique" unique ("organisation_id", "sequence");`);

    this.addSql(`create table "availability" ("id" uuid not null, "organisation_id" uuid not null, "person_id" uuid not null, "kind" text not null, "valid_from" date not null, "valid_to" date null, "every_weeks" int not null default 1, "weekdays" jsonb not null, "from_time" varchar(5) not null, "to_time" varchar(5) not null, "zone" varchar(64) not null, "preference" int not null default 1, primary key ("id"));`);
    this.addSql(`create index "availability_organisation_id_index" on "availability" ("organisation_id");`);
    this.addSql(`create index "availability_person_id_index" on "availability" ("person_id");`);

    this.addSql(`create table "beneficiary_statement" ("id" uuid not null, "organisation_id" uuid not null, "mission_id" uuid null, "from_day" date not null, "to_day" date not null, "count" int not null, "new_count" int null, "new_access_count" int null, "method" text not null, "author" varchar(200) not null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "beneficiary_statement_organisation_id_index" on "beneficiary_statement" ("organisation_id");`);
    this.addSql(`create index "beneficiary_statement_mission_id_index" on "beneficiary_statement" ("mission_id");`);

    this.addSql(`create table "import" ("id" uuid not null, "organisation_id" uuid not null, "source" varchar(64) not null, "mode" text not null, "preset" varchar(40) not null, "preset_version" int not null, "file_name" varchar(255) not null, "sha256" varchar(64) not null, "bytes" bigint not null, "removals_withheld" boolean not null, "receipt" jsonb not null, "imported_by" varchar(200) not null, "imported_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "import_organisation_id_index" on "import" ("organisation_id");`);
    this.addSql(`create index "import_sha256_index" on "import" ("sha256");`);

    this.addSql(`create table "invitation" ("id" uuid not null, "organisation_id" uuid not null, "code_hash" varchar(64) not null, "name" varchar(200) not null, "email" varchar(254) null, "role" text not null, "deliver" text not null, "person_id" uuid null, "created_by_account_id" uuid null, "created_at" timestamptz not null, "expires_at" timestamptz not null, "accepted_at" timestamptz null, "revoked_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "invitation_organisation_id_index" on "invitation" ("organisation_id");`);
    this.addSql(`alter table "invitation" add constraint "invitation_code_hash_unique" unique ("code_hash");`);

    this.addSql(`create table "lease" ("name" varchar(120) not null, "holder" varchar(80) not null, "fence" int not null, "expires_at" timestamptz not null, primary key ("name"));`);

    this.addSql(`create table "load_limit" ("person_id" uuid not null, "organisation_id" uuid not null, "comfort_seconds_per_week" int null, "cap_seconds_per_week" int null, "days_per_week" int null, "minimum_rest_seconds" int null, "invitations_per30days" int not null default 4, "max_km" int null, "remote_only" boolean not null default false, primary key ("person_id"));`);
    this.addSql(`create index "load_limit_organisation_id_index" on "load_limit" ("organisation_id");`);

    this.addSql(`create table "membership" ("id" uuid not null, "organisation_id" uuid not null, "account_id" uuid not null, "role" text not null, "mission_ids" jsonb null, "person_id" uuid null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "membership_organisation_id_index" on "membership" ("organisation_id");`);
    this.addSql(`create index "membership_account_id_index" on "membership" ("account_id");`);
    this.addSql(`alter table "membership" add constraint "membership_organisation_id_account_id_role_unique" unique ("organisation_id", "account_id", "role");`);

    this.addSql(`create table "mission" ("id" uuid not null, "organisation_id" uuid not null, "title" varchar(200) not null, "description" text null, "activity_type" varchar(80) null, "site" varchar(200) null, "territory" varchar(200) null, "language" varchar(35) null, "funder" varchar(200) null, "status" text not null default 'draft', "is_remote" boolean not null default false, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "mission_organisation_id_index" on "mission" ("organisation_id");`);

    this.addSql(`create table "mission_reference" ("id" uuid not null, "organisation_id" uuid not null, "source" varchar(64) not null, "reference" varchar(200) not null, "mission_id" uuid not null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "mission_reference_organisation_id_index" on "mission_reference" ("organisation_id");`);
    this.addSql(`create index "mission_reference_mission_id_index" on "mission_reference" ("mission_id");`);
    this.addSql(`alter table "mission_reference" add constraint "mission_reference_organisation_id_source_reference_unique" unique ("organisation_id", "source", "reference");`);

    this.addSql(`create table "need" ("id" uuid not null, "organisation_id" uuid not null, "mission_id" uuid not null, "title" varchar(200) not null, "valid_from" date not null, "valid_to" date null, "every_weeks" int not null default 1, "weekdays" jsonb not null, "from_time" varchar(5) not null, "to_time" varchar(5) not null, "zone" varchar(64) not null, "whole_presence" boolean not null default false, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "need_organisation_id_index" on "need" ("organisation_id");`);
    this.addSql(`create index "need_mission_id_index" on "need" ("mission_id");`);

    this.addSql(`create table "organisation" ("id" uuid not null, "slug" varchar(63) not null, "name" varchar(200) not null, "zone" varchar(64) not null, "language" text not null, "school_year_start_month" int not null default 9, "is_demo" boolean not null default false, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`alter table "organisation" add constraint "organisation_slug_unique" unique ("slug");`);

    this.addSql(`create table "outgoing_mail" ("id" uuid not null, "organisation_id" uuid not null, "recipient" varchar(254) not null, "subject" varchar(300) not null, "text" text null, "state" text not null, "tries" int not null, "next_try_at" timestamptz not null, "created_at" timestamptz not null, "sent_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "outgoing_mail_organisation_id_index" on "outgoing_mail" ("organisation_id");`);

    this.addSql(`create table "person" ("id" uuid not null, "organisation_id" uuid not null, "display_name" varchar(200) not null, "email" varchar(254) null, "kind" text not null default 'volunteer', "left_on" date null, "home_cell_x" int null, "home_cell_y" int null, "language" varchar(35) null, "created_by_source" varchar(64) null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "person_organisation_id_index" on "person" ("organisation_id");`);
    this.addSql(`alter table "person" add constraint "person_organisation_id_email_unique" unique ("organisation_id", "email");`);

    this.addSql(`create table "person_language" ("id" uuid not null, "organisation_id" uuid not null, "person_id" uuid not null, "language" varchar(35) not null, "cefr" int not null, primary key ("id"));`);
    this.addSql(`create index "person_language_organisation_id_index" on "person_language" ("organisation_id");`);
    this.addSql(`alter table "person_language" add constraint "person_language_person_id_language_unique" unique ("person_id", "language");`);

    this.addSql(`create table "person_reference" ("id" uuid not null, "organisation_id" uuid not null, "source" varchar(64) not null, "reference_hash" varchar(43) not null, "person_id" uuid null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "person_reference_organisation_id_index" on "person_reference" ("organisation_id");`);
    this.addSql(`create index "person_reference_person_id_index" on "person_reference" ("person_id");`);
    this.addSql(`alter table "person_reference" add constraint "person_reference_organisation_id_source_reference_hash_unique" unique ("organisation_id", "source", "reference_hash");`);

    this.addSql(`create table "person_skill" ("id" uuid not null, "organisation_id" uuid not null, "person_id" uuid not null, "skill_id" uuid not null, "level" int not null, "standing" text not null default 'declared', "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "person_skill_organisation_id_index" on "person_skill" ("organisation_id");`);
    this.addSql(`create index "person_skill_skill_id_index" on "person_skill" ("skill_id");`);
    this.addSql(`alter table "person_skill" add constraint "person_skill_person_id_skill_id_unique" unique ("person_id", "skill_id");`);

    this.addSql(`create table "planning_lock" ("id" uuid not null, "organisation_id" uuid not null, "person_id" uuid not null, "slot_id" uuid null, "mission_id" uuid null, "kind" text not null, "until" date null, "by_account_id" uuid not null, "reason" varchar(400) not null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "planning_lock_organisation_id_index" on "planning_lock" ("organisation_id");`);
    this.addSql(`create index "planning_lock_person_id_index" on "planning_lock" ("person_id");`);

    this.addSql(`create table "preference" ("id" uuid not null, "organisation_id" uuid not null, "person_id" uuid not null, "mission_id" uuid null, "cause" varchar(80) null, "weight" int not null, primary key ("id"));`);
    this.addSql(`create index "preference_organisation_id_index" on "preference" ("organisation_id");`);
    this.addSql(`create index "preference_person_id_index" on "preference" ("person_id");`);
    this.addSql(`alter table "preference" add constraint "preference_person_id_mission_id_unique" unique ("person_id", "mission_id");`);
    this.addSql(`alter table "preference" add constraint "preference_person_id_cause_unique" unique ("person_id", "cause");`);

    this.addSql(`create table "refresh_run" ("id" uuid not null, "organisation_id" uuid not null, "name" varchar(80) not null, "version" int not null, "cause" text not null, "started_at" timestamptz not null, "ended_at" timestamptz not null, "days" int null, "rows" int null, "outcome" text not null, "error_code" varchar(80) null, "message" text null, "hash" varchar(64) null, primary key ("id"));`);
    this.addSql(`create index "refresh_run_organisation_id_index" on "refresh_run" ("organisation_id");`);
    this.addSql(`create index "refresh_run_name_index" on "refresh_run" ("name");`);

    this.addSql(`create table "segment" ("id" uuid not null, "organisation_id" uuid not null, "sequence" int not null, "import_id" uuid null, "cause" text not null, "sha256" varchar(64) not null, "bytes" bigint not null, "rows" int not null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "segment_organisation_id_index" on "segment" ("organisation_id");`);
    this.addSql(`alter table "segment" add constraint "segment_organisation_id_sequence_unique" unique ("organisation_id", "sequence");`);

    this.addSql(`create table "session" ("secret_hash" varchar(64) not null, "organisation_id" uuid not null, "account_id" uuid not null, "only_role" text null, "created_at" timestamptz not null, "seen_at" timestamptz not null, "expires_at" timestamptz not null, primary key ("secret_hash"));`);
    this.addSql(`create index "session_organisation_id_index" on "session" ("organisation_id");`);
    this.addSql(`create index "session_account_id_index" on "session" ("account_id");`);

    this.addSql(`create table "setting" ("id" uuid not null, "organisation_id" uuid not null, "name" varchar(80) not null, "value" varchar(200) not null, "unit" varchar(40) null, "valid_from" date not null, "decided_on" date null, "decided_by" varchar(200) null, "source" varchar(400) null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "setting_organisation_id_index" on "setting" ("organisation_id");`);
    this.addSql(`alter table "setting" add constraint "setting_organisation_id_name_valid_from_unique" unique ("organisation_id", "name", "valid_from");`);

    this.addSql(`create table "set_up_link" ("token_hash" varchar(64) not null, "organisation_id" uuid not null, "created_at" timestamptz not null, primary key ("token_hash"));`);
    this.addSql(`create index "set_up_link_organisation_id_index" on "set_up_link" ("organisation_id");`);

    this.addSql(`create table "skill" ("id" uuid not null, "organisation_id" uuid not null, "name" varchar(120) not null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "skill_organisation_id_index" on "skill" ("organisation_id");`);
    this.addSql(`alter table "skill" add constraint "skill_organisation_id_name_unique" unique ("organisation_id", "name");`);

    this.addSql(`create table "slot" ("id" uuid not null, "organisation_id" uuid not null, "need_id" uuid not null, "starts_at" timestamptz not null, "ends_at" timestamptz not null, "min_seconds" int not null, "target_seconds" int not null, "max_seconds" int not null, "cell_x" int null, "cell_y" int null, "remote" boolean not null default false, "language" varchar(35) null, "cefr" int null, primary key ("id"));`);
    this.addSql(`create index "slot_organisation_id_index" on "slot" ("organisation_id");`);
    this.addSql(`create index "slot_need_id_index" on "slot" ("need_id");`);
    this.addSql(`create index "slot_starts_at_index" on "slot" ("starts_at");`);

    this.addSql(`create table "slot_skill" ("id" uuid not null, "organisation_id" uuid not null, "slot_id" uuid not null, "skill_id" uuid not null, "level" int not null, "kind" text not null, "n" int null, primary key ("id"));`);
    this.addSql(`create index "slot_skill_organisation_id_index" on "slot_skill" ("organisation_id");`);
    this.addSql(`create index "slot_skill_skill_id_index" on "slot_skill" ("skill_id");`);
    this.addSql(`alter table "slot_skill" add constraint "slot_skill_slot_id_skill_id_unique" unique ("slot_id", "skill_id");`);

    this.addSql(`create table "source" ("id" uuid not null, "organisation_id" uuid not null, "name" varchar(64) not null, "secret" varchar(64) not null, "mode" text not null, "zone" varchar(64) null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "source_organisation_id_index" on "source" ("organisation_id");`);
    this.addSql(`alter table "source" add constraint "source_organisation_id_name_unique" unique ("organisation_id", "name");`);

    this.addSql(`create table "suggestion_consent" ("id" uuid not null, "organisation_id" uuid not null, "person_id" uuid not null, "state" text not null, "answered_at" timestamptz not null, "source" varchar(64) not null, "wording" varchar(1000) not null, primary key ("id"));`);
    this.addSql(`create index "suggestion_consent_organisation_id_index" on "suggestion_consent" ("organisation_id");`);
    this.addSql(`create index "suggestion_consent_person_id_index" on "suggestion_consent" ("person_id");`);

    this.addSql(`create table "volunteer_key" ("person_id" uuid not null, "organisation_id" uuid not null, "volunteer_key" uuid not null, primary key ("person_id"));`);
    this.addSql(`create index "volunteer_key_organisation_id_index" on "volunteer_key" ("organisation_id");`);
    this.addSql(`alter table "volunteer_key" add constraint "volunteer_key_volunteer_key_unique" unique ("volunteer_key");`);

    this.addSql(`alter table "account" add constraint "account_language_check" check ("language" in ('fr', 'en'));`);

    this.addSql(`alter table "answer" add constraint "answer_check" check ((scale = 3 or scale = 5 or scale = 10) and score <= scale and score >= case when scale = 10 then 0 else 1 end);`);
    this.addSql(`alter table "answer" add constraint "answer_audience_check" check ("audience" in ('volunteer', 'beneficiary'));`);
    this.addSql(`alter table "answer" add constraint "answer_question_check" check ("question" in ('satisfaction', 'recommendation'));`);

    this.addSql(`alter table "answer_campaign" add constraint "answer_campaign_check" check (asked >= 0 and from_day < to_day);`);
    this.addSql(`alter table "answer_campaign" add constraint "answer_campaign_audience_check" check ("audience" in ('volunteer', 'beneficiary'));`);

    this.addSql(`alter table "assignment" add constraint "assignment_state_check" check ("state" in ('agreed', 'withdrawn'));`);

    this.addSql(`alter table "availability" add constraint "availability_kind_check" check ("kind" in ('once', 'recurring', 'exception'));`);

    this.addSql(`alter table "beneficiary_statement" add constraint "beneficiary_statement_check" check (count >= 0 and from_day < to_day);`);
    this.addSql(`alter table "beneficiary_statement" add constraint "beneficiary_statement_method_check" check ("method" in ('register', 'count', 'sample', 'estimate'));`);

    this.addSql(`alter table "import" add constraint "import_mode_check" check ("mode" in ('append', 'snapshot'));`);

    this.addSql(`alter table "invitation" add constraint "invitation_role_check" check ("role" in ('director', 'coordinator', 'volunteer', 'administrator'));`);
    this.addSql(`alter table "invitation" add constraint "invitation_deliver_check" check ("deliver" in ('mail', 'card'));`);

    this.addSql(`alter table "membership" add constraint "membership_role_check" check ("role" in ('director', 'coordinator', 'volunteer', 'administrator'));`);

    this.addSql(`alter table "mission" add constraint "mission_status_check" check ("status" in ('draft', 'open', 'closed'));`);

    this.addSql(`alter table "organisation" add constraint "organisation_language_check" check ("language" in ('fr', 'en'));`);

    this.addSql(`alter table "outgoing_mail" add constraint "outgoing_mail_state_check" check ("state" in ('waiting', 'sent', 'failed'));`);

    this.addSql(`alter table "person" add constraint "person_kind_check" check ("kind" in ('volunteer', 'own_employee', 'partner_employee'));`);

    this.addSql(`alter table "person_skill" add constraint "person_skill_standing_check" check ("standing" in ('declared', 'confirmed'));`);

    this.addSql(`alter table "planning_lock" add constraint "planning_lock_kind_check" check ("kind" in ('must', 'never'));`);

    this.addSql(`alter table "refresh_run" add constraint "refresh_run_cause_check" check ("cause" in ('schedule', 'change', 'asked', 'catch-up', 'retry'));`);
    this.addSql(`alter table "refresh_run" add constraint "refresh_run_outcome_check" check ("outcome" in ('succeeded', 'failed'));`);

    this.addSql(`alter table "segment" add constraint "segment_cause_check" check ("cause" in ('import', 'undo', 'correction', 'erasure', 'removal'));`);

    this.addSql(`alter table "session" add constraint "session_only_role_check" check ("only_role" in ('director', 'coordinator', 'volunteer', 'administrator'));`);

    this.addSql(`alter table "slot" add constraint "slot_check" check (min_seconds >= 0 and min_seconds <= target_seconds and target_seconds <= max_seconds);`);

    this.addSql(`alter table "slot_skill" add constraint "slot_skill_kind_check" check ("kind" in ('everyone', 'at_least_n', 'preferred'));`);

    this.addSql(`alter table "source" add constraint "source_mode_check" check ("mode" in ('append', 'snapshot'));`);

    this.addSql(`alter table "suggestion_consent" add constraint "suggestion_consent_state_check" check ("state" in ('on', 'paused', 'off'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "account" cascade;`);
    this.addSql(`drop table if exists "answer" cascade;`);
    this.addSql(`drop table if exists "answer_campaign" cascade;`);
    this.addSql(`drop table if exists "answer_text" cascade;`);
    this.addSql(`drop table if exists "assignment" cascade;`);
    this.addSql(`drop table if exists "attempt" cascade;`);
    this.addSql(`drop table if exists "audit_entry" cascade;`);
    this.addSql(`drop table if exists "availability" cascade;`);
    this.addSql(`drop table if exists "beneficiary_statement" cascade;`);
    this.addSql(`drop table if exists "import" cascade;`);
    this.addSql(`drop table if exists "invitation" cascade;`);
    this.addSql(`drop table if exists "lease" cascade;`);
    this.addSql(`drop table if exists "load_limit" cascade;`);
    this.addSql(`drop table if exists "membership" cascade;`);
    this.addSql(`drop table if exists "mission" cascade;`);
    this.addSql(`drop table if exists "mission_reference" cascade;`);
    this.addSql(`drop table if exists "need" cascade;`);
    this.addSql(`drop table if exists "organisation" cascade;`);
    this.addSql(`drop table if exists "outgoing_mail" cascade;`);
    this.addSql(`drop table if exists "person" cascade;`);
    this.addSql(`drop table if exists "person_language" cascade;`);
    this.addSql(`drop table if exists "person_reference" cascade;`);
    this.addSql(`drop table if exists "person_skill" cascade;`);
    this.addSql(`drop table if exists "planning_lock" cascade;`);
    this.addSql(`drop table if exists "preference" cascade;`);
    this.addSql(`drop table if exists "refresh_run" cascade;`);
    this.addSql(`drop table if exists "segment" cascade;`);
    this.addSql(`drop table if exists "session" cascade;`);
    this.addSql(`drop table if exists "setting" cascade;`);
    this.addSql(`drop table if exists "set_up_link" cascade;`);
    this.addSql(`drop table if exists "skill" cascade;`);
    this.addSql(`drop table if exists "slot" cascade;`);
    this.addSql(`drop table if exists "slot_skill" cascade;`);
    this.addSql(`drop table if exists "source" cascade;`);
    this.addSql(`drop table if exists "suggestion_consent" cascade;`);
    this.addSql(`drop table if exists "volunteer_key" cascade;`);
  }

}
