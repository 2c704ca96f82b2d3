import { Migration } from '@mikro-orm/migrations';

export class Migration20261129131325 extends Migration {

  override name = 'Migration20261129131325';

  override up(): void | Promise<void> {
    this.addSql(`create table "volunteer_card" ("id" uuid not null, "organisation_id" uuid not null, "person_id" uuid not null, "number" int not null, "code_hash" varchar(64) not null, "made_by_id" uuid null, "made_at" timestamptz not null, "ends_on" date not null, "stopped_by_id" uuid null, "stopped_at" timestamptz null, "last_used_on" date null, "entries_that_day" int not null default 0, primary key ("id"));`);
    this.addSql(`create index "volunteer_card_organisation_id_index" on "volunteer_card" ("organisation_id");`);
    this.addSql(`create index "volunteer_card_person_id_index" on "volunteer_card" ("person_id");`);
    this.addSql(`alter table "volunteer_card" add constraint "volunteer_card_code_hash_unique" unique ("code_hash");`);
    this.addSql(`alter table "volunteer_card" add constraint "volunteer_card_organisation_id_number_unique" unique ("organisation_id", "number");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "volunteer_card" cascade;`);
  }

}
