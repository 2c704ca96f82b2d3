import { Migration } from '@mikro-orm/migrations';

export class Migration20261129133427 extends Migration {

  override name = 'Migration20261129133427';

  override up(): void | Promise<void> {
    this.addSql(`alter table "person_language" add "answered_by_id" uuid null;`);

    this.addSql(`alter table "person_skill" add "answered_by_id" uuid null;`);

    this.addSql(`alter table "person_training" add "answered_by_id" uuid null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "person_language" drop column "answered_by_id";`);

    this.addSql(`alter table "person_skill" drop column "answered_by_id";`);

    this.addSql(`alter table "person_training" drop column "answered_by_id";`);
  }

}
