import { Migration } from '@mikro-orm/migrations';

export class Migration20261129131036 extends Migration {

  override name = 'Migration20261129131036';

  override up(): void | Promise<void> {
    this.addSql(`create table "certificate" ("id" uuid not null, "organisation_id" uuid not null, "person_id" uuid null, "state" text not null, "number" varchar(40) null, "language" text null, "pair_id" uuid null, "batch_id" uuid null, "choices" jsonb null, "content" jsonb null, "rows" jsonb null, "credential" text null, "credential_id" varchar(60) null, "status_url" varchar(500) null, "status_index" int null, "from_day" date null, "to_day" date null, "signatory_id" uuid null, "asked_at" timestamptz null, "issued_at" timestamptz null, "approved_by_id" uuid null, "approved_at" timestamptz null, "refusal" text null, "refused_at" timestamptz null, "revoked_at" timestamptz null, "revocation" text null, "replaces_id" uuid null, "replaced_by_id" uuid null, "to_replace_since" timestamptz null, "erased_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "certificate_organisation_id_index" on "certificate" ("organisation_id");`);
    this.addSql(`create index "certificate_person_id_index" on "certificate" ("person_id");`);
    this.addSql(`create index "certificate_batch_id_index" on "certificate" ("batch_id");`);
    this.addSql(`create index "certificate_credential_id_index" on "certificate" ("credential_id");`);
    this.addSql(`alter table "certificate" add constraint "certificate_organisation_id_number_unique" unique ("organisation_id", "number");`);

    this.addSql(`create table "certificate_batch" ("id" uuid not null, "organisation_id" uuid not null, "state" text not null, "wanted" jsonb not null, "account_id" uuid null, "created_at" timestamptz not null, "ended_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "certificate_batch_organisation_id_index" on "certificate_batch" ("organisation_id");`);

    this.addSql(`create table "certificate_batch_person" ("id" uuid not null, "organisation_id" uuid not null, "batch_id" uuid not null, "person_id" uuid not null, "state" text not null, "fault" jsonb null, primary key ("id"));`);
    this.addSql(`create index "certificate_batch_person_organisation_id_index" on "certificate_batch_person" ("organisation_id");`);
    this.addSql(`create index "certificate_batch_person_batch_id_index" on "certificate_batch_person" ("batch_id");`);
    this.addSql(`create index "certificate_batch_person_person_id_index" on "certificate_batch_person" ("person_id");`);

    this.addSql(`create table "certificate_link" ("id" uuid not null, "organisation_id" uuid not null, "certificate_id" uuid not null, "code" varchar(12) not null, "level" text not null, "expires_on" date null, "stopped_at" timestamptz null, "openings" int not null default 0, "is_printed" boolean not null default false, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "certificate_link_organisation_id_index" on "certificate_link" ("organisation_id");`);
    this.addSql(`create index "certificate_link_certificate_id_index" on "certificate_link" ("certificate_id");`);
    this.addSql(`alter table "certificate_link" add constraint "certificate_link_code_unique" unique ("code");`);

    this.addSql(`alter table "certificate" add constraint "certificate_state_check" check ("state" in ('waiting', 'valid', 'replaced', 'revoked', 'refused', 'erased'));`);
    this.addSql(`alter table "certificate" add constraint "certificate_language_check" check ("language" in ('fr', 'en'));`);
    this.addSql(`alter table "certificate" add constraint "certificate_revocation_check" check ("revocation" in ('error', 'fraud', 'name', 'other'));`);

    this.addSql(`alter table "certificate_batch" add constraint "certificate_batch_state_check" check ("state" in ('running', 'done', 'cancelled'));`);

    this.addSql(`alter table "certificate_batch_person" add constraint "certificate_batch_person_state_check" check ("state" in ('to-do', 'issued', 'waiting', 'failed', 'left-out'));`);

    this.addSql(`alter table "certificate_link" add constraint "certificate_link_level_check" check ("level" in ('full', 'status'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "certificate" cascade;`);
    this.addSql(`drop table if exists "certificate_batch" cascade;`);
    this.addSql(`drop table if exists "certificate_batch_person" cascade;`);
    this.addSql(`drop table if exists "certificate_link" cascade;`);
  }

}
