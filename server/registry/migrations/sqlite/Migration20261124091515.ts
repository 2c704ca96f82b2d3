import { Migration } from '@mikro-orm/migrations';

export class Migration20261124091515 extends Migration {

  override name = 'Migration20261124091515';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`import\` add column \`what\` text not null default 'activities';`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`import\` drop column \`what\`;`);
  }

}
