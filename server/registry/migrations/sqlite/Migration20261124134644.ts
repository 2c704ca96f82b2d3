import { Migration } from '@mikro-orm/migrations';

export class Migration20261124134644 extends Migration {

  override name = 'Migration20261124134644';

  override up(): void | Promise<void> {
    this.addSql(`create table \`people_apart\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`one_id\` text not null, \`other_id\` text not null, \`decided_by\` text not null, \`decided_at\` datetime not null);`);
    this.addSql(`create index \`people_apart_organisation_id_index\` on \`people_apart\` (\`organisation_id\`);`);
    this.addSql(`create index \`people_apart_one_id_index\` on \`people_apart\` (\`one_id\`);`);
    this.addSql(`create index \`people_apart_other_id_index\` on \`people_apart\` (\`other_id\`);`);
    this.addSql(`create unique index \`people_apart_organisation_id_one_id_other_id_unique\` on \`people_apart\` (\`organisation_id\`, \`one_id\`, \`other_id\`);`);

    this.addSql(`create table \`person_merge\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`merged_id\` text null, \`kept_id\` text null, \`merged_key\` text not null, \`kept_key\` text not null, \`standing_key\` text null, \`account_id\` text null, \`decided_by\` text not null, \`decided_at\` datetime not null, \`undone_by\` text null, \`undone_at\` datetime null);`);
    this.addSql(`create index \`person_merge_organisation_id_index\` on \`person_merge\` (\`organisation_id\`);`);
    this.addSql(`create index \`person_merge_merged_id_index\` on \`person_merge\` (\`merged_id\`);`);
    this.addSql(`create index \`person_merge_kept_id_index\` on \`person_merge\` (\`kept_id\`);`);
    this.addSql(`create unique index \`person_merge_organisation_id_standing_key_unique\` on \`person_merge\` (\`organisation_id\`, \`standing_key\`);`);

    this.addSql(`alter table \`person_reference\` add column \`shared_hash\` text null;`);
    this.addSql(`create index \`person_reference_shared_hash_index\` on \`person_reference\` (\`shared_hash\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`people_apart\`;`);
    this.addSql(`drop table if exists \`person_merge\`;`);

    this.addSql(`drop index \`person_reference_shared_hash_index\`;`);
    this.addSql(`alter table \`person_reference\` drop column \`shared_hash\`;`);
  }

}
