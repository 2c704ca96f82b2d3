import { Migration } from '@mikro-orm/migrations';

export class Migration20261129030940 extends Migration {

  override name = 'Migration20261129030940';

  override up(): void | Promise<void> {
    this.addSql(`create table "conversion" ("id" uuid not null, "organisation_id" uuid not null, "name" varchar(120) not null, "from_type" varchar(80) not null, "from_unit" varchar(40) not null, "to_type" varchar(80) not null, "to_unit" varchar(40) not null, "factor" varchar(20) not null, "from_day" date not null, "to_day" date null, "source" varchar(400) not null, "decided_on" date not null, "decided_by" varchar(200) not null, "author" varchar(200) not null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "conversion_organisation_id_index" on "conversion" ("organisation_id");`);
    this.addSql(`alter table "conversion" add constraint "conversion_organisation_id_name_from_day_unique" unique ("organisation_id", "name", "from_day");`);

    this.addSql(`create table "time_rate" ("id" uuid not null, "organisation_id" uuid not null, "category" varchar(80) not null, "from_day" date not null, "to_day" date null, "amount" varchar(20) not null, "charges" varchar(20) not null, "coefficient" varchar(20) not null, "currency" varchar(3) not null, "source" varchar(400) not null, "decided_on" date not null, "decided_by" varchar(200) not null, "author" varchar(200) not null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "time_rate_organisation_id_index" on "time_rate" ("organisation_id");`);
    this.addSql(`alter table "time_rate" add constraint "time_rate_organisation_id_category_from_day_unique" unique ("organisation_id", "category", "from_day");`);

    this.addSql(`alter table "organisation" add "values_time" boolean not null default false, add "is_hours_only" boolean not null default false;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "conversion" cascade;`);
    this.addSql(`drop table if exists "time_rate" cascade;`);

    this.addSql(`alter table "organisation" drop column "values_time", drop column "is_hours_only";`);
  }

}
