import { Migration } from '@mikro-orm/migrations';

export class Migration20261130101803 extends Migration {

  override name = 'Migration20261130101803';

  override up(): void | Promise<void> {
    this.addSql(`create table "mail_attachment" ("id" uuid not null, "organisation_id" uuid not null, "file_name" varchar(120) not null, "media_type" varchar(120) not null, "bytes" bytea not null, primary key ("id"));`);
    this.addSql(`create index "mail_attachment_organisation_id_index" on "mail_attachment" ("organisation_id");`);

    this.addSql(`create table "report_recipient" ("id" uuid not null, "organisation_id" uuid not null, "subscription_id" uuid not null, "address" varchar(254) not null, "state" text not null, "code" varchar(40) not null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "report_recipient_organisation_id_index" on "report_recipient" ("organisation_id");`);
    this.addSql(`alter table "report_recipient" add constraint "report_recipient_code_unique" unique ("code");`);
    this.addSql(`alter table "report_recipient" add constraint "report_recipient_subscription_id_address_unique" unique ("subscription_id", "address");`);

    this.addSql(`create table "report_sending" ("id" uuid not null, "organisation_id" uuid not null, "subscription_id" uuid not null, "from_day" date not null, "to_day" date not null, "at" timestamptz not null, "outcome" text not null, "reason" varchar(80) null, "old_figures" jsonb not null, "edition_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "report_sending_organisation_id_index" on "report_sending" ("organisation_id");`);
    this.addSql(`alter table "report_sending" add constraint "report_sending_subscription_id_from_day_unique" unique ("subscription_id", "from_day");`);

    this.addSql(`create table "report_subscription" ("id" uuid not null, "organisation_id" uuid not null, "report_id" uuid not null, "frequency" text not null, "day" int not null, "decided_by_id" uuid null, "decided_by" varchar(200) not null, "decided_at" timestamptz not null, "paused_at" timestamptz null, "paused_why" text null, "done_until" timestamptz not null, "waits_for" text null, "tried_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "report_subscription_organisation_id_index" on "report_subscription" ("organisation_id");`);
    this.addSql(`create index "report_subscription_report_id_index" on "report_subscription" ("report_id");`);

    this.addSql(`alter table "outgoing_mail" add "attachment_id" uuid null, add "about" varchar(80) null, add "fault" varchar(80) null;`);
    this.addSql(`create index "outgoing_mail_about_index" on "outgoing_mail" ("about");`);

    this.addSql(`alter table "report_recipient" add constraint "report_recipient_state_check" check ("state" in ('asked', 'accepted', 'stopped'));`);

    this.addSql(`alter table "report_sending" add constraint "report_sending_outcome_check" check ("outcome" in ('report', 'old', 'nothing', 'refused', 'failed'));`);

    this.addSql(`alter table "report_subscription" add constraint "report_subscription_frequency_check" check ("frequency" in ('weekly', 'monthly'));`);
    this.addSql(`alter table "report_subscription" add constraint "report_subscription_paused_why_check" check ("paused_why" in ('asked', 'decider-left'));`);
    this.addSql(`alter table "report_subscription" add constraint "report_subscription_waits_for_check" check ("waits_for" in ('figures', 'fault'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "mail_attachment" cascade;`);
    this.addSql(`drop table if exists "report_recipient" cascade;`);
    this.addSql(`drop table if exists "report_sending" cascade;`);
    this.addSql(`drop table if exists "report_subscription" cascade;`);

    this.addSql(`drop index "outgoing_mail_about_index";`);
    this.addSql(`alter table "outgoing_mail" drop column "attachment_id", drop column "about", drop column "fault";`);
  }

}
