import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import { Outbox } from '../mail/outbox.js';
import type { Organisation } from '../registry/organisation.entity.js';
import { Organisations } from '../registry/organisations.js';
import { Registry, type RegistryManager } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { Account } from './account.entity.js';
import { AccountOpening } from './account-opening.js';
import type { AcceptInvitation, Invite, InvitationView, MadeInvitation } from './auth.schemas.js';
import type { Caller } from './caller.js';
import { Invitation } from './invitation.entity.js';
import { invitationMail } from './invitation-mail.js';
import { invitationState, toView } from './invitation-view.js';
import { Membership } from './membership.entity.js';
import { qrSvg } from '../shared/qr-svg.js';
import type { Role } from './rights.js';
import { hashOfSecret, newCode, normalCode } from './secrets.js';
import { Sessions } from './sessions.js';

const DAYS_OPEN = 30;
const DAY = 24 * 3600 * 1000;

/** Offers of an account: made in bulk, sent by mail or printed, used once, taken back. */
@Injectable()
export class Invitations {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly opening: AccountOpening,
    private readonly sessions: Sessions,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(caller: Caller): Promise<InvitationView[]> {
    const found = await this.registry
      .of(caller.organisationId)
      .find(Invitation, isAdministrator(caller) ? {} : { role: 'volunteer' }, {
        orderBy: { createdAt: 'desc', id: 'desc' },
        limit: 1000,
      });
    return found.map((invitation) => toView(invitation, this.clock.now()));
  }

  /**
   * All of them or none. Coordinators invite volunteers; an administrator invites anyone.
   * Throws `invitation-role-refused`, `invitation-email-missing`, `demo-sends-nothing`.
   */
  async make(caller: Caller, wanted: Invite, origin: string): Promise<MadeInvitation[]> {
    if (!isAdministrator(caller) && wanted.role !== 'volunteer') throw new AppError('invitation-role-refused');
    const withoutEmail = wanted.people.find((person) => wanted.deliver === 'mail' && person.email === undefined);
    if (withoutEmail) throw new AppError('invitation-email-missing', { name: withoutEmail.name });
    const organisation = await this.organisations.byId(caller.organisationId);
    if (organisation.isDemo && wanted.deliver === 'mail') throw new AppError('demo-sends-nothing');
    const made = await this.registry.transaction(organisation.id, async (manager) => {
      const all = wanted.people.map((person) => this.#one(manager, caller, organisation, wanted, person, origin));
      await this.audit.record(manager, {
        organisationId: organisation.id,
        actorId: caller.accountId,
        actorName: caller.name,
        action: 'invitation.make',
        record: `invitations:${all.length}`,
        details: { role: wanted.role, deliver: wanted.deliver, ids: all.map((one) => one.view.id) },
      });
      return all;
    });
    if (wanted.deliver === 'mail') void this.outbox.send();
    return Promise.all(
      made.map(async ({ view, code, link }) => ({
        ...view,
        code,
        link,
        qrSvg: link === null ? null : await qrSvg(link),
      })),
    );
  }

  #one(
    manager: RegistryManager,
    caller: Caller,
    organisation: Organisation,
    wanted: Invite,
    person: Invite['people'][number],
    origin: string,
  ) {
    const { view, secret: code } = this.#kept(manager, caller, organisation, wanted, person);
    const link = `${origin}/invitation#${code}`;
    if (wanted.deliver === 'card' || person.email === undefined) return { view, code, link };
    const message = invitationMail(wanted.language, {
      organisation: organisation.name,
      name: person.name,
      link,
      days: DAYS_OPEN,
    });
    this.outbox.queue(manager, organisation.id, { recipient: person.email, ...message });
    return { view, code: null, link: null };
  }

