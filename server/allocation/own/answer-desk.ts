import { Injectable } from '@nestjs/common';
import { consentQuestion } from '../../people/availability/consent-question.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { AvailabilityDesk } from '../../summaries/availability/availability-desk.js';
import { InvitationAnswers } from '../invitations/invitation-answers.js';
import { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';
import type { OpenedInvitation } from './answer-door.js';
import { type AnswerFrame, answerPage, stoppedPage } from './answer-page.js';
import { answerTexts } from './answer-texts.js';
import { OwnInvitations } from './own-invitations.js';

type Page = [status: number, html: string];
type Sent = Readonly<Record<string, unknown>>;

const MOST_WORDS = 1000;

/** What the page of a mail shows and keeps. */
@Injectable()
export class AnswerDesk {
  constructor(
    private readonly registry: Registry,
    private readonly invitations: OwnInvitations,
    private readonly answers: InvitationAnswers,
    private readonly availability: AvailabilityDesk,
  ) {}

  async show(frame: AnswerFrame, opened: OpenedInvitation, words = '', fault: string | null = null): Promise<Page> {
    const em = this.registry.of(opened.organisation.id);
    const invitation = await em.findOne(SuggestionInvitation, { id: opened.invitation.id });
    const [view] = await this.invitations.views(em, invitation ? [invitation] : [], frame.language);
    if (!view) throw new AppError('not-found');
    const isRefused = fault !== null && view.state === 'open';
    return [isRefused ? 422 : 200, answerPage(frame, view, words, isRefused ? fault : null)];
  }

  /** Where it cannot be kept, the page says how the invitation stands now. */
  async answer(frame: AnswerFrame, opened: OpenedInvitation, sent: Sent): Promise<Page> {
    const words = textOf(sent['words']);
    const { answer } = sent;
    if (answer !== 'agreed' && answer !== 'declined')
      return this.show(frame, opened, words, answerTexts[frame.language].answerMissing);
    const { id: organisationId } = opened.organisation;
    const said = { invitationId: opened.invitation.id, answer, way: 'mail', comment: words || null } as const;
    try {
      await this.registry.transaction(organisationId, (em) => this.answers.answer(em, said));
      await this.answers.published(organisationId);
    } catch (error) {
      if (!(error instanceof AppError) || error.status >= 500) throw error;
      return this.show(frame, opened, words, error.sentence(frame.language));
    }
    return this.show(frame, opened);
  }

  async stop(frame: AnswerFrame, opened: OpenedInvitation, sent: Sent): Promise<Page> {
    const { state } = sent;
    if (state !== 'paused' && state !== 'off') return this.show(frame, opened);
    const whose = { organisationId: opened.organisation.id, personId: opened.person.id };
    const told = { consent: { state, wording: consentQuestion(frame.language) } } as const;
    await this.availability.tell(whose, told, { source: 'mail', typedById: null, words: null });
    return [200, stoppedPage(frame, state)];
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, MOST_WORDS) : '');
