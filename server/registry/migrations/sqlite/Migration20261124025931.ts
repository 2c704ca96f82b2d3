import { Migration } from '@mikro-orm/migrations';

export class Migration20261124025931 extends Migration {

  override name = 'Migration20261124025931';

  override up(): void | Promise<void> {
    this.addSql(`create table \`account\` (\`id\` text not null primary key, \`email\` text not null, \`name\` text not null, \`language\` text check (\`language\` in ('fr', 'en')) not null, \`password_hash\` text null, \`created_at\` datetime not null);`);
    this.addSql(`create unique index \`account_email_unique\` on \`account\` (\`email\`);`);

    this.addSql(`create table \`answer\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`campaign_id\` text null, \`audience\` text check (\`audience\` in ('volunteer', 'beneficiary')) not null, \`question\` text check (\`question\` in ('satisfaction', 'recommendation')) not null default 'satisfaction', \`mission_id\` text null, \`day\` date not null, \`scale\` integer not null, \`score\` integer not null, constraint \`answer_check\` check ((scale = 3 or scale = 5 or scale = 10) and score <= scale and score >= case when scale = 10 then 0 else 1 end));`);
    this.addSql(`create index \`answer_organisation_id_index\` on \`answer\` (\`organisation_id\`);`);
    this.addSql(`create index \`answer_mission_id_index\` on \`answer\` (\`mission_id\`);`);

    this.addSql(`create table \`answer_campaign\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`audience\` text check (\`audience\` in ('volunteer', 'beneficiary')) not null, \`mission_id\` text null, \`from_day\` date not null, \`to_day\` date not null, \`asked\` integer not null, constraint \`answer_campaign_check\` check (asked >= 0 and from_day < to_day));`);
    this.addSql(`create index \`answer_campaign_organisation_id_index\` on \`answer_campaign\` (\`organisation_id\`);`);
    this.addSql(`create index \`answer_campaign_mission_id_index\` on \`answer_campaign\` (\`mission_id\`);`);

    this.addSql(`create table \`answer_text\` (\`answer_id\` text not null primary key, \`organisation_id\` text not null, \`text\` text not null, \`day\` date not null);`);
    this.addSql(`create index \`answer_text_organisation_id_index\` on \`answer_text\` (\`organisation_id\`);`);

    this.addSql(`create table \`assignment\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`person_id\` text not null, \`slot_id\` text not null, \`seconds\` integer not null, \`state\` text check (\`state\` in ('agreed', 'withdrawn')) not null default 'agreed', \`created_at\` datetime not null);`);
    this.addSql(`create index \`assignment_organisation_id_index\` on \`assignment\` (\`organisation_id\`);`);
    this.addSql(`create index \`assignment_slot_id_index\` on \`assignment\` (\`slot_id\`);`);
    this.addSql(`create unique index \`assignment_person_id_slot_id_unique\` on \`assignment\` (\`person_id\`, \`slot_id\`);`);

    this.addSql(`create table \`attempt\` (\`subject_hash\` text not null primary key, \`wrong\` integer not null, \`last_at\` datetime not null);`);

    this.addSql(`create table \`audit_entry\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`sequence\` integer not null, \`at\` datetime not null, \`actor_id\` text null, \`actor_name\` text not null, \`action\` text not null, \`record\` text not null, \`details\` json null, \`previous_hash\` text not null, \`hash\` text not null);`);
    this.addSql(`create index \`audit_entry_organisation_id_index\` on \`audit_entry\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`audit_entry_organisation_id_sequence_unique\` on \`audit_entry\` (\`organisation_id\`, \`sequence\`);`);

    this.addSql(`create table \`availability\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`person_id\` text not null, \`kind\` text check (\`kind\` in ('once', 'recurring', 'exception')) not null, \`valid_from\` date not null, \`valid_to\` date null, \`every_weeks\` integer not null default 1, \`weekdays\` json not null, \`from_time\` text not null, \`to_time\` text not null, \`zone\` text not null, \`preference\` integer not null default 1);`);
    this.addSql(`create index \`availability_organisation_id_index\` on \`availability\` (\`organisation_id\`);`);
    this.addSql(`create index \`availability_person_id_index\` on \`availability\` (\`person_id\`);`);

    this.addSql(`create table \`beneficiary_statement\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`mission_id\` text null, \`from_day\` date not null, \`to_day\` date not null, \`count\` integer not null, \`new_count\` integer null, \`new_access_count\` integer null, \`method\` text check (\`method\` in ('register', 'count', 'sample', 'estimate')) not null, \`author\` text not null, \`created_at\` datetime not null, constraint \`beneficiary_statement_check\` check (count >= 0 and from_day < to_day));`);
    this.addSql(`create index \`beneficiary_statement_organisation_id_index\` on \`beneficiary_statement\` (\`organisation_id\`);`);
    this.addSql(`create index \`beneficiary_statement_mission_id_index\` on \`beneficiary_statement\` (\`mission_id\`);`);

    this.addSql(`create table \`import\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`source\` text not null, \`mode\` text check (\`mode\` in ('append', 'snapshot')) not null, \`preset\` text not null, \`preset_version\` integer not null, \`file_name\` text not null, \`sha256\` text not null, \`bytes\` bigint not null, \`removals_withheld\` integer not null, \`receipt\` json not null, \`imported_by\` text not null, \`imported_at\` datetime not null);`);
    this.addSql(`create index \`import_organisation_id_index\` on \`import\` (\`organisation_id\`);`);
    this.addSql(`create index \`import_sha256_index\` on \`import\` (\`sha256\`);`);

    this.addSql(`create table \`invitation\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`code_hash\` text not null, \`name\` text not null, \`email\` text null, \`role\` text check (\`role\` in ('director', 'coordinator', 'volunteer', 'administrator')) not null, \`deliver\` text check (\`deliver\` in ('mail', 'card')) not null, \`person_id\` text null, \`created_by_account_id\` text null, \`created_at\` datetime not null, \`expires_at\` datetime not null, \`accepted_at\` datetime null, \`revoked_at\` datetime null);`);
    this.addSql(`create index \`invitation_organisation_id_index\` on \`invitation\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`invitation_code_hash_unique\` on \`invitation\` (\`code_hash\`);`);

    this.addSql(`create table \`lease\` (\`name\` text not null primary key, \`holder\` text not null, \`fence\` integer not null, \`expires_at\` datetime not null);`);

    this.addSql(`create table \`load_limit\` (\`person_id\` text not null primary key, \`organisation_id\` text not null, \`comfort_seconds_per_week\` integer null, \`cap_seconds_per_week\` integer null, \`days_per_week\` integer null, \`minimum_rest_seconds\` integer null, \`invitations_per30days\` integer not null default 4, \`max_km\` integer null, \`remote_only\` integer not null default false);`);
    this.addSql(`create index \`load_limit_organisation_id_index\` on \`load_limit\` (\`organisation_id\`);`);

    this.addSql(`create table \`membership\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`account_id\` text not null, \`role\` text check (\`role\` in ('director', 'coordinator', 'volunteer', 'administrator')) not null, \`mission_ids\` json null, \`person_id\` text null, \`created_at\` datetime not null);`);
    this.addSql(`create index \`membership_organisation_id_index\` on \`membership\` (\`organisation_id\`);`);
    this.addSql(`create index \`membership_account_id_index\` on \`membership\` (\`account_id\`);`);
    this.addSql(`create unique index \`membership_organisation_id_account_id_role_unique\` on \`membership\` (\`organisation_id\`, \`account_id\`, \`role\`);`);

    this.addSql(`create table \`mission\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`title\` text not null, \`description\` text null, \`activity_type\` text null, \`site\` text null, \`territory\` text null, \`language\` text null, \`funder\` text null, \`status\` text check (\`status\` in ('draft', 'open', 'closed')) not null default 'draft', \`is_remote\` integer not null default false, \`created_at\` datetime not null);`);
    this.addSql(`create index \`mission_organisation_id_index\` on \`mission\` (\`organisation_id\`);`);

    this.addSql(`create table \`mission_reference\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`source\` text not null, \`reference\` text not null, \`mission_id\` text not null, \`created_at\` datetime not null);`);
    this.addSql(`create index \`mission_reference_organisation_id_index\` on \`mission_reference\` (\`organisation_id\`);`);
    this.addSql(`create index \`mission_reference_mission_id_index\` on \`mission_reference\` (\`mission_id\`);`);
    this.addSql(`create unique index \`mission_reference_organisation_id_source_reference_unique\` on \`mission_reference\` (\`organisation_id\`, \`source\`, \`reference\`);`);

    this.addSql(`create table \`need\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`mission_id\` text not null, \`title\` text not null, \`valid_from\` date not null, \`valid_to\` date null, \`every_weeks\` integer not null default 1, \`weekdays\` json not null, \`from_time\` text not null, \`to_time\` text not null, \`zone\` text not null, \`whole_presence\` integer not null default false, \`created_at\` datetime not null);`);
    this.addSql(`create index \`need_organisation_id_index\` on \`need\` (\`organisation_id\`);`);
    this.addSql(`create index \`need_mission_id_index\` on \`need\` (\`mission_id\`);`);

    this.addSql(`create table \`organisation\` (\`id\` text not null primary key, \`slug\` text not null, \`name\` text not null, \`zone\` text not null, \`language\` text check (\`language\` in ('fr', 'en')) not null, \`school_year_start_month\` integer not null default 9, \`is_demo\` integer not null default false, \`created_at\` datetime not null);`);
    this.addSql(`create unique index \`organisation_slug_unique\` on \`organisation\` (\`slug\`);`);

    this.addSql(`create table \`outgoing_mail\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`recipient\` text not null, \`subject\` text not null, \`text\` text null, \`state\` text check (\`state\` in ('waiting', 'sent', 'failed')) not null, \`tries\` integer not null, \`next_try_at\` datetime not null, \`created_at\` datetime not null, \`sent_at\` datetime null);`);
    this.addSql(`create index \`outgoing_mail_organisation_id_index\` on \`outgoing_mail\` (\`organisation_id\`);`);

    this.addSql(`create table \`person\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`display_name\` text not null, \`email\` text null, \`kind\` text check (\`kind\` in ('volunteer', 'own_employee', 'partner_employee')) not null default 'volunteer', \`left_on\` date null, \`home_cell_x\` integer null, \`home_cell_y\` integer null, \`language\` text null, \`created_by_source\` text null, \`created_at\` datetime not null);`);
    this.addSql(`create index \`person_organisation_id_index\` on \`person\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`person_organisation_id_email_unique\` on \`person\` (\`organisation_id\`, \`email\`);`);

    this.addSql(`create table \`person_language\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`person_id\` text not null, \`language\` text not null, \`cefr\` integer not null);`);
    this.addSql(`create index \`person_language_organisation_id_index\` on \`person_language\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`person_language_person_id_language_unique\` on \`person_language\` (\`person_id\`, \`language\`);`);

    this.addSql(`create table \`person_reference\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`source\` text not null, \`reference_hash\` text not null, \`person_id\` text null, \`created_at\` datetime not null);`);
    this.addSql(`create index \`person_reference_organisation_id_index\` on \`person_reference\` (\`organisation_id\`);`);
    this.addSql(`create index \`person_reference_person_id_index\` on \`person_reference\` (\`person_id\`);`);
    this.addSql(`create unique index \`person_reference_organisation_id_source_reference_hash_unique\` on \`person_reference\` (\`organisation_id\`, \`source\`, \`reference_hash\`);`);

    this.addSql(`create table \`person_skill\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`person_id\` text not null, \`skill_id\` text not null, \`level\` integer not null, \`standing\` text check (\`standing\` in ('declared', 'confirmed')) not null default 'declared', \`created_at\` datetime not null);`);
    this.addSql(`create index \`person_skill_organisation_id_index\` on \`person_skill\` (\`organisation_id\`);`);
    this.addSql(`create index \`person_skill_skill_id_index\` on \`person_skill\` (\`skill_id\`);`);
    this.addSql(`create unique index \`person_skill_person_id_skill_id_unique\` on \`person_skill\` (\`person_id\`, \`skill_id\`);`);

    this.addSql(`create table \`planning_lock\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`person_id\` text not null, \`slot_id\` text null, \`mission_id\` text null, \`kind\` text check (\`kind\` in ('must', 'never')) not null, \`until\` date null, \`by_account_id\` text not null, \`reason\` text not null, \`created_at\` datetime not null);`);
    this.addSql(`create index \`planning_lock_organisation_id_index\` on \`planning_lock\` (\`organisation_id\`);`);
    this.addSql(`create index \`planning_lock_person_id_index\` on \`planning_lock\` (\`person_id\`);`);

    this.addSql(`create table \`preference\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`person_id\` text not null, \`mission_id\` text null, \`cause\` text null, \`weight\` integer not null);`);
    this.addSql(`create index \`preference_organisation_id_index\` on \`preference\` (\`organisation_id\`);`);
    this.addSql(`create index \`preference_person_id_index\` on \`preference\` (\`person_id\`);`);
    this.addSql(`create unique index \`preference_person_id_mission_id_unique\` on \`preference\` (\`person_id\`, \`mission_id\`);`);
    this.addSql(`create unique index \`preference_person_id_cause_unique\` on \`preference\` (\`person_id\`, \`cause\`);`);

    this.addSql(`create table \`refresh_run\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`name\` text not null, \`version\` integer not null, \`cause\` text check (\`cause\` in ('schedule', 'change', 'asked', 'catch-up', 'retry')) not null, \`started_at\` datetime not null, \`ended_at\` datetime not null, \`days\` integer null, \`rows\` integer null, \`outcome\` text check (\`outcome\` in ('succeeded', 'failed')) not null, \`error_code\` text null, \`message\` text null, \`hash\` text null);`);
    this.addSql(`create index \`refresh_run_organisation_id_index\` on \`refresh_run\` (\`organisation_id\`);`);
    this.addSql(`create index \`refresh_run_name_index\` on \`refresh_run\` (\`name\`);`);

    this.addSql(`create table \`segment\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`sequence\` integer not null, \`import_id\` text null, \`cause\` text check (\`cause\` in ('import', 'undo', 'correction', 'erasure', 'removal')) not null, \`sha256\` text not null, \`bytes\` bigint not null, \`rows\` integer not null, \`created_at\` datetime not null);`);
    this.addSql(`create index \`segment_organisation_id_index\` on \`segment\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`segment_organisation_id_sequence_unique\` on \`segment\` (\`organisation_id\`, \`sequence\`);`);

    this.addSql(`create table \`session\` (\`secret_hash\` text not null primary key, \`organisation_id\` text not null, \`account_id\` text not null, \`only_role\` text check (\`only_role\` in ('director', 'coordinator', 'volunteer', 'administrator')) null, \`created_at\` datetime not null, \`seen_at\` datetime not null, \`expires_at\` datetime not null);`);
    this.addSql(`create index \`session_organisation_id_index\` on \`session\` (\`organisation_id\`);`);
    this.addSql(`create index \`session_account_id_index\` on \`session\` (\`account_id\`);`);

    this.addSql(`create table \`setting\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`name\` text not null, \`value\` text not null, \`unit\` text null, \`valid_from\` date not null, \`decided_on\` date null, \`decided_by\` text null, \`source\` text null, \`created_at\` datetime not null);`);
    this.addSql(`create index \`setting_organisation_id_index\` on \`setting\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`setting_organisation_id_name_valid_from_unique\` on \`setting\` (\`organisation_id\`, \`name\`, \`valid_from\`);`);

    this.addSql(`create table \`set_up_link\` (\`token_hash\` text not null primary key, \`organisation_id\` text not null, \`created_at\` datetime not null);`);
    this.addSql(`create index \`set_up_link_organisation_id_index\` on \`set_up_link\` (\`organisation_id\`);`);

    this.addSql(`create table \`skill\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`name\` text not null, \`created_at\` datetime not null);`);
    this.addSql(`create index \`skill_organisation_id_index\` on \`skill\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`skill_organisation_id_name_unique\` on \`skill\` (\`organisation_id\`, \`name\`);`);

    this.addSql(`create table \`slot\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`need_id\` text not null, \`starts_at\` datetime not null, \`ends_at\` datetime not null, \`min_seconds\` integer not null, \`target_seconds\` integer not null, \`max_seconds\` integer not null, \`cell_x\` integer null, \`cell_y\` integer null, \`remote\` integer not null default false, \`language\` text null, \`cefr\` integer null, constraint \`slot_check\` check (min_seconds >= 0 and min_seconds <= target_seconds and target_seconds <= max_seconds));`);
    this.addSql(`create index \`slot_organisation_id_index\` on \`slot\` (\`organisation_id\`);`);
    this.addSql(`create index \`slot_need_id_index\` on \`slot\` (\`need_id\`);`);
    this.addSql(`create index \`slot_starts_at_index\` on \`slot\` (\`starts_at\`);`);

    this.addSql(`create table \`slot_skill\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`slot_id\` text not null, \`skill_id\` text not null, \`level\` integer not null, \`kind\` text check (\`kind\` in ('everyone', 'at_least_n', 'preferred')) not null, \`n\` integer null);`);
    this.addSql(`create index \`slot_skill_organisation_id_index\` on \`slot_skill\` (\`organisation_id\`);`);
    this.addSql(`create index \`slot_skill_skill_id_index\` on \`slot_skill\` (\`skill_id\`);`);
    this.addSql(`create unique index \`slot_skill_slot_id_skill_id_unique\` on \`slot_skill\` (\`slot_id\`, \`skill_id\`);`);

    this.addSql(`create table \`source\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`name\` text not null, \`secret\` text not null, \`mode\` text check (\`mode\` in ('append', 'snapshot')) not null, \`zone\` text null, \`created_at\` datetime not null);`);
    this.addSql(`create index \`source_organisation_id_index\` on \`source\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`source_organisation_id_name_unique\` on \`source\` (\`organisation_id\`, \`name\`);`);

    this.addSql(`create table \`suggestion_consent\` (\`id\` text not null primary key, \`organisation_id\` text not null, \`person_id\` text not null, \`state\` text check (\`state\` in ('on', 'paused', 'off')) not null, \`answered_at\` datetime not null, \`source\` text not null, \`wording\` text not null);`);
    this.addSql(`create index \`suggestion_consent_organisation_id_index\` on \`suggestion_consent\` (\`organisation_id\`);`);
    this.addSql(`create index \`suggestion_consent_person_id_index\` on \`suggestion_consent\` (\`person_id\`);`);

    this.addSql(`create table \`volunteer_key\` (\`person_id\` text not null primary key, \`organisation_id\` text not null, \`volunteer_key\` text not null);`);
    this.addSql(`create index \`volunteer_key_organisation_id_index\` on \`volunteer_key\` (\`organisation_id\`);`);
    this.addSql(`create unique index \`volunteer_key_volunteer_key_unique\` on \`volunteer_key\` (\`volunteer_key\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`account\`;`);
    this.addSql(`drop table if exists \`answer\`;`);
    this.addSql(`drop table if exists \`answer_campaign\`;`);
    this.addSql(`drop table if exists \`answer_text\`;`);
    this.addSql(`drop table if exists \`assignment\`;`);
    this.addSql(`drop table if exists \`attempt\`;`);
    this.addSql(`drop table if exists \`audit_entry\`;`);
    this.addSql(`drop table if exists \`availability\`;`);
    this.addSql(`drop table if exists \`beneficiary_statement\`;`);
    this.addSql(`drop table if exists \`import\`;`);
    this.addSql(`drop table if exists \`invitation\`;`);
    this.addSql(`drop table if exists \`lease\`;`);
    this.addSql(`drop table if exists \`load_limit\`;`);
    this.addSql(`drop table if exists \`membership\`;`);
    this.addSql(`drop table if exists \`mission\`;`);
    this.addSql(`drop table if exists \`mission_reference\`;`);
    this.addSql(`drop table if exists \`need\`;`);
    this.addSql(`drop table if exists \`organisation\`;`);
    this.addSql(`drop table if exists \`outgoing_mail\`;`);
    this.addSql(`drop table if exists \`person\`;`);
    this.addSql(`drop table if exists \`person_language\`;`);
    this.addSql(`drop table if exists \`person_reference\`;`);
    this.addSql(`drop table if exists \`person_skill\`;`);
    this.addSql(`drop table if exists \`planning_lock\`;`);
    this.addSql(`drop table if exists \`preference\`;`);
    this.addSql(`drop table if exists \`refresh_run\`;`);
    this.addSql(`drop table if exists \`segment\`;`);
    this.addSql(`drop table if exists \`session\`;`);
    this.addSql(`drop table if exists \`setting\`;`);
    this.addSql(`drop table if exists \`set_up_link\`;`);
    this.addSql(`drop table if exists \`skill\`;`);
    this.addSql(`drop table if exists \`slot\`;`);
    this.addSql(`drop table if exists \`slot_skill\`;`);
    this.addSql(`drop table if exists \`source\`;`);
    this.addSql(`drop table if exists \`suggestion_consent\`;`);
    this.addSql(`drop table if exists \`volunteer_key\`;`);
  }

}
