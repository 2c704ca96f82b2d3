import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail.js';
import type { Caller } from '../auth/caller.js';
import { Mission } from '../missions/mission.entity.js';
import { Registry, type RegistryManager } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { AnswerNews } from './answer-news.js';
import { AnswerTally } from './answer-tally.entity.js';
import { Answer } from './answer.entity.js';
import type { NewTally, TallyView } from './answers.schemas.js';
import { answersFor } from './campaign-scope.js';
import { ownCampaign } from './campaigns.js';
import { isSameSheet, rowsOf, sheetOf, tallyView } from './tally-sheet.js';

const CHUNK = 400;

/** Paper sheets of strokes, retyped: one answer for each stroke. */
@Injectable()
export class Tallies {
  constructor(
    private readonly registry: Registry,
    private readonly audit: AuditTrail,
    private readonly news: AnswerNews,
    private readonly clock: Clock,
  ) {}

  /** The latest first. */
  async list(caller: Caller, campaignId: string): Promise<TallyView[]> {
    const em = this.registry.of(caller.organisationId);
    const tallies = await em.find(AnswerTally, { campaignId }, { orderBy: { enteredAt: 'desc', id: 'desc' } });
    const missionIds = tallies.flatMap(({ missionId }) => missionId ?? []);
    const missions = await em.find(Mission, { id: { $in: missionIds } }, { fields: ['id', 'title'] });
    const titles = new Map(missions.map(({ id, title }) => [id, { id, title }]));
    return tallies.map((tally) => tallyView(tally, titles.get(tally.missionId ?? '') ?? null));
  }

  /**
   * The same sheet sent again changes nothing. Throws `not-found`; `tally-outside-campaign` for a day, a mission,
   * a question or a score that the campaign does not have; `tally-changed` when it was sent with other numbers.
   */
  async enter(caller: Caller, campaignId: string, wanted: NewTally): Promise<TallyView> {
    const enter = () => this.#enter(caller, campaignId, wanted);
    const id = await enter().catch((error: unknown) => {
      // Sent twice at the same moment: the other one was first, and is now found.
      if (error instanceof UniqueConstraintViolationException) return enter();
      throw error;
    });
    this.news.tell(caller.organisationId, 'answer');
    const entered = (await this.list(caller, campaignId)).find((tally) => tally.id === id);
    if (!entered) throw new AppError('not-found');
    return entered;
  }

  #enter(caller: Caller, campaignId: string, wanted: NewTally): Promise<string> {
    const { organisationId } = caller;
    return this.registry.transaction(organisationId, async (em) => {
      const campaign = await ownCampaign(em, caller, campaignId);
      const sheet = sheetOf(campaign, wanted);
      if (!sheet || !(await this.#mayHang(em, caller, sheet.missionId))) throw new AppError('tally-outside-campaign');
      const known = await em.findOne(AnswerTally, { draft: wanted.draft });
      if (known && (known.campaignId !== campaignId || !isSameSheet(known, sheet))) throw new AppError('tally-changed');
      if (known) return known.id;
      const now = this.clock.now();
      const tally = { id: newId(now), organisationId, ...sheet, enteredBy: caller.name, enteredAt: now };
      await em.insert(AnswerTally, tally);
      const rows = rowsOf(campaign, tally);
      for (let start = 0; start < rows.length; start += CHUNK)
        await em.insertMany(Answer, rows.slice(start, start + CHUNK));
      await this.#record(em, caller, 'answer-tally.enter', tally);
      return tally.id;
    });
  }

  /** Its answers no longer count; the sheet stays, marked. Throws `not-found`. */
  async takeBack(caller: Caller, id: string): Promise<void> {
    await this.registry.transaction(caller.organisationId, async (em) => {
      const tally = await em.findOne(AnswerTally, { id });
      if (!tally) throw new AppError('not-found');
      await ownCampaign(em, caller, tally.campaignId);
      if (tally.withdrawnAt) return;
      Object.assign(tally, { withdrawnBy: caller.name, withdrawnAt: this.clock.now() });
      await em.nativeDelete(Answer, { tallyId: id });
      await this.#record(em, caller, 'answer-tally.take-back', tally);
    });
    this.news.tell(caller.organisationId, 'answer');
  }

  async #mayHang(em: RegistryManager, caller: Caller, missionId: string | null): Promise<boolean> {
    if (missionId === null) return true;
    return answersFor(caller, missionId) && (await em.count(Mission, { id: missionId })) === 1;
  }

  #record(
    em: RegistryManager,
    { organisationId, accountId, name }: Caller,
    action: string,
    { id, counts }: Pick<AnswerTally, 'id' | 'counts'>,
  ): Promise<void> {
    const act = { organisationId, actorId: accountId, actorName: name, action, details: { counts } };
    return this.audit.record(em, { ...act, record: `answer-tally:${id}` });
  }
}
