import { Migration } from '@mikro-orm/migrations';

export class Migration20261124100520 extends Migration {

  override name = 'Migration20261124100520';

  override up(): void | Promise<void> {
    this.addSql(`create table \`hours_decision\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`kind\` text check (\`kind\` in ('validate', 'refuse', 'correct')) not null, \`reason\` text null, \`activities\` integer not null, \`left\` integer not null, \`segment_id\` text null, \`account_id\` text null, \`decided_by\` text not null, \`decided_at\` datetime not null, \`undone_at\` datetime null, \`undone_by\` text null);`);
    this.addSql(`create index \`hours_decision_organisation_id_index\` on \`hours_decision\` (\`organisation_id\`);`);

    this.addSql(`create table \`hours_dispute\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`activity_id\` text not null, \`person_id\` text not null, \`reason\` text not null, \`proposed\` json null, \`created_at\` datetime not null, \`decision_id\` text null, \`decided_at\` datetime null);`);
    this.addSql(`create index \`hours_dispute_organisation_id_index\` on \`hours_dispute\` (\`organisation_id\`);`);
    this.addSql(`create index \`hours_dispute_activity_id_index\` on \`hours_dispute\` (\`activity_id\`);`);
    this.addSql(`create index \`hours_dispute_person_id_index\` on \`hours_dispute\` (\`person_id\`);`);
    this.addSql(`create index \`hours_dispute_decision_id_index\` on \`hours_dispute\` (\`decision_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`hours_decision\`;`);
    this.addSql(`drop table if exists \`hours_dispute\`;`);
  }

}
