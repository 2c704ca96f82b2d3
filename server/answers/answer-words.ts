import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Caller } from '../auth/caller.js';
import { localDay } from '../shared/local-day.js';
import { Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { AnswerCampaign } from './answer-campaign.entity.js';
import { AnswerText } from './answer-text.entity.js';
import { Answer } from './answer.entity.js';
import { mayRead } from './campaign-scope.js';

const HOUR = 3600 * 1000;
const MONTHS_KEPT = 12;

/** What people wrote beside their scores: read apart from them, and deleted after twelve months. */
@Injectable()
export class AnswerWords implements OnApplicationBootstrap {
  constructor(
    private readonly registry: Registry,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.deleteOld();
  }

  /** The scores stay. */
  @Interval(6 * HOUR)
  async deleteOld(): Promise<void> {
    const oldest = new Date(this.clock.now());
    oldest.setUTCMonth(oldest.getUTCMonth() - MONTHS_KEPT);
    const before = { day: { $lt: localDay(oldest, 'UTC') } };
    await this.registry.everywhere().nativeDelete(AnswerText, before, { filters: false });
  }

  /** In an order that says neither who nor when. Throws `not-found`. */
  async read(caller: Caller, campaignId: string, isPrivate: boolean): Promise<string[]> {
    const { organisationId } = caller;
    return this.registry.transaction(organisationId, async (em) => {
      const campaign = await em.findOne(AnswerCampaign, { id: campaignId });
      if (!campaign || !mayRead(caller, campaign.missionId ?? null)) throw new AppError('not-found');
      const answers = await em.find(Answer, { campaignId }, { fields: ['id'], disableIdentityMap: true });
      const ids = answers.map(({ id }) => id);
      const texts = await em.find(AnswerText, { answerId: { $in: ids }, isPrivate }, { orderBy: { answerId: 'asc' } });
      const act = { organisationId, actorId: caller.accountId, actorName: caller.name, action: 'answer-words.read' };
      await this.audit.record(em, { ...act, record: `answer-campaign:${campaignId}`, details: { isPrivate } });
      return texts.map(({ text }) => text);
    });
  }
}
