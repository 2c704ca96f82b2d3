import { Migration } from '@mikro-orm/migrations';

export class Migration20261129065803 extends Migration {

  override name = 'Migration20261129065803';

  override up(): void | Promise<void> {
    this.addSql(`alter table "publication" add "restates_id" uuid null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "publication" drop column "restates_id";`);
  }

}
