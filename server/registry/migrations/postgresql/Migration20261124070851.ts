import { Migration } from '@mikro-orm/migrations';

export class Migration20261124070851 extends Migration {

  override name = 'Migration20261124070851';

  override up(): void | Promise<void> {
    this.addSql(`alter table "import" add "undone_at" timestamptz null, add "undone_by" varchar(200) null, add "undo_receipt" jsonb null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "import" drop column "undone_at", drop column "undone_by", drop column "undo_receipt";`);
  }

}
