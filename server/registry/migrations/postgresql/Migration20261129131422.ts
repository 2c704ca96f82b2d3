import { Migration } from '@mikro-orm/migrations';

export class Migration20261129131422 extends Migration {

  override name = 'Migration20261129131422';

  override up(): void | Promise<void> {
    this.addSql(`create table "person_training" ("id" uuid not null, "organisation_id" uuid not null, "person_id" uuid not null, "title" varchar(200) not null, "day" date null, "hours" double precision null, "standing" text not null default 'declared', "said_at" timestamptz null, "confirmed_by" varchar(200) null, "confirmed_at" timestamptz null, "refusal" text null, "refused_by" varchar(200) null, "refused_at" timestamptz null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "person_training_organisation_id_index" on "person_training" ("organisation_id");`);
    this.addSql(`create index "person_training_person_id_index" on "person_training" ("person_id");`);

    this.addSql(`alter table "person_language" add "standing" text not null default 'declared', add "said_at" timestamptz null, add "confirmed_by" varchar(200) null, add "confirmed_at" timestamptz null, add "refusal" text null, add "refused_by" varchar(200) null, add "refused_at" timestamptz null;`);
    this.addSql(`alter table "person_language" add constraint "person_language_standing_check" check ("standing" in ('declared', 'confirmed'));`);

    this.addSql(`alter table "person_skill" add "said_at" timestamptz null, add "confirmed_by" varchar(200) null, add "confirmed_at" timestamptz null, add "refusal" text null, add "refused_by" varchar(200) null, add "refused_at" timestamptz null;`);

    this.addSql(`alter table "person_training" add constraint "person_training_standing_check" check ("standing" in ('declared', 'confirmed'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "person_training" cascade;`);

    this.addSql(`alter table "person_language" drop constraint "person_language_standing_check";`);
    this.addSql(`alter table "person_language" drop column "standing", drop column "said_at", drop column "confirmed_by", drop column "confirmed_at", drop column "refusal", drop column "refused_by", drop column "refused_at";`);

    this.addSql(`alter table "person_skill" drop column "said_at", drop column "confirmed_by", drop column "confirmed_at", drop column "refusal", drop column "refused_by", drop column "refused_at";`);
  }

}
