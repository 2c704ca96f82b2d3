import { Migration } from '@mikro-orm/migrations';

export class Migration20261130092114 extends Migration {

  override name = 'Migration20261130092114';

  override up(): void | Promise<void> {
    this.addSql(`create table "edition_embed" ("id" uuid not null, "organisation_id" uuid not null, "edition_id" uuid not null, "block" varchar(40) not null, "code" varchar(12) not null, "origins" jsonb not null, "made_at" timestamptz not null, "expires_on" date null, "stopped_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "edition_embed_organisation_id_index" on "edition_embed" ("organisation_id");`);
    this.addSql(`create index "edition_embed_edition_id_index" on "edition_embed" ("edition_id");`);
    this.addSql(`alter table "edition_embed" add constraint "edition_embed_code_unique" unique ("code");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "edition_embed" cascade;`);
  }

}
