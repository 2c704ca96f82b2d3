import { Migration } from '@mikro-orm/migrations';

export class Migration20261129204231 extends Migration {

  override name = 'Migration20261129204231';

  override up(): void | Promise<void> {
    this.addSql(`create table \`decision\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`suggestion_id\` text not null, \`account_id\` text null, \`actor\` text not null, \`choice\` text check (\`choice\` in ('accept', 'change', 'reject', 'lock', 'never', 'later')) not null, \`reason_code\` text check (\`reason_code\` in ('not_now', 'person_unavailable', 'knows_better', 'wrong_data', 'fairness', 'other')) null, \`comment\` text null, \`until\` date null, \`explanation_opened_at\` datetime null, \`instead_id\` text null, \`decided_at\` datetime not null);`);
    this.addSql(`create index \`decision_organisation_id_index\` on \`decision\` (\`organisation_id\`);`);
    this.addSql(`create index \`decision_suggestion_id_index\` on \`decision\` (\`suggestion_id\`);`);

    this.addSql(`create table \`mission_exposure\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`mission_id\` text not null, \`week\` date not null, \`shown\` integer not null, \`invited\` integer not null, \`accepted\` integer not null);`);
    this.addSql(`create index \`mission_exposure_organisation_id_index\` on \`mission_exposure\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`mission_exposure_organisation_id_mission_id_week_unique\` on \`mission_exposure\` (\`organisation_id\`, \`mission_id\`, \`week\`);`);

    this.addSql(`create table \`rule_comment\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`person_id\` text not null, \`suggestion_id\` text null, \`text\` text not null, \`created_at\` datetime not null, \`answer\` text null, \`answered_at\` datetime null, \`answered_by_id\` text null, \`answered_by\` text null);`);
    this.addSql(`create index \`rule_comment_organisation_id_index\` on \`rule_comment\` (\`organisation_id\`);`);
    this.addSql(`create index \`rule_comment_person_id_index\` on \`rule_comment\` (\`person_id\`);`);

    this.addSql(`create table \`suggestion_invitation\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`suggestion_id\` text not null, \`person_id\` text not null, \`way\` text check (\`way\` in ('mail', 'page', 'telephone')) not null, \`sent_at\` datetime not null, \`sent_by_id\` text null, \`sent_by\` text not null, \`expires_at\` datetime not null, \`code_hash\` text null, \`answer\` text check (\`answer\` in ('agreed', 'declined')) null, \`answered_at\` datetime null, \`answered_way\` text check (\`answered_way\` in ('mail', 'page', 'telephone')) null, \`typed_by_id\` text null, \`typed_by\` text null, \`comment\` text null, \`withdrawn_at\` datetime null);`);
    this.addSql(`create index \`suggestion_invitation_organisation_id_index\` on \`suggestion_invitation\` (\`organisation_id\`);`);
    this.addSql(`create index \`suggestion_invitation_suggestion_id_index\` on \`suggestion_invitation\` (\`suggestion_id\`);`);
    this.addSql(`create index \`suggestion_invitation_person_id_index\` on \`suggestion_invitation\` (\`person_id\`);`);
    this.addSql(`create unique index \`suggestion_invitation_code_hash_unique\` on \`suggestion_invitation\` (\`code_hash\`);`);
    this.addSql(`create unique index \`suggestion_invitation_organisation_id_suggestion_id_person_id_unique\` on \`suggestion_invitation\` (\`organisation_id\`, \`suggestion_id\`, \`person_id\`);`);

    this.addSql(`create table \`suggestion_opening\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`suggestion_id\` text not null, \`account_id\` text not null, \`opened_at\` datetime not null);`);
    this.addSql(`create index \`suggestion_opening_organisation_id_index\` on \`suggestion_opening\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`suggestion_opening_organisation_id_suggestion_id_account_id_unique\` on \`suggestion_opening\` (\`organisation_id\`, \`suggestion_id\`, \`account_id\`);`);

    this.addSql(`alter table \`person\` add column \`telephone\` text null;`);

    this.addSql(`pragma foreign_keys = off;`);
    this.addSql(`create table \`suggestion__temp_alter\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`origin\` text check (\`origin\` in ('run', 'change', 'replacement')) not null default 'run', \`run_id\` text null, \`kind\` text check (\`kind\` in ('invite', 'move', 'release', 'swap')) not null, \`rank\` integer not null, \`gain\` double precision null, \`explanation\` json not null, \`state\` text check (\`state\` in ('open', 'accepted', 'invited', 'agreed', 'declined', 'expired', 'rejected', 'locked', 'withdrawn')) not null default 'open', \`created_at\` datetime not null, \`expires_at\` datetime not null);`);
    this.addSql(`insert into \`suggestion__temp_alter\` select \`id\`, \`organisation_id\`, 'run' as \`origin\`, \`run_id\`, \`kind\`, \`rank\`, \`gain\`, \`explanation\`, \`state\`, \`created_at\`, \`expires_at\` from \`suggestion\`;`);
    this.addSql(`drop table \`suggestion\`;`);
    this.addSql(`alter table \`suggestion__temp_alter\` rename to \`suggestion\`;`);
    this.addSql(`create index \`suggestion_organisation_id_index\` on \`suggestion\` (\`organisation_id\`);`);
    this.addSql(`create index \`suggestion_run_id_index\` on \`suggestion\` (\`run_id\`);`);
    this.addSql(`pragma foreign_keys = on;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`decision\`;`);
    this.addSql(`drop table if exists \`mission_exposure\`;`);
    this.addSql(`drop table if exists \`rule_comment\`;`);
    this.addSql(`drop table if exists \`suggestion_invitation\`;`);
    this.addSql(`drop table if exists \`suggestion_opening\`;`);

    this.addSql(`alter table \`person\` drop column \`telephone\`;`);

    this.addSql(`pragma foreign_keys = off;`);
    this.addSql(`create table \`suggestion__temp_alter\` (\`created_at\` datetime not null, \`expires_at\` datetime not null, \`explanation\` json not null, \`gain\` double precision null, \`id\` text not null primary key, \`kind\` text check (\`kind\` in ('invite', 'move', 'release', 'swap')) not null, \`organisation_id\` text not null, \`rank\` integer not null, \`run_id\` text not null, \`state\` text check (\`state\` in ('open', 'accepted', 'invited', 'agreed', 'declined', 'expired', 'rejected', 'locked', 'withdrawn')) not null default 'open');`);
    this.addSql(`insert into \`suggestion__temp_alter\` select \`created_at\`, \`expires_at\`, \`explanation\`, \`gain\`, \`id\`, \`kind\`, \`organisation_id\`, \`rank\`, \`run_id\`, \`state\` from \`suggestion\`;`);
    this.addSql(`drop table \`suggestion\`;`);
    this.addSql(`alter table \`suggestion__temp_alter\` rename to \`suggestion\`;`);
    this.addSql(`create index \`suggestion_organisation_id_index\` on \`suggestion\` (\`organisation_id\`);`);
    this.addSql(`create index \`suggestion_run_id_index\` on \`suggestion\` (\`run_id\`);`);
    this.addSql(`pragma foreign_keys = on;`);
  }

}
