import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { consentQuestion } from '../../people/availability/consent-question.js';
import { LoadLimit } from '../../people/load-limit.entity.js';
import { SuggestionConsent } from '../../people/suggestion-consent.entity.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import type { Language } from '../../shared/language.js';
import { recentSince } from '../fairness/recent-invitations.js';
import { InvitationAnswers } from '../invitations/invitation-answers.js';
import { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';
import { AllocationRun } from '../runs/allocation-run.entity.js';
import { obstaclesAhead } from './obstacles-ahead.js';
import { OwnComments } from './own-comments.js';
import { OwnInvitations } from './own-invitations.js';
import { OwnOutlook } from './own-outlook.js';
import type { AnswerProposal, OwnProposals } from './own-proposals.schemas.js';
import { ownEntries } from './own-entries.js';

const PLAIN = { disableIdentityMap: true } as const;
/** The latest that are shown. */
const SHOWN = 50;
/** As many as nobody said otherwise. */
const INVITATIONS = 4;

/** What was suggested to one person and why, or what stands in the way; answered by them. */
@Injectable()
export class OwnProposalsDesk {
  constructor(
    private readonly registry: Registry,
    private readonly outlook: OwnOutlook,
    private readonly invitations: OwnInvitations,
    private readonly comments: OwnComments,
    private readonly answers: InvitationAnswers,
    private readonly clock: Clock,
  ) {}

  /** Throws `account-without-person`. */
  async read(caller: Caller, language: Language): Promise<OwnProposals> {
    const em = this.registry.of(caller.organisationId);
    const { entries, hasTimes, dates } = await this.outlook.of(caller);
    const mine = { personId: { $in: entries } };
    const latest = { ...PLAIN, orderBy: { sentAt: 'desc', id: 'desc' }, limit: SHOWN } as const;
    const asked = await em.find(SuggestionInvitation, mine, latest);
    const since = recentSince(this.clock.now());
    return {
      consent: await consentOf(em, entries),
      question: consentQuestion(language),
      hasTimes,
      invitations: await this.invitations.views(em, asked, language),
      ahead: obstaclesAhead(dates),
      lastWorkedOut: await lastRun(em),
      asked: {
        days30: await em.count(SuggestionInvitation, { ...mine, sentAt: { $gt: since } }),
        most: await mostInvitations(em, entries),
      },
      comments: await this.comments.of(em, entries),
    };
  }

  /** Throws `account-without-person`, `not-found` also for somebody else's, and what `InvitationAnswers.answer` throws. */
  async answer(caller: Caller, id: string, { answer, comment }: AnswerProposal): Promise<void> {
    const { organisationId } = caller;
    await this.registry.transaction(organisationId, async (em) => {
      const mine = { id, personId: { $in: await ownEntries(em, caller) } };
      if ((await em.count(SuggestionInvitation, mine)) === 0) throw new AppError('not-found');
      await this.answers.answer(em, { invitationId: id, answer, way: 'page', comment: comment || null });
    });
    await this.answers.published(organisationId);
  }
}

async function consentOf(em: RegistryManager, entries: readonly string[]): Promise<OwnProposals['consent']> {
  const last = { ...PLAIN, orderBy: { answeredAt: 'desc', id: 'desc' }, limit: 1 } as const;
  const [said] = await em.find(SuggestionConsent, { personId: { $in: [...entries] } }, last);
  return said?.state ?? null;
}

async function lastRun(em: RegistryManager): Promise<string | null> {
  const [run] = await em.find(AllocationRun, { state: 'done' }, { ...PLAIN, orderBy: { endedAt: 'desc' }, limit: 1 });
  return run?.endedAt?.toISOString() ?? null;
}

async function mostInvitations(em: RegistryManager, entries: readonly string[]): Promise<number> {
  const rows = await em.find(LoadLimit, { personId: { $in: [...entries] } }, PLAIN);
  const own = entries.flatMap((id) => rows.find(({ personId }) => personId === id) ?? [])[0];
  return own?.invitationsPer30Days ?? INVITATIONS;
}
