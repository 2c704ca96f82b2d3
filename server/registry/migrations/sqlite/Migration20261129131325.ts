import { Migration } from '@mikro-orm/migrations';

export class Migration20261129131325 extends Migration {

  override name = 'Migration20261129131325';

  override up(): void | Promise<void> {
    this.addSql(`create table \`volunteer_card\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`person_id\` text not null, \`number\` integer not null, \`code_hash\` text not null, \`made_by_id\` text null, \`made_at\` datetime not null, \`ends_on\` date not null, \`stopped_by_id\` text null, \`stopped_at\` datetime null, \`last_used_on\` date null, \`entries_that_day\` integer not null default 0);`);
    this.addSql(`create index \`volunteer_card_organisation_id_index\` on \`volunteer_card\` (\`organisation_id\`);`);
    this.addSql(`create index \`volunteer_card_person_id_index\` on \`volunteer_card\` (\`person_id\`);`);
    this.addSql(`create unique index \`volunteer_card_code_hash_unique\` on \`volunteer_card\` (\`code_hash\`);`);
    this.addSql(`create unique index \`volunteer_card_organisation_id_number_unique\` on \`volunteer_card\` (\`organisation_id\`, \`number\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`volunteer_card\`;`);
  }

}
