import { Migration } from '@mikro-orm/migrations';

export class Migration20261129171713 extends Migration {

  override name = 'Migration20261129171713';

  override up(): void | Promise<void> {
    this.addSql(`create table \`availability_request\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`person_id\` text not null, \`way\` text check (\`way\` in ('mail', 'paper', 'phone')) not null, \`asked_at\` datetime not null, \`asked_by_id\` text null, \`code_hash\` text null, \`ends_at\` datetime null);`);
    this.addSql(`create index \`availability_request_organisation_id_index\` on \`availability_request\` (\`organisation_id\`);`);
    this.addSql(`create index \`availability_request_person_id_index\` on \`availability_request\` (\`person_id\`);`);
    this.addSql(`create unique index \`availability_request_code_hash_unique\` on \`availability_request\` (\`code_hash\`);`);

    this.addSql(`create table \`availability_telling\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`person_id\` text not null, \`told_at\` datetime not null, \`source\` text check (\`source\` in ('page', 'mail', 'phone', 'paper', 'in-person', 'file')) not null, \`typed_by_id\` text null, \`words\` text null, \`parts\` json not null);`);
    this.addSql(`create index \`availability_telling_organisation_id_index\` on \`availability_telling\` (\`organisation_id\`);`);
    this.addSql(`create index \`availability_telling_person_id_index\` on \`availability_telling\` (\`person_id\`);`);

    this.addSql(`alter table \`suggestion_consent\` add column \`typed_by_id\` text null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`availability_request\`;`);
    this.addSql(`drop table if exists \`availability_telling\`;`);

    this.addSql(`alter table \`suggestion_consent\` drop column \`typed_by_id\`;`);
  }

}
