import { Migration } from '@mikro-orm/migrations';

export class Migration20261124140637 extends Migration {

  override name = 'Migration20261124140637';

  override up(): void | Promise<void> {
    this.addSql(`alter table "slot" drop constraint "slot_check";`);
    this.addSql(`alter table "slot" add "source" varchar(64) null, add "reference" varchar(200) null;`);
    this.addSql(`alter table "slot" alter column "max_seconds" drop not null;`);
    this.addSql(`alter table "slot" alter column "min_seconds" drop not null;`);
    this.addSql(`alter table "slot" alter column "target_seconds" drop not null;`);
    this.addSql(`alter table "slot" add constraint "slot_organisation_id_source_reference_unique" unique ("organisation_id", "source", "reference");`);
    this.addSql(`alter table "slot" add constraint "slot_check" check (min_seconds >= 0 and target_seconds >= 0 and max_seconds >= 0 and min_seconds <= target_seconds and target_seconds <= max_seconds and min_seconds <= max_seconds);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "slot" drop constraint "slot_organisation_id_source_reference_unique";`);
    this.addSql(`alter table "slot" drop constraint "slot_check";`);
    this.addSql(`alter table "slot" drop column "source", drop column "reference";`);
    this.addSql(`alter table "slot" alter column "min_seconds" set not null;`);
    this.addSql(`alter table "slot" alter column "target_seconds" set not null;`);
    this.addSql(`alter table "slot" alter column "max_seconds" set not null;`);
    this.addSql(`alter table "slot" add constraint "slot_check" check (min_seconds >= 0 and min_seconds <= target_seconds and target_seconds <= max_seconds);`);
  }

}