  #kept(
    manager: RegistryManager,
    caller: Caller,
    organisation: Organisation,
    wanted: Invite,
    person: Invite['people'][number],
  ) {
    const code = newCode();
    const now = this.clock.now();
    const invitation = manager.create(Invitation, {
      id: newId(now),
      organisationId: organisation.id,
      codeHash: hashOfSecret(code),
      name: person.name,
      email: person.email?.toLowerCase() ?? null,
      role: wanted.role,
      deliver: wanted.deliver,
      personId: person.personId ?? null,
      createdByAccountId: caller.accountId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + DAYS_OPEN * DAY),
    });
    return { view: toView(invitation, now), secret: code };
  }

  /**
   * For whoever keeps the machine: a link with which the holder of an account chooses a new password.
   * Throws `account-unknown`.
   */
  async renew(caller: Caller, email: string, origin: string): Promise<MadeInvitation> {
    const account = await this.registry.everywhere().findOne(Account, { email: email.toLowerCase() });
    const held =
      account && (await this.registry.of(caller.organisationId).findOne(Membership, { accountId: account.id }));
    if (!account || !held) throw new AppError('account-unknown', { email });
    const organisation = await this.organisations.byId(caller.organisationId);
    const wanted: Invite = {
      role: held.role,
      deliver: 'mail',
      language: account.language,
      people: [{ name: account.name, email: account.email }],
    };
    return this.registry.transaction(organisation.id, async (manager) => {
      const { view, secret } = this.#kept(manager, caller, organisation, wanted, {
        name: account.name,
        email: account.email,
      });
      await this.audit.record(manager, {
        organisationId: organisation.id,
        actorId: caller.accountId,
        actorName: caller.name,
        action: 'password.renew',
        record: `account:${account.id}`,
      });
      return { ...view, code: secret, link: `${origin}/invitation#${secret}`, qrSvg: null };
    });
  }

  /** A foreign or unknown id answers `not-found`. */
  async revoke(caller: Caller, id: string): Promise<void> {
    await this.registry.transaction(caller.organisationId, async (manager) => {
      const invitation = await manager.findOne(Invitation, { id });
      if (!invitation || (!isAdministrator(caller) && invitation.role !== 'volunteer')) throw new AppError('not-found');
      if (invitationState(invitation, this.clock.now()) !== 'open') return;
      invitation.revokedAt = this.clock.now();
      const act = { organisationId: caller.organisationId, actorId: caller.accountId, actorName: caller.name };
      await this.audit.record(manager, { ...act, action: 'invitation.revoke', record: `invitation:${id}` });
    });
  }

  /** Who invites whom, before a password is chosen. Throws `invitation-dead`, the same for unknown codes. */
  async open(code: string): Promise<{ organisation: string; name: string; role: Role }> {
    const invitation = await this.#live(this.registry.everywhere(), code);
    const organisation = await this.organisations.byId(invitation.organisationId);
    return { organisation: organisation.name, name: invitation.name, role: invitation.role };
  }

  /** Uses the code up. Returns the secret of a first session. */
  async accept(wanted: AcceptInvitation): Promise<string> {
    const { organisationId } = await this.#live(this.registry.everywhere(), wanted.code);
    return this.registry.transaction(organisationId, async (manager) => {
      const invitation = await this.#live(manager, wanted.code, LockMode.PESSIMISTIC_WRITE);
      invitation.acceptedAt = this.clock.now();
      const isOwner = invitation.deliver === 'mail' && invitation.email === wanted.email.toLowerCase();
      const account = await this.opening.open(manager, wanted, isOwner);
      await this.opening.give(manager, organisationId, account.id, invitation.role, invitation.personId ?? null);
      const act = { organisationId, actorId: account.id, actorName: account.name };
      await this.audit.record(manager, { ...act, action: 'invitation.accept', record: `invitation:${invitation.id}` });
      return this.sessions.open(manager, { organisationId, accountId: account.id, onlyRole: null });
    });
  }

  /** Locked inside a transaction: of two people who use a code at once, the second finds it used. */
  async #live(manager: RegistryManager, code: string, lockMode = LockMode.NONE): Promise<Invitation> {
    const invitation = await manager.findOne(
      Invitation,
      { codeHash: hashOfSecret(normalCode(code)) },
      { filters: false, lockMode },
    );
    if (!invitation || invitationState(invitation, this.clock.now()) !== 'open') throw new AppError('invitation-dead');
    return invitation;
  }
}

function isAdministrator(caller: Caller): boolean {
  return caller.roles.includes('administrator');
}
