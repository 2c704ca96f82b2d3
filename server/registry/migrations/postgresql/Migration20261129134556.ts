import { Migration } from '@mikro-orm/migrations';

export class Migration20261129134556 extends Migration {

  override name = 'Migration20261129134556';

  override up(): void | Promise<void> {
    this.addSql(`create table "paper_picture" ("id" uuid not null, "organisation_id" uuid not null, "digest" varchar(64) not null, "bytes" bytea not null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "paper_picture_organisation_id_index" on "paper_picture" ("organisation_id");`);
    this.addSql(`alter table "paper_picture" add constraint "paper_picture_organisation_id_digest_unique" unique ("organisation_id", "digest");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "paper_picture" cascade;`);
  }

}
