import { Migration } from '@mikro-orm/migrations';

export class Migration20261124134647 extends Migration {

  override name = 'Migration20261124134647';

  override up(): void | Promise<void> {
    this.addSql(`create table "people_apart" ("id" uuid not null, "organisation_id" uuid not null, "one_id" uuid not null, "other_id" uuid not null, "decided_by" varchar(200) not null, "decided_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "people_apart_organisation_id_index" on "people_apart" ("organisation_id");`);
    this.addSql(`create index "people_apart_one_id_index" on "people_apart" ("one_id");`);
    this.addSql(`create index "people_apart_other_id_index" on "people_apart" ("other_id");`);
    this.addSql(`alter table "people_apart" add constraint "people_apart_organisation_id_one_id_other_id_unique" unique ("organisation_id", "one_id", "other_id");`);

    this.addSql(`create table "person_merge" ("id" uuid not null, "organisation_id" uuid not null, "merged_id" uuid null, "kept_id" uuid null, "merged_key" uuid not null, "kept_key" uuid not null, "standing_key" uuid null, "account_id" uuid null, "decided_by" varchar(200) not null, "decided_at" timestamptz not null, "undone_by" varchar(200) null, "undone_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "person_merge_organisation_id_index" on "person_merge" ("organisation_id");`);
    this.addSql(`create index "person_merge_merged_id_index" on "person_merge" ("merged_id");`);
    this.addSql(`create index "person_merge_kept_id_index" on "person_merge" ("kept_id");`);
    this.addSql(`alter table "person_merge" add constraint "person_merge_organisation_id_standing_key_unique" unique ("organisation_id", "standing_key");`);

    this.addSql(`alter table "person_reference" add "shared_hash" varchar(43) null;`);
    this.addSql(`create index "person_reference_shared_hash_index" on "person_reference" ("shared_hash");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "people_apart" cascade;`);
    this.addSql(`drop table if exists "person_merge" cascade;`);

    this.addSql(`drop index "person_reference_shared_hash_index";`);
    this.addSql(`alter table "person_reference" drop column "shared_hash";`);
  }

}
