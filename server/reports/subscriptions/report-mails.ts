import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Scheduler } from '../../jobs/scheduler.js';
import { Organisation } from '../../registry/organisation.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { Config } from '../../shared/config.js';
import { type Director, directorsOf } from './directors.js';
import { LeftDeciders } from './left-deciders.js';
import { Overtaken } from './overtaken.js';
import { ReportRecipient } from './report-recipient.entity.js';
import { ReportSending } from './report-sending.entity.js';
import { ReportSubscription } from './report-subscription.entity.js';
import { SendingCheck } from './sending-check.js';
import { SendingMessages } from './sending-messages.js';
import { lastDue, wholeBefore } from './sending-times.js';

const MINUTE = 60_000;
/** Between two tries of what is late. */
const PAUSE = 15 * MINUTE;
/** Figures are waited for, and faults tried again, so long after the time they were due; then those who wait are told. */
const PATIENCE = 24 * 60 * MINUTE;
/** And so long after this process first looked: what was off meanwhile has figures to work out. */
const AT_LEAST = 60 * MINUTE;

/** Sends each report that is due, once for its period; of periods missed, the last one only. */
@Injectable()
export class ReportMails implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #logger = new Logger('ReportMails');
  #working: Promise<void> = Promise.resolve();
  /** When this process first saw what is due, by subscription. */
  readonly #firstSeen = new Map<string, { due: number; at: number }>();

  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly left: LeftDeciders,
    private readonly check: SendingCheck,
    private readonly messages: SendingMessages,
    private readonly scheduler: Scheduler,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.scheduler.everyMinute('report-mails', () => this.send());
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.#working;
  }

  /** One look after the other. */
  send(): Promise<void> {
    this.#working = this.#working.then(() => this.#sendAll()).catch((error: unknown) => this.#log('all', error));
    return this.#working;
  }

  async #sendAll(): Promise<void> {
    for (const house of await this.organisations.list()) {
      if (house.isDemo) continue;
      const em = this.registry.of(house.id);
      const going = await em.find(ReportSubscription, { pausedAt: null }, { orderBy: { id: 'asc' } });
      if (going.length === 0) continue;
      const directors = await directorsOf(em, house);
      for (const one of going)
        await this.#look(house, one, directors).catch((error: unknown) => this.#log(one.id, error));
    }
  }

  async #look(house: Organisation, one: ReportSubscription, directors: Director[]): Promise<void> {
    const decider = directors.find(({ caller }) => caller.accountId === one.decidedById);
    if (!decider) return this.left.pause(house, one, directors);
    const now = this.clock.now().getTime();
    const due = lastDue(one, house.zone, this.clock.now());
    const isTried = one.triedAt && now - one.triedAt.getTime() < PAUSE;
    if (due <= one.doneUntil || isTried || !(await this.#reachesSomebody(one))) return;
    const seenAt = this.#seenAt(one.id, due.getTime(), now);
    const isLate = now - due.getTime() > PATIENCE && now - seenAt >= AT_LEAST;
    await this.#try({ house, one, decider, due, isLate });
  }

  #seenAt(id: string, due: number, now: number): number {
    const known = this.#firstSeen.get(id);
    const seen = known?.due === due ? known : { due, at: now };
    this.#firstSeen.set(id, seen);
    return seen.at;
  }

  /** Nothing is published for nobody. */
  async #reachesSomebody({ id, organisationId }: ReportSubscription): Promise<boolean> {
    const { smtpUrl, publicUrl } = this.config;
    if (smtpUrl === undefined || publicUrl === undefined) return false;
    return (await this.registry.of(organisationId).count(ReportRecipient, ACCEPTED(id))) > 0;
  }

  async #try({ house, one, decider, due, isLate }: Due): Promise<void> {
    const sending = { house, one, decider, days: wholeBefore(one, house.zone, due) };
    if (await this.#isDone(one, sending.days.from)) return;
    try {
      const checked = await this.check.of(house, one.reportId, sending.days);
      if (checked.kind === 'old' && !isLate) await this.#wait(one, 'figures');
      else if (checked.kind === 'report') await this.messages.publish(sending, checked);
      else await this.messages.tell(sending, checked);
    } catch (error) {
      if (isMoved(error)) return;
      this.#log(one.id, error);
      if (isLate) await this.messages.tell(sending, { kind: 'failed', reason: codeOf(error) });
      else await this.#wait(one, 'fault');
    }
  }

  /** A clock that was moved makes the same period due again. */
  async #isDone({ id, organisationId, doneUntil }: ReportSubscription, fromDay: string): Promise<boolean> {
    const em = this.registry.of(organisationId);
    if ((await em.count(ReportSending, { subscriptionId: id, fromDay })) === 0) return false;
    await em.nativeUpdate(ReportSubscription, { id, doneUntil }, { doneUntil: this.clock.now(), waitsFor: null });
    return true;
  }

  async #wait({ id, organisationId, doneUntil }: ReportSubscription, waitsFor: 'figures' | 'fault'): Promise<void> {
    const waiting = { waitsFor, triedAt: this.clock.now() };
    await this.registry.of(organisationId).nativeUpdate(ReportSubscription, { id, doneUntil }, waiting);
  }

  #log(of: string, error: unknown): void {
    this.#logger.error(`${of}: ${codeOf(error)}`);
  }
}

interface Due {
  house: Organisation;
  one: ReportSubscription;
  decider: Director;
  due: Date;
  isLate: boolean;
}

const ACCEPTED = (subscriptionId: string) => ({ subscriptionId, state: 'accepted' as const });

/** The next minute sees what it has become. */
function isMoved(error: unknown): boolean {
  if (error instanceof Overtaken || error instanceof UniqueConstraintViolationException) return true;
  return (
    error instanceof AppError && ['publication-moved', 'report-changed', 'quote-being-published'].includes(error.code)
  );
}

/** Sentences of a fault may repeat an address. */
function codeOf(error: unknown): string {
  if (error instanceof AppError) return error.code;
  return error instanceof Error ? error.name.slice(0, 80) : 'error';
}
