import { Migration } from '@mikro-orm/migrations';

export class Migration20261129133426 extends Migration {

  override name = 'Migration20261129133426';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`person_language\` add column \`answered_by_id\` text null;`);

    this.addSql(`alter table \`person_skill\` add column \`answered_by_id\` text null;`);

    this.addSql(`alter table \`person_training\` add column \`answered_by_id\` text null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`person_language\` drop column \`answered_by_id\`;`);

    this.addSql(`alter table \`person_skill\` drop column \`answered_by_id\`;`);

    this.addSql(`alter table \`person_training\` drop column \`answered_by_id\`;`);
  }

}
