import { Migration } from '@mikro-orm/migrations';

export class Migration20261130055753 extends Migration {

  override name = 'Migration20261130055753';

  override up(): void | Promise<void> {
    this.addSql(`create table "edition" ("id" uuid not null, "organisation_id" uuid not null, "number" varchar(14) not null, "publication_id" uuid not null, "report_id" uuid not null, "language" text not null, "document" jsonb not null, primary key ("id"));`);
    this.addSql(`create index "edition_organisation_id_index" on "edition" ("organisation_id");`);
    this.addSql(`alter table "edition" add constraint "edition_number_unique" unique ("number");`);
    this.addSql(`alter table "edition" add constraint "edition_publication_id_unique" unique ("publication_id");`);

    this.addSql(`create table "edition_correction" ("id" uuid not null, "organisation_id" uuid not null, "edition_id" uuid not null, "publication_id" uuid not null, "at" timestamptz not null, "lines" jsonb not null, "causes" jsonb not null, primary key ("id"));`);
    this.addSql(`create index "edition_correction_organisation_id_index" on "edition_correction" ("organisation_id");`);
    this.addSql(`create index "edition_correction_edition_id_index" on "edition_correction" ("edition_id");`);
    this.addSql(`alter table "edition_correction" add constraint "edition_correction_edition_id_publication_id_unique" unique ("edition_id", "publication_id");`);

    this.addSql(`create table "edition_link" ("id" uuid not null, "organisation_id" uuid not null, "edition_id" uuid not null, "code" varchar(12) not null, "made_at" timestamptz not null, "expires_on" date null, "stopped_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "edition_link_organisation_id_index" on "edition_link" ("organisation_id");`);
    this.addSql(`alter table "edition_link" add constraint "edition_link_edition_id_unique" unique ("edition_id");`);
    this.addSql(`alter table "edition_link" add constraint "edition_link_code_unique" unique ("code");`);

    this.addSql(`create table "edition_paper" ("id" uuid not null, "organisation_id" uuid not null, "edition_id" uuid not null, "bytes" bytea not null, "sha256" varchar(64) not null, primary key ("id"));`);
    this.addSql(`create index "edition_paper_organisation_id_index" on "edition_paper" ("organisation_id");`);
    this.addSql(`alter table "edition_paper" add constraint "edition_paper_edition_id_unique" unique ("edition_id");`);

    this.addSql(`alter table "edition" add constraint "edition_language_check" check ("language" in ('fr', 'en'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "edition" cascade;`);
    this.addSql(`drop table if exists "edition_correction" cascade;`);
    this.addSql(`drop table if exists "edition_link" cascade;`);
    this.addSql(`drop table if exists "edition_paper" cascade;`);
  }

}
