import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Caller } from '../auth/caller.js';
import { localDay } from '../shared/local-day.js';
import { Mission } from '../missions/mission.entity.js';
import { Organisations } from '../registry/organisations.js';
import { Registry, type RegistryManager } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { AnswerCampaign } from './answer-campaign.entity.js';
import { AnswerNews } from './answer-news.js';
import type { CampaignsView, CampaignView, NewCampaign } from './answers.schemas.js';
import { answersFor, mayRead } from './campaign-scope.js';
import { scoresOf } from './campaign-scores.js';
import { campaignView } from './campaign-view.js';

/** Questions put to people: made, counted, closed. */
@Injectable()
export class Campaigns {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly audit: AuditTrail,
    private readonly news: AnswerNews,
    private readonly clock: Clock,
  ) {}

  /** The latest first. */
  async list(caller: Caller): Promise<CampaignsView> {
    const em = this.registry.of(caller.organisationId);
    const all = await em.find(AnswerCampaign, {}, { orderBy: { fromDay: 'desc', id: 'desc' } });
    const readable = all.filter(({ missionId }) => mayRead(caller, missionId ?? null));
    const missions = await em.find(Mission, {}, { fields: ['id', 'title'], orderBy: { title: 'asc', id: 'asc' } });
    return {
      campaigns: await this.#views(em, caller, readable),
      missions: missions.filter(({ id }) => answersFor(caller, id)).map(({ id, title }) => ({ id, title })),
    };
  }

  /** Throws `not-found`, also for a campaign of missions that are not the caller's. */
  async one(caller: Caller, id: string): Promise<CampaignView> {
    const em = this.registry.of(caller.organisationId);
    const found = await em.findOne(AnswerCampaign, { id });
    if (!found || !mayRead(caller, found.missionId ?? null)) throw new AppError('not-found');
    const [view] = await this.#views(em, caller, [found]);
    if (!view) throw new AppError('not-found');
    return view;
  }

  /** Throws `not-found` for a mission that is not the caller's. */
  async make(caller: Caller, wanted: NewCampaign): Promise<CampaignView> {
    const now = this.clock.now();
    const id = newId(now);
    await this.#write(caller, 'answer-campaign.make', id, { ...wanted }, async (em) => {
      if (!answersFor(caller, wanted.missionId)) throw new AppError('not-found');
      if (wanted.missionId !== null && (await em.count(Mission, { id: wanted.missionId })) === 0)
        throw new AppError('not-found');
      const known = wanted.asked === null ? {} : { askedBy: caller.name, askedAt: now };
      const made = { id, organisationId: caller.organisationId, createdBy: caller.name, createdAt: now };
      em.create(AnswerCampaign, { ...wanted, ...known, ...made });
    });
    return this.one(caller, id);
  }

  /** Unknown is not zero: null takes the number back. Throws `not-found`. */
  async setAsked(caller: Caller, id: string, asked: number | null): Promise<CampaignView> {
    await this.#write(caller, 'answer-campaign.asked', id, { asked }, async (em) => {
      const campaign = await ownCampaign(em, caller, id);
      Object.assign(campaign, { asked, askedBy: caller.name, askedAt: this.clock.now() });
    });
    return this.one(caller, id);
  }

  /** Nobody may answer any more; what was answered stays. Throws `not-found`. */
  async close(caller: Caller, id: string): Promise<CampaignView> {
    await this.#write(caller, 'answer-campaign.close', id, {}, async (em) => {
      const campaign = await ownCampaign(em, caller, id);
      if (!campaign.closedAt) Object.assign(campaign, { closedBy: caller.name, closedAt: this.clock.now() });
    });
    return this.one(caller, id);
  }

  async #write(
    { organisationId, accountId, name }: Caller,
    action: string,
    id: string,
    details: Record<string, unknown>,
    work: (em: RegistryManager) => Promise<void>,
  ): Promise<void> {
    await this.registry.transaction(organisationId, async (em) => {
      await work(em);
      const act = { organisationId, actorId: accountId, actorName: name, action, details };
      await this.audit.record(em, { ...act, record: `answer-campaign:${id}` });
    });
    this.news.tell(organisationId, 'campaign');
  }

  async #views(em: RegistryManager, caller: Caller, campaigns: readonly AnswerCampaign[]): Promise<CampaignView[]> {
    const { zone } = await this.organisations.byId(caller.organisationId);
    const today = localDay(this.clock.now(), zone);
    const missionIds = campaigns.flatMap(({ missionId }) => missionId ?? []);
    const missions = await em.find(Mission, { id: { $in: missionIds } }, { fields: ['id', 'title'] });
    const titles = new Map(missions.map(({ id, title }) => [id, { id, title }]));
    const scores = await scoresOf(
      em,
      caller.organisationId,
      campaigns.map(({ id }) => id),
    );
    return campaigns.map((campaign) =>
      campaignView(campaign, titles.get(campaign.missionId ?? '') ?? null, scores.get(campaign.id) ?? [], today),
    );
  }
}

/** A campaign the caller may change. Throws `not-found`. */
export async function ownCampaign(em: RegistryManager, caller: Caller, id: string): Promise<AnswerCampaign> {
  const campaign = await em.findOne(AnswerCampaign, { id });
  if (!campaign || !answersFor(caller, campaign.missionId ?? null)) throw new AppError('not-found');
  return campaign;
}
