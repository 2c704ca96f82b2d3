import { Migration } from '@mikro-orm/migrations';

export class Migration20261130101800 extends Migration {

  override name = 'Migration20261130101800';

  override up(): void | Promise<void> {
    this.addSql(`create table \`mail_attachment\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`file_name\` text not null, \`media_type\` text not null, \`bytes\` blob not null);`);
    this.addSql(`create index \`mail_attachment_organisation_id_index\` on \`mail_attachment\` (\`organisation_id\`);`);

    this.addSql(`create table \`report_recipient\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`subscription_id\` text not null, \`address\` text not null, \`state\` text check (\`state\` in ('asked', 'accepted', 'stopped')) not null, \`code\` text not null, \`created_at\` datetime not null);`);
    this.addSql(`create index \`report_recipient_organisation_id_index\` on \`report_recipient\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`report_recipient_code_unique\` on \`report_recipient\` (\`code\`);`);
    this.addSql(`create unique index \`report_recipient_subscription_id_address_unique\` on \`report_recipient\` (\`subscription_id\`, \`address\`);`);

    this.addSql(`create table \`report_sending\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`subscription_id\` text not null, \`from_day\` date not null, \`to_day\` date not null, \`at\` datetime not null, \`outcome\` text check (\`outcome\` in ('report', 'old', 'nothing', 'refused', 'failed')) not null, \`reason\` text null, \`old_figures\` json not null, \`edition_id\` text null);`);
    this.addSql(`create index \`report_sending_organisation_id_index\` on \`report_sending\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`report_sending_subscription_id_from_day_unique\` on \`report_sending\` (\`subscription_id\`, \`from_day\`);`);

    this.addSql(`create table \`report_subscription\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`report_id\` text not null, \`frequency\` text check (\`frequency\` in ('weekly', 'monthly')) not null, \`day\` integer not null, \`decided_by_id\` text null, \`decided_by\` text not null, \`decided_at\` datetime not null, \`paused_at\` datetime null, \`paused_why\` text check (\`paused_why\` in ('asked', 'decider-left')) null, \`done_until\` datetime not null, \`waits_for\` text check (\`waits_for\` in ('figures', 'fault')) null, \`tried_at\` datetime null);`);
    this.addSql(`create index \`report_subscription_organisation_id_index\` on \`report_subscription\` (\`organisation_id\`);`);
    this.addSql(`create index \`report_subscription_report_id_index\` on \`report_subscription\` (\`report_id\`);`);

    this.addSql(`alter table \`outgoing_mail\` add column \`attachment_id\` text null;`);
    this.addSql(`alter table \`outgoing_mail\` add column \`about\` text null;`);
    this.addSql(`alter table \`outgoing_mail\` add column \`fault\` text null;`);
    this.addSql(`create index \`outgoing_mail_about_index\` on \`outgoing_mail\` (\`about\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`mail_attachment\`;`);
    this.addSql(`drop table if exists \`report_recipient\`;`);
    this.addSql(`drop table if exists \`report_sending\`;`);
    this.addSql(`drop table if exists \`report_subscription\`;`);

    this.addSql(`drop index \`outgoing_mail_about_index\`;`);
    this.addSql(`alter table \`outgoing_mail\` drop column \`attachment_id\`;`);
    this.addSql(`alter table \`outgoing_mail\` drop column \`about\`;`);
    this.addSql(`alter table \`outgoing_mail\` drop column \`fault\`;`);
  }

}
