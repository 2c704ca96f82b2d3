import { Migration } from '@mikro-orm/migrations';

export class Migration20261124070849 extends Migration {

  override name = 'Migration20261124070849';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`import\` add column \`undone_at\` datetime null;`);
    this.addSql(`alter table \`import\` add column \`undone_by\` text null;`);
    this.addSql(`alter table \`import\` add column \`undo_receipt\` json null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`import\` drop column \`undone_at\`;`);
    this.addSql(`alter table \`import\` drop column \`undone_by\`;`);
    this.addSql(`alter table \`import\` drop column \`undo_receipt\`;`);
  }

}
