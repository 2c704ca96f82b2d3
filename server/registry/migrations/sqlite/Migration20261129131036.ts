import { Migration } from '@mikro-orm/migrations';

export class Migration20261129131036 extends Migration {

  override name = 'Migration20261129131036';

  override up(): void | Promise<void> {
    this.addSql(`create table \`certificate\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`person_id\` text null, \`state\` text check (\`state\` in ('waiting', 'valid', 'replaced', 'revoked', 'refused', 'erased')) not null, \`number\` text null, \`language\` text check (\`language\` in ('fr', 'en')) null, \`pair_id\` text null, \`batch_id\` text null, \`choices\` json null, \`content\` json null, \`rows\` json null, \`credential\` text null, \`credential_id\` text null, \`status_url\` text null, \`status_index\` integer null, \`from_day\` date null, \`to_day\` date null, \`signatory_id\` text null, \`asked_at\` datetime null, \`issued_at\` datetime null, \`approved_by_id\` text null, \`approved_at\` datetime null, \`refusal\` text null, \`refused_at\` datetime null, \`revoked_at\` datetime null, \`revocation\` text check (\`revocation\` in ('error', 'fraud', 'name', 'other')) null, \`replaces_id\` text null, \`replaced_by_id\` text null, \`to_replace_since\` datetime null, \`erased_at\` datetime null);`);
    this.addSql(`create index \`certificate_organisation_id_index\` on \`certificate\` (\`organisation_id\`);`);
    this.addSql(`create index \`certificate_person_id_index\` on \`certificate\` (\`person_id\`);`);
    this.addSql(`create index \`certificate_batch_id_index\` on \`certificate\` (\`batch_id\`);`);
    this.addSql(`create index \`certificate_credential_id_index\` on \`certificate\` (\`credential_id\`);`);
    this.addSql(`create unique index \`certificate_organisation_id_number_unique\` on \`certificate\` (\`organisation_id\`, \`number\`);`);

    this.addSql(`create table \`certificate_batch\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`state\` text check (\`state\` in ('running', 'done', 'cancelled')) not null, \`wanted\` json not null, \`account_id\` text null, \`created_at\` datetime not null, \`ended_at\` datetime null);`);
    this.addSql(`create index \`certificate_batch_organisation_id_index\` on \`certificate_batch\` (\`organisation_id\`);`);

    this.addSql(`create table \`certificate_batch_person\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`batch_id\` text not null, \`person_id\` text not null, \`state\` text check (\`state\` in ('to-do', 'issued', 'waiting', 'failed', 'left-out')) not null, \`fault\` json null);`);
    this.addSql(`create index \`certificate_batch_person_organisation_id_index\` on \`certificate_batch_person\` (\`organisation_id\`);`);
    this.addSql(`create index \`certificate_batch_person_batch_id_index\` on \`certificate_batch_person\` (\`batch_id\`);`);
    this.addSql(`create index \`certificate_batch_person_person_id_index\` on \`certificate_batch_person\` (\`person_id\`);`);

    this.addSql(`create table \`certificate_link\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`certificate_id\` text not null, \`code\` text not null, \`level\` text check (\`level\` in ('full', 'status')) not null, \`expires_on\` date null, \`stopped_at\` datetime null, \`openings\` integer not null default 0, \`is_printed\` integer not null default false, \`created_at\` datetime not null);`);
    this.addSql(`create index \`certificate_link_organisation_id_index\` on \`certificate_link\` (\`organisation_id\`);`);
    this.addSql(`create index \`certificate_link_certificate_id_index\` on \`certificate_link\` (\`certificate_id\`);`);
    this.addSql(`create unique index \`certificate_link_code_unique\` on \`certificate_link\` (\`code\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`certificate\`;`);
    this.addSql(`drop table if exists \`certificate_batch\`;`);
    this.addSql(`drop table if exists \`certificate_batch_person\`;`);
    this.addSql(`drop table if exists \`certificate_link\`;`);
  }

}
