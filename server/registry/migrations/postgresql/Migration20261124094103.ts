import { Migration } from '@mikro-orm/migrations';

export class Migration20261124094103 extends Migration {

  override name = 'Migration20261124094103';

  override up(): void | Promise<void> {
    this.addSql(`create table "answer_link" ("id" uuid not null, "organisation_id" uuid not null, "campaign_id" uuid not null, "code" varchar(20) not null, "created_by" varchar(200) not null, "created_at" timestamptz not null, "expires_at" timestamptz not null, "revoked_by" varchar(200) null, "revoked_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "answer_link_organisation_id_index" on "answer_link" ("organisation_id");`);
    this.addSql(`create index "answer_link_campaign_id_index" on "answer_link" ("campaign_id");`);
    this.addSql(`alter table "answer_link" add constraint "answer_link_code_unique" unique ("code");`);

    this.addSql(`create table "answer_tally" ("id" uuid not null, "organisation_id" uuid not null, "campaign_id" uuid not null, "draft" uuid not null, "mission_id" uuid null, "day" date not null, "question" text not null, "scale" int not null, "counts" jsonb not null, "entered_by" varchar(200) not null, "entered_at" timestamptz not null, "withdrawn_by" varchar(200) null, "withdrawn_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "answer_tally_organisation_id_index" on "answer_tally" ("organisation_id");`);
    this.addSql(`create index "answer_tally_campaign_id_index" on "answer_tally" ("campaign_id");`);
    this.addSql(`alter table "answer_tally" add constraint "answer_tally_organisation_id_draft_unique" unique ("organisation_id", "draft");`);

    this.addSql(`create table "sent_answer_form" ("page_hash" varchar(64) not null, "organisation_id" uuid not null, "day" date not null, primary key ("page_hash"));`);
    this.addSql(`create index "sent_answer_form_organisation_id_index" on "sent_answer_form" ("organisation_id");`);
    this.addSql(`create index "sent_answer_form_day_index" on "sent_answer_form" ("day");`);

    this.addSql(`alter table "answer" add "tally_id" uuid null, add "import_id" uuid null, add "reference" varchar(64) null;`);
    this.addSql(`create index "answer_tally_id_index" on "answer" ("tally_id");`);
    this.addSql(`create index "answer_import_id_index" on "answer" ("import_id");`);
    this.addSql(`alter table "answer" add constraint "answer_organisation_id_reference_unique" unique ("organisation_id", "reference");`);

    this.addSql(`alter table "answer_campaign" add "title" varchar(200) null, add "asks_satisfaction" boolean not null default true, add "scale" int not null default 5, add "asks_recommendation" boolean not null default false, add "asks_words" boolean not null default false, add "asked_by" varchar(200) null, add "asked_at" timestamptz null, add "created_by" varchar(200) null, add "created_at" timestamptz null, add "closed_by" varchar(200) null, add "closed_at" timestamptz null;`);
    this.addSql(`alter table "answer_campaign" alter column "asked" drop not null;`);

    this.addSql(`alter table "answer_text" add "is_private" boolean not null default false;`);

    this.addSql(`alter table "beneficiary_statement" add "method_words" varchar(500) null, add "source" varchar(200) null, add "import_id" uuid null, add "reference" varchar(64) null;`);
    this.addSql(`create index "beneficiary_statement_import_id_index" on "beneficiary_statement" ("import_id");`);
    this.addSql(`alter table "beneficiary_statement" add constraint "beneficiary_statement_organisation_id_reference_unique" unique ("organisation_id", "reference");`);

    this.addSql(`alter table "answer_tally" add constraint "answer_tally_question_check" check ("question" in ('satisfaction', 'recommendation'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "answer_link" cascade;`);
    this.addSql(`drop table if exists "answer_tally" cascade;`);
    this.addSql(`drop table if exists "sent_answer_form" cascade;`);

    this.addSql(`drop index "answer_tally_id_index";`);
    this.addSql(`drop index "answer_import_id_index";`);
    this.addSql(`alter table "answer" drop constraint "answer_organisation_id_reference_unique";`);
    this.addSql(`alter table "answer" drop column "tally_id", drop column "import_id", drop column "reference";`);

    this.addSql(`alter table "answer_campaign" drop column "title", drop column "asks_satisfaction", drop column "scale", drop column "asks_recommendation", drop column "asks_words", drop column "asked_by", drop column "asked_at", drop column "created_by", drop column "created_at", drop column "closed_by", drop column "closed_at";`);
    this.addSql(`alter table "answer_campaign" alter column "asked" set not null;`);

    this.addSql(`alter table "answer_text" drop column "is_private";`);

    this.addSql(`drop index "beneficiary_statement_import_id_index";`);
    this.addSql(`alter table "beneficiary_statement" drop constraint "beneficiary_statement_organisation_id_reference_unique";`);
    this.addSql(`alter table "beneficiary_statement" drop column "method_words", drop column "source", drop column "import_id", drop column "reference";`);
  }

}
