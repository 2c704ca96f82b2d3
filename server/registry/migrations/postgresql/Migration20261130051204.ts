import { Migration } from '@mikro-orm/migrations';

export class Migration20261130051204 extends Migration {

  override name = 'Migration20261130051204';

  override up(): void | Promise<void> {
    this.addSql(`create table "quote" ("id" uuid not null, "organisation_id" uuid not null, "words" text null, "language" varchar(3) not null, "source" varchar(200) null, "said_by" varchar(100) null, "said_on" date not null, "mission_id" uuid null, "used_at" timestamptz null, "recorded_by" varchar(200) not null, "recorded_by_id" uuid null, "recorded_at" timestamptz not null, "changed_by" varchar(200) null, "changed_by_id" uuid null, "changed_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "quote_organisation_id_index" on "quote" ("organisation_id");`);
    this.addSql(`create index "quote_mission_id_index" on "quote" ("mission_id");`);

    this.addSql(`create table "quote_consent" ("id" uuid not null, "organisation_id" uuid not null, "quote_id" uuid not null, "place" int not null, "is_given" boolean not null, "day" date not null, "means" text not null, "giver" text null, "presence" varchar(200) null, "wording" text null, "for_reports" boolean null, "for_public" boolean null, "last_day" date null, "recorded_by" varchar(200) not null, "recorded_by_id" uuid null, "recorded_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "quote_consent_organisation_id_index" on "quote_consent" ("organisation_id");`);
    this.addSql(`create index "quote_consent_quote_id_index" on "quote_consent" ("quote_id");`);
    this.addSql(`alter table "quote_consent" add constraint "quote_consent_quote_id_place_unique" unique ("quote_id", "place");`);

    this.addSql(`alter table "quote_consent" add constraint "quote_consent_means_check" check ("means" in ('paper', 'mail', 'voice', 'house'));`);
    this.addSql(`alter table "quote_consent" add constraint "quote_consent_giver_check" check ("giver" in ('person', 'guardian', 'own-wish'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "quote" cascade;`);
    this.addSql(`drop table if exists "quote_consent" cascade;`);
  }

}
