import { Migration } from '@mikro-orm/migrations';

export class Migration20261124100009 extends Migration {

  override name = 'Migration20261124100009';

  override up(): void | Promise<void> {
    this.addSql(`create table "saved_mapping" ("id" uuid not null, "organisation_id" uuid not null, "source" varchar(64) not null, "name" varchar(40) not null, "version" int not null, "headers" jsonb not null, "mapping" jsonb not null, "saved_by" varchar(200) not null, "saved_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "saved_mapping_organisation_id_index" on "saved_mapping" ("organisation_id");`);
    this.addSql(`alter table "saved_mapping" add constraint "saved_mapping_organisation_id_source_name_unique" unique ("organisation_id", "source", "name");`);

    this.addSql(`drop table if exists "answer_link" cascade;`);
    this.addSql(`drop table if exists "answer_tally" cascade;`);
    this.addSql(`drop table if exists "sent_answer_form" cascade;`);

    this.addSql(`drop index "answer_import_id_index";`);
    this.addSql(`alter table "answer" drop constraint "answer_organisation_id_reference_unique";`);
    this.addSql(`drop index "answer_tally_id_index";`);
    this.addSql(`alter table "answer" drop column "import_id", drop column "reference", drop column "tally_id";`);

    this.addSql(`alter table "answer_campaign" drop column "asked_at", drop column "asked_by", drop column "asks_recommendation", drop column "asks_satisfaction", drop column "asks_words", drop column "closed_at", drop column "closed_by", drop column "created_at", drop column "created_by", drop column "scale", drop column "title";`);
    this.addSql(`alter table "answer_campaign" alter column "asked" set not null;`);

    this.addSql(`alter table "answer_text" drop column "is_private";`);

    this.addSql(`drop index "beneficiary_statement_import_id_index";`);
    this.addSql(`alter table "beneficiary_statement" drop constraint "beneficiary_statement_organisation_id_reference_unique";`);
    this.addSql(`alter table "beneficiary_statement" drop column "import_id", drop column "method_words", drop column "reference", drop column "source";`);
  }

  override down(): void | Promise<void> {
    this.addSql(`create table "answer_link" ("campaign_id" uuid not null, "code" varchar(20) not null, "created_at" timestamptz(6) not null, "created_by" varchar(200) not null, "expires_at" timestamptz(6) not null, "id" uuid not null, "organisation_id" uuid not null, "revoked_at" timestamptz(6) null, "revoked_by" varchar(200) null, primary key ("id"));`);
    this.addSql(`create index "answer_link_campaign_id_index" on "answer_link" ("campaign_id");`);
    this.addSql(`alter table "answer_link" add constraint "answer_link_code_unique" unique ("code");`);
    this.addSql(`create index "answer_link_organisation_id_index" on "answer_link" ("organisation_id");`);

    this.addSql(`create table "answer_tally" ("campaign_id" uuid not null, "counts" jsonb not null, "day" date not null, "draft" uuid not null, "entered_at" timestamptz(6) not null, "entered_by" varchar(200) not null, "id" uuid not null, "mission_id" uuid null, "organisation_id" uuid not null, "question" text not null, "scale" int not null, "withdrawn_at" timestamptz(6) null, "withdrawn_by" varchar(200) null, primary key ("id"));`);
    this.addSql(`create index "answer_tally_campaign_id_index" on "answer_tally" ("campaign_id");`);
    this.addSql(`alter table "answer_tally" add constraint "answer_tally_organisation_id_draft_unique" unique ("organisation_id", "draft");`);
    this.addSql(`create index "answer_tally_organisation_id_index" on "answer_tally" ("organisation_id");`);

    this.addSql(`create table "sent_answer_form" ("day" date not null, "organisation_id" uuid not null, "page_hash" varchar(64) not null, primary key ("page_hash"));`);
    this.addSql(`create index "sent_answer_form_day_index" on "sent_answer_form" ("day");`);
    this.addSql(`create index "sent_answer_form_organisation_id_index" on "sent_answer_form" ("organisation_id");`);

    this.addSql(`drop table if exists "saved_mapping" cascade;`);

    this.addSql(`alter table "answer" add "import_id" uuid null, add "reference" varchar(64) null, add "tally_id" uuid null;`);
    this.addSql(`create index "answer_import_id_index" on "answer" ("import_id");`);
    this.addSql(`alter table "answer" add constraint "answer_organisation_id_reference_unique" unique ("organisation_id", "reference");`);
    this.addSql(`create index "answer_tally_id_index" on "answer" ("tally_id");`);

    this.addSql(`alter table "answer_campaign" add "asked_at" timestamptz(6) null, add "asked_by" varchar(200) null, add "asks_recommendation" boolean not null default false, add "asks_satisfaction" boolean not null default true, add "asks_words" boolean not null default false, add "closed_at" timestamptz(6) null, add "closed_by" varchar(200) null, add "created_at" timestamptz(6) null, add "created_by" varchar(200) null, add "scale" int not null default 5, add "title" varchar(200) null;`);
    this.addSql(`alter table "answer_campaign" alter column "asked" drop not null;`);

    this.addSql(`alter table "answer_text" add "is_private" boolean not null default false;`);

    this.addSql(`alter table "beneficiary_statement" add "import_id" uuid null, add "method_words" varchar(500) null, add "reference" varchar(64) null, add "source" varchar(200) null;`);
    this.addSql(`create index "beneficiary_statement_import_id_index" on "beneficiary_statement" ("import_id");`);
    this.addSql(`alter table "beneficiary_statement" add constraint "beneficiary_statement_organisation_id_reference_unique" unique ("organisation_id", "reference");`);

    this.addSql(`alter table "answer_tally" add constraint "answer_tally_question_check" check ("question" in ('satisfaction', 'recommendation'));`);
  }

}
