import { Migration } from '@mikro-orm/migrations';

export class Migration20261129175029 extends Migration {

  override name = 'Migration20261129175029';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`need\` add column \`source\` text null;`);
    this.addSql(`alter table \`need\` add column \`terms\` json null;`);
    this.addSql(`alter table \`need\` add column \`slots_until\` date null;`);

    this.addSql(`alter table \`slot\` add column \`place\` text null;`);
    this.addSql(`alter table \`slot\` add column \`day\` date null;`);
    this.addSql(`alter table \`slot\` add column \`is_own\` integer not null default false;`);
    this.addSql(`alter table \`slot\` add column \`cancelled_at\` datetime null;`);
    this.addSql(`create unique index \`slot_need_id_day_unique\` on \`slot\` (\`need_id\`, \`day\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`need\` drop column \`source\`;`);
    this.addSql(`alter table \`need\` drop column \`terms\`;`);
    this.addSql(`alter table \`need\` drop column \`slots_until\`;`);

    this.addSql(`drop index \`slot_need_id_day_unique\`;`);
    this.addSql(`alter table \`slot\` drop column \`place\`;`);
    this.addSql(`alter table \`slot\` drop column \`day\`;`);
    this.addSql(`alter table \`slot\` drop column \`is_own\`;`);
    this.addSql(`alter table \`slot\` drop column \`cancelled_at\`;`);
  }

}
