import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { hashOfSecret, normalCode } from '../auth/secrets.js';
import { localDay } from '../shared/local-day.js';
import { Mission } from '../missions/mission.entity.js';
import { Organisations } from '../registry/organisations.js';
import { Registry, type RegistryManager } from '../registry/registry.js';
import { Clock } from '../shared/clock.js';
import { AnswerCampaign } from './answer-campaign.entity.js';
import { AnswerLink } from './answer-link.entity.js';
import { AnswerNews } from './answer-news.js';
import { AnswerText } from './answer-text.entity.js';
import { Answer } from './answer.entity.js';
import { campaignState } from './campaign-view.js';
import { pageAge, type SentForm } from './sent-form.js';
import { SentAnswerForm } from './sent-answer-form.entity.js';

const DAY = 24 * 3600 * 1000;

/** What a link opens. `dead`: unknown, stopped or too old, which nobody can tell apart. */
export type Opened =
  { state: 'dead' } | ({ state: 'open' } & OpenedForm) | ({ state: 'coming' | 'over' | 'closed' } & OpenedForm);

export interface OpenedForm {
  organisation: string;
  organisationId: string;
  campaign: AnswerCampaign;
  mission: string | null;
  today: string;
}

/** The form anybody may fill: no account, no name, no address, no device. */
@Injectable()
export class AnswerForms {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly news: AnswerNews,
    private readonly clock: Clock,
  ) {}

  async open(typedCode: string): Promise<Opened> {
    const code = normalCode(typedCode.slice(0, 40));
    const link = await this.registry.everywhere().findOne(AnswerLink, { code }, { filters: false });
    if (!link || link.revokedAt || link.expiresAt <= this.clock.now()) return { state: 'dead' };
    const em = this.registry.of(link.organisationId);
    const campaign = await em.findOneOrFail(AnswerCampaign, { id: link.campaignId });
    const { name, zone } = await this.organisations.byId(link.organisationId);
    const today = localDay(this.clock.now(), zone);
    const { missionId } = campaign;
    const mission = missionId ? await em.findOne(Mission, { id: missionId }, { fields: ['title'] }) : null;
    return {
      state: campaignState(campaign, today),
      organisation: name,
      organisationId: link.organisationId,
      campaign,
      mission: mission?.title ?? null,
      today,
    };
  }

  /** Counts one form; the same page sent again changes nothing. */
  async send(opened: OpenedForm, sent: SentForm): Promise<void> {
    const { organisationId } = opened;
    try {
      await this.registry.transaction(organisationId, async (em) => {
        await this.#usePage(em, opened, sent.page);
        this.#keep(em, opened, sent);
      });
    } catch (error) {
      if (error instanceof UniqueConstraintViolationException) return;
      throw error;
    }
    this.news.tell(organisationId, 'answer');
  }

  /** Whether the page was made so long ago that sending it twice could count twice. */
  isTooOld(page: string): boolean {
    return pageAge(page, this.clock.now()) > 7 * DAY;
  }

  async #usePage(em: RegistryManager, { organisationId, today }: OpenedForm, page: string): Promise<void> {
    const forgotten = localDay(new Date(this.clock.now().getTime() - 9 * DAY), 'UTC');
    await em.nativeDelete(SentAnswerForm, { day: { $lt: forgotten } });
    await em.insert(SentAnswerForm, { pageHash: hashOfSecret(page), organisationId, day: today });
  }

  #keep(em: RegistryManager, { organisationId, campaign, today }: OpenedForm, sent: SentForm): void {
    const { audience, missionId, id: campaignId } = campaign;
    const given = [
      { question: 'satisfaction' as const, scale: campaign.scale, score: sent.satisfaction },
      { question: 'recommendation' as const, scale: 10, score: sent.recommendation },
    ];
    let answerId: string | null = null;
    for (const { question, scale, score } of given) {
      if (score === null) continue;
      const id = randomUUID();
      answerId ??= id;
      const shared = { organisationId, campaignId, audience, missionId: missionId ?? null, day: today };
      em.create(Answer, { id, ...shared, question, scale, score });
    }
    if (sent.words !== null && answerId !== null)
      em.create(AnswerText, { answerId, organisationId, text: sent.words, isPrivate: sent.isPrivate, day: today });
  }
}
