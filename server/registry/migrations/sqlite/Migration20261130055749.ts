import { Migration } from '@mikro-orm/migrations';

export class Migration20261130055749 extends Migration {

  override name = 'Migration20261130055749';

  override up(): void | Promise<void> {
    this.addSql(`create table \`edition\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`number\` text not null, \`publication_id\` text not null, \`report_id\` text not null, \`language\` text check (\`language\` in ('fr', 'en')) not null, \`document\` json not null);`);
    this.addSql(`create index \`edition_organisation_id_index\` on \`edition\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`edition_number_unique\` on \`edition\` (\`number\`);`);
    this.addSql(`create unique index \`edition_publication_id_unique\` on \`edition\` (\`publication_id\`);`);

    this.addSql(`create table \`edition_correction\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`edition_id\` text not null, \`publication_id\` text not null, \`at\` datetime not null, \`lines\` json not null, \`causes\` json not null);`);
    this.addSql(`create index \`edition_correction_organisation_id_index\` on \`edition_correction\` (\`organisation_id\`);`);
    this.addSql(`create index \`edition_correction_edition_id_index\` on \`edition_correction\` (\`edition_id\`);`);
    this.addSql(`create unique index \`edition_correction_edition_id_publication_id_unique\` on \`edition_correction\` (\`edition_id\`, \`publication_id\`);`);

    this.addSql(`create table \`edition_link\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`edition_id\` text not null, \`code\` text not null, \`made_at\` datetime not null, \`expires_on\` date null, \`stopped_at\` datetime null);`);
    this.addSql(`create index \`edition_link_organisation_id_index\` on \`edition_link\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`edition_link_edition_id_unique\` on \`edition_link\` (\`edition_id\`);`);
    this.addSql(`create unique index \`edition_link_code_unique\` on \`edition_link\` (\`code\`);`);

    this.addSql(`create table \`edition_paper\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`edition_id\` text not null, \`bytes\` blob not null, \`sha256\` text not null);`);
    this.addSql(`create index \`edition_paper_organisation_id_index\` on \`edition_paper\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`edition_paper_edition_id_unique\` on \`edition_paper\` (\`edition_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`edition\`;`);
    this.addSql(`drop table if exists \`edition_correction\`;`);
    this.addSql(`drop table if exists \`edition_link\`;`);
    this.addSql(`drop table if exists \`edition_paper\`;`);
  }

}
