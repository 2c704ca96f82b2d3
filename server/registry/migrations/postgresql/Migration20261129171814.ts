import { Migration } from '@mikro-orm/migrations';

export class Migration20261129171814 extends Migration {

  override name = 'Migration20261129171814';

  override up(): void | Promise<void> {
    this.addSql(`alter table "cec_function" add "author_id" uuid null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "cec_function" drop column "author_id";`);
  }

}
