import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Account } from '../../auth/account.entity.js';
import type { Caller } from '../../auth/caller.js';
import { Membership } from '../../auth/membership.entity.js';
import { Outbox } from '../../mail/outbox.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { newId } from '../../shared/identifiers.js';
import { Assignment } from '../assignment.entity.js';
import { datedSlots } from './dated-slots.js';
import { peopleOf } from './own-times.js';
import { TimeReminder } from './time-reminder.entity.js';
import { reminderMail } from './times-mail.js';

const QUARTER_HOUR = 900_000;
const A_DAY = 86_400_000;

/** A mail the day before, to those who asked for it, once for each of their times. */
@Injectable()
export class Reminders {
  readonly #logger = new Logger('Reminders');

  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Throws `account-without-person`. */
  async ask(caller: Caller, wanted: boolean, language: 'fr' | 'en'): Promise<void> {
    const { organisationId, personId } = caller;
    if (personId === null) throw new AppError('account-without-person');
    await this.registry.transaction(organisationId, async (em) => {
      await em.nativeDelete(TimeReminder, { personId: { $in: await peopleOf(em, caller) } });
      const now = this.clock.now();
      if (wanted) em.create(TimeReminder, { id: newId(now), organisationId, personId, language, toldUntil: now });
    });
  }

  @Interval(QUARTER_HOUR)
  async send(): Promise<void> {
    for (const { id } of await this.organisations.list())
      await this.#remind(id).catch((error: unknown) => this.#logger.error(String(error)));
  }

  async #remind(organisationId: string): Promise<void> {
    const until = new Date(this.clock.now().getTime() + A_DAY);
    const asked = await this.registry.of(organisationId).find(TimeReminder, { toldUntil: { $lt: until } });
    for (const one of asked)
      await this.registry.transaction(organisationId, (em) => this.#remindOne(em, organisationId, one, until));
  }

  /** Of several processes that see the same one due, one moves it on and writes. */
  async #remindOne(
    em: RegistryManager,
    organisationId: string,
    { id, personId, language, toldUntil }: TimeReminder,
    until: Date,
  ): Promise<void> {
    if ((await em.nativeUpdate(TimeReminder, { id, toldUntil }, { toldUntil: until })) === 0) return;
    const recipient = await addressOf(em, personId);
    if (recipient === null) return;
    const people = mergedPeople(await standingMerges(em)).together(personId);
    const agreed = await em.find(Assignment, { personId: { $in: people }, state: 'agreed' });
    const dated = await datedSlots(
      em,
      agreed.map(({ slotId }) => slotId),
      this.clock.now(),
    );
    for (const one of dated.values())
      if (one.slot.startsAt > toldUntil && one.slot.startsAt <= until)
        this.outbox.queue(em, organisationId, { recipient, ...reminderMail(language, one) });
  }
}

/** The address with which the person signs in. */
async function addressOf(em: RegistryManager, personId: string): Promise<string | null> {
  const member = await em.findOne(Membership, { personId, role: 'volunteer' });
  const account = member && (await em.findOne(Account, { id: member.accountId }));
  return account?.email ?? null;
}
