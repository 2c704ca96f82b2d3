import { Migration } from '@mikro-orm/migrations';

export class Migration20261129034920 extends Migration {

  override name = 'Migration20261129034920';

  override up(): void | Promise<void> {
    this.addSql(`create table \`mission_note\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`mission_id\` text not null, \`text\` text not null, \`author\` text not null, \`written_at\` datetime not null);`);
    this.addSql(`create index \`mission_note_organisation_id_index\` on \`mission_note\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`mission_note_organisation_id_mission_id_unique\` on \`mission_note\` (\`organisation_id\`, \`mission_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`mission_note\`;`);
  }

}
