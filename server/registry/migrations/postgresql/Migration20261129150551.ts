import { Migration } from '@mikro-orm/migrations';

export class Migration20261129150551 extends Migration {

  override name = 'Migration20261129150551';

  override up(): void | Promise<void> {
    this.addSql(`alter table "volunteer_card" add "mission_ids" jsonb null;`);
    // A card made before opens what its maker answers for today, unless they are its holder.
    this.addSql(`update "volunteer_card" set "mission_ids" = (select "membership"."mission_ids" from "membership" where "membership"."account_id" = "volunteer_card"."made_by_id" and "membership"."organisation_id" = "volunteer_card"."organisation_id" and "membership"."role" = 'coordinator') where not exists (select 1 from "membership" as "own" where "own"."account_id" = "volunteer_card"."made_by_id" and "own"."organisation_id" = "volunteer_card"."organisation_id" and "own"."person_id" = "volunteer_card"."person_id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "volunteer_card" drop column "mission_ids";`);
  }

}
