import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Scheduler } from '../../jobs/scheduler.js';
import { Outbox } from '../../mail/outbox.js';
import { mergedPeople, standingMerges } from '../../people/standing-merges.js';
import type { Organisation } from '../../registry/organisation.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { Config } from '../../shared/config.js';
import type { Letter, LetterPeriod } from './by-mail.schemas.js';
import { letterMail } from './letter-mail.js';
import { mailAddressOf } from './mail-address.js';
import { lastDue, periodBefore } from './periods.js';
import { SummaryLetters } from './summary-letters.js';
import { frequencies, SummaryMail } from './summary-mail.entity.js';

/** Sends each summary that was asked for once for its period; of periods missed, the last one only. */
@Injectable()
export class SummaryMails implements OnModuleInit {
  readonly #logger = new Logger('SummaryMails');

  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly letters: SummaryLetters,
    private readonly outbox: Outbox,
    private readonly scheduler: Scheduler,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.scheduler.everyMinute('summary-mails', () => this.send());
  }

  async send(): Promise<void> {
    for (const house of await this.organisations.list())
      for (const frequency of frequencies) {
        const due = lastDue(frequency, house.zone, this.clock.now());
        const asked = { frequency, doneUntil: { $lt: due } };
        const period = periodBefore(frequency, house.zone, due);
        for (const one of await this.registry.of(house.id).find(SummaryMail, asked, { orderBy: { id: 'asc' } }))
          await this.#send(house, one, period).catch((error: unknown) => this.#logger.error(String(error)));
      }
  }

  async #send(house: Organisation, one: SummaryMail, period: LetterPeriod): Promise<void> {
    const { personId, language } = one;
    const holder = { organisationId: house.id, organisationSlug: house.slug, personId };
    const isSent = this.config.publicUrl !== undefined && (await this.#isUntold(house.id, one, period));
    const letter = isSent ? await this.letters.of(holder, period, language) : null;
    await this.registry.transaction(house.id, (em) => this.#leave(em, one, period, letter));
  }

  /** Not yet told of this period, under any of the person's entries. */
  async #isUntold(organisationId: string, { personId }: SummaryMail, period: LetterPeriod): Promise<boolean> {
    const em = this.registry.of(organisationId);
    const people = mergedPeople(await standingMerges(em)).together(personId);
    return (await em.count(SummaryMail, { personId: { $in: people }, toldPeriod: named(period) })) === 0;
  }

  /** Of several processes that see the same one due, one moves it on and writes. */
  async #leave(
    em: RegistryManager,
    { id, organisationId, personId, frequency, doneUntil, language, stopCode }: SummaryMail,
    period: LetterPeriod,
    letter: Letter | null,
  ): Promise<void> {
    const done = { doneUntil: this.clock.now(), ...(letter === null ? {} : { toldPeriod: named(period) }) };
    if ((await em.nativeUpdate(SummaryMail, { id, frequency, doneUntil }, done)) === 0) return;
    const recipient = letter && (await mailAddressOf(em, personId));
    const { publicUrl } = this.config;
    if (letter === null || recipient === null || publicUrl === undefined) return;
    const links = { page: `${publicUrl}/me/summary`, stop: `${publicUrl}/stop/${stopCode}` };
    const message = letterMail(letter, links, language);
    this.outbox.queue(em, organisationId, { recipient, ...message, stopAddress: links.stop });
  }
}

const named = ({ from, to }: LetterPeriod): string => `${from}/${to}`;
