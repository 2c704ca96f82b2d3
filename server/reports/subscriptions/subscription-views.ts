import { Injectable } from '@nestjs/common';
import { OutgoingMail } from '../../mail/outgoing-mail.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import { Config } from '../../shared/config.js';
import { grouped } from '../../shared/grouped.js';
import { Edition } from '../editions/edition.entity.js';
import { Report } from '../report.entity.js';
import { aboutSending } from './recipient-addresses.js';
import { ReportRecipient } from './report-recipient.entity.js';
import { ReportSending } from './report-sending.entity.js';
import { ReportSubscription } from './report-subscription.entity.js';
import { nextDue, wholeBefore } from './sending-times.js';
import type { SendingView, Subscriptions, SubscriptionView } from './subscriptions.schemas.js';

/** Of each, the last ones. */
const MOST_SENDINGS = 5;

/** What is sent, to whom, and what became of it. */
@Injectable()
export class SubscriptionViews {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async list(organisationId: string): Promise<Subscriptions> {
    const em = this.registry.of(organisationId);
    const all = await em.find(ReportSubscription, {}, { orderBy: { id: 'desc' } });
    const { smtpUrl, publicUrl } = this.config;
    const mail = { hasServer: smtpUrl !== undefined, hasAddress: publicUrl !== undefined };
    return { subscriptions: await this.#views(em, organisationId, all), mail };
  }

  /** Throws `not-found`. */
  async show(organisationId: string, id: string): Promise<SubscriptionView> {
    const em = this.registry.of(organisationId);
    const [view] = await this.#views(em, organisationId, await em.find(ReportSubscription, { id }));
    if (!view) throw new AppError('not-found');
    return view;
  }

  async #views(
    em: RegistryManager,
    organisationId: string,
    all: readonly ReportSubscription[],
  ): Promise<SubscriptionView[]> {
    const { zone } = await this.organisations.customsOf(organisationId);
    const theirs = { subscriptionId: { $in: all.map(({ id }) => id) } };
    const fields = ['id', 'title', 'language'] as const;
    const reports = await em.find(Report, { id: { $in: all.map(({ reportId }) => reportId) } }, { fields });
    const recipients = await em.find(ReportRecipient, theirs, { orderBy: { address: 'asc' } });
    const sendings = await em.find(ReportSending, theirs, { orderBy: { at: 'desc', id: 'desc' } });
    const bySubscription = grouped(sendings, ({ subscriptionId }) => subscriptionId);
    const recent = all.flatMap(({ id }) => (bySubscription.get(id) ?? []).slice(0, MOST_SENDINGS));
    const told = grouped(await sendingViews(em, recent), ({ of }) => of);
    const addresses = grouped(recipients, ({ subscriptionId }) => subscriptionId);
    return all.flatMap((one) => {
      const report = reports.find(({ id }) => id === one.reportId);
      if (!report) return [];
      const { id, frequency, day, decidedBy, decidedAt, waitsFor } = one;
      return {
        id,
        report: { id: report.id, title: report.title, language: report.language },
        frequency,
        day,
        decidedBy,
        decidedAt: decidedAt.toISOString(),
        paused: pauseOf(one),
        next: one.pausedAt ? null : this.#next(one, zone),
        waitsFor: waitsFor ?? null,
        recipients: (addresses.get(id) ?? []).map(({ id: its, address, state }) => ({ id: its, address, state })),
        sendings: (told.get(id) ?? []).map(({ view }) => view),
      };
    });
  }

  #next(one: ReportSubscription, zone: string) {
    const at = nextDue(one, zone, this.clock.now());
    return { at: at.toISOString(), ...wholeBefore(one, zone, at) };
  }
}

const pauseOf = ({ pausedAt, pausedWhy }: ReportSubscription) =>
  pausedAt ? { at: pausedAt.toISOString(), why: pausedWhy ?? ('asked' as const) } : null;

/** Each with the subscription it is of. */
async function sendingViews(
  em: RegistryManager,
  sendings: readonly ReportSending[],
): Promise<{ of: string; view: SendingView }[]> {
  const about = sendings.map(({ id }) => aboutSending(id));
  const messages = await em.find(OutgoingMail, { about: { $in: about } }, { orderBy: { recipient: 'asc' } });
  const ids = sendings.flatMap(({ editionId }) => editionId ?? []);
  const editions = await em.find(Edition, { id: { $in: ids } }, { fields: ['id', 'number'] });
  const messagesOf = grouped(messages, (one) => one.about ?? '');
  return sendings.map(({ id, subscriptionId, fromDay, toDay, at, outcome, reason, oldFigures, editionId }) => {
    const edition = editions.find((one) => one.id === editionId);
    return {
      of: subscriptionId,
      view: {
        id,
        from: fromDay,
        to: toDay,
        at: at.toISOString(),
        outcome,
        reason: reason ?? null,
        oldFigures,
        edition: edition ? { id: edition.id, number: edition.number } : null,
        messages: (messagesOf.get(aboutSending(id)) ?? []).map((one) => ({
          address: one.recipient,
          state: one.state,
          fault: one.fault ?? null,
        })),
      },
    };
  });
}
