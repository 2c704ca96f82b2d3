import { Injectable } from '@nestjs/common';
import { Outbox } from '../../mail/outbox.js';
import type { Organisation } from '../../registry/organisation.entity.js';
import { Registry } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { Config } from '../../shared/config.js';
import { here } from '../editions/addresses.js';
import { Report } from '../report.entity.js';
import type { Director } from './directors.js';
import { ReportSubscription } from './report-subscription.entity.js';
import { pausedMail } from './sending-mail.js';
import { wholeBefore } from './sending-times.js';

/** Nothing is published in the name of somebody who no longer directs: sendings stop, and the others are told. */
@Injectable()
export class LeftDeciders {
  constructor(
    private readonly registry: Registry,
    private readonly outbox: Outbox,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  pause(
    { id, name: house, zone }: Organisation,
    one: ReportSubscription,
    directors: readonly Director[],
  ): Promise<void> {
    return this.registry.transaction(id, async (em) => {
      const pausedAt = this.clock.now();
      const { id: subscriptionId, reportId, decidedBy, decidedById } = one;
      const pause = { pausedAt, pausedWhy: 'decider-left' as const };
      // Of several processes that see it, one says so; and none of what another director resumed meanwhile.
      const going = { id: subscriptionId, pausedAt: null, decidedById };
      if ((await em.nativeUpdate(ReportSubscription, going, pause)) === 0) return;
      const report = await em.findOne(Report, { id: reportId });
      if (!report) return;
      const days = wholeBefore(one, zone, pausedAt);
      for (const { mail, language } of directors) {
        const about = { language, house, zone, title: report.title, days };
        const message = pausedMail(about, decidedBy, `${here(this.config)}/reports/subscriptions`);
        this.outbox.queue(em, id, { recipient: mail, ...message });
      }
    });
  }
}
