import { Migration } from '@mikro-orm/migrations';

export class Migration20261129042007 extends Migration {

  override name = 'Migration20261129042007';

  override up(): void | Promise<void> {
    this.addSql(`create table \`erased_volunteer\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`number\` integer not null, \`volunteer_key\` text not null, \`kind\` text check (\`kind\` in ('volunteer', 'own_employee', 'partner_employee')) not null, \`left_on\` date null, \`erased_at\` datetime not null);`);
    this.addSql(`create index \`erased_volunteer_organisation_id_index\` on \`erased_volunteer\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`erased_volunteer_volunteer_key_unique\` on \`erased_volunteer\` (\`volunteer_key\`);`);

    this.addSql(`create table \`erasure_work\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`number\` integer not null, \`volunteer_keys\` json not null, \`names\` json not null, \`emails\` json not null, \`hashes\` json not null, \`created_at\` datetime not null);`);
    this.addSql(`create index \`erasure_work_organisation_id_index\` on \`erasure_work\` (\`organisation_id\`);`);

    this.addSql(`alter table \`import\` add column \`original_state\` text null;`);

    this.addSql(`alter table \`person_reference\` add column \`erased_id\` text null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`erased_volunteer\`;`);
    this.addSql(`drop table if exists \`erasure_work\`;`);

    this.addSql(`alter table \`import\` drop column \`original_state\`;`);

    this.addSql(`alter table \`person_reference\` drop column \`erased_id\`;`);
  }

}
