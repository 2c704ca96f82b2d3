import { Migration } from '@mikro-orm/migrations';

export class Migration20261129171811 extends Migration {

  override name = 'Migration20261129171811';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`cec_function\` add column \`author_id\` text null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`cec_function\` drop column \`author_id\`;`);
  }

}
