import { Migration } from '@mikro-orm/migrations';

export class Migration20261124091517 extends Migration {

  override name = 'Migration20261124091517';

  override up(): void | Promise<void> {
    this.addSql(`alter table "import" add "what" varchar(20) not null default 'activities';`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "import" drop column "what";`);
  }

}
