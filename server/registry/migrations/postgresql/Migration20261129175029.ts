import { Migration } from '@mikro-orm/migrations';

export class Migration20261129175029 extends Migration {

  override name = 'Migration20261129175029';

  override up(): void | Promise<void> {
    this.addSql(`alter table "need" add "source" varchar(64) null, add "terms" jsonb null, add "slots_until" date null;`);

    this.addSql(`alter table "slot" add "place" varchar(200) null, add "day" date null, add "is_own" boolean not null default false, add "cancelled_at" timestamptz null;`);
    this.addSql(`alter table "slot" add constraint "slot_need_id_day_unique" unique ("need_id", "day");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "need" drop column "source", drop column "terms", drop column "slots_until";`);

    this.addSql(`alter table "slot" drop constraint "slot_need_id_day_unique";`);
    this.addSql(`alter table "slot" drop column "place", drop column "day", drop column "is_own", drop column "cancelled_at";`);
  }

}
