import { InvitationAnswers } from '../../../../server/allocation/invitations/invitation-answers.js';
import { Invitations, type Inviting } from '../../../../server/allocation/invitations/invitations.js';
import { SuggestionInvitation } from '../../../../server/allocation/invitations/suggestion-invitation.entity.js';
import { TakenBack } from '../../../../server/allocation/invitations/taken-back.js';
import { Suggestion } from '../../../../server/allocation/suggestions/suggestion.entity.js';
import { SuggestionStep } from '../../../../server/allocation/suggestions/suggestion-step.entity.js';
import { MailCarrier } from '../../../../server/mail/mail-carrier.js';
import { Outbox } from '../../../../server/mail/outbox.js';
import { OutgoingMail } from '../../../../server/mail/outgoing-mail.entity.js';
import { Assignment } from '../../../../server/missions/assignment.entity.js';
import { newId } from '../../../../server/shared/identifiers.js';
import type { Engine } from '../../../support/registry.js';
import { SomeWeek } from '../candidates/some-week.js';

export const CAMILLE = { id: '00000000-0000-4000-8000-0000000000c1', name: 'Camille' };
const NOTHING = { why: [], needs: [], details: [], limits: [], assumes: [], isForced: false, blocked: [] };

export type Step = readonly [personId: string, slotId: string, seconds: number];

/** People who are asked, and what they say. */
export class AskingDesk {
  readonly outbox: Outbox;
  readonly takenBack: TakenBack;
  readonly invitations: Invitations;
  readonly answers: InvitationAnswers;

  constructor(readonly some: SomeWeek) {
    const { registry, organisations, clock, events, config } = some.desk.stores;
    this.outbox = new Outbox(registry, organisations, new MailCarrier(config), clock);
    this.takenBack = new TakenBack(this.outbox, clock);
    this.invitations = new Invitations(this.outbox, clock);
    this.answers = new InvitationAnswers(this.takenBack, this.outbox, events, clock);
  }

  static async open(engine: Engine = 'SQLite'): Promise<AskingDesk> {
    const some = await SomeWeek.open(engine);
    some.desk.stores.clock.instant = new Date('2026-03-01T12:00:00Z');
    return new AskingDesk(some);
  }

  get em() {
    return this.some.desk.stores.registry.of(this.some.desk.house.id);
  }

  transaction = <T>(work: Parameters<typeof this.some.desk.stores.registry.transaction<T>>[1]) =>
    this.some.desk.stores.registry.transaction(this.some.desk.house.id, work);

  /** A suggestion as a run or a page makes it. */
  async suggestion(kind: Suggestion['kind'], steps: readonly Step[], more: Record<string, unknown> = {}) {
    const { house } = this.some.desk;
    const now = this.some.desk.stores.clock.now();
    const id = newId(now);
    const row = { id, organisationId: house.id, kind, rank: 1, gain: 1, createdAt: now, expiresAt: this.some.week.to };
    await this.transaction(async (em) => {
      em.create(Suggestion, { ...row, runId: null, explanation: NOTHING, state: 'open', ...more });
      for (const [place, [personId, slotId, seconds]] of steps.entries())
        em.create(SuggestionStep, {
          id: newId(now),
          organisationId: house.id,
          suggestionId: id,
          personId,
          slotId,
          skillId: null,
          seconds,
          place,
        });
    });
    return id;
  }

  async invite(suggestionId: string, more: Partial<Inviting> = {}): Promise<SuggestionInvitation[]> {
    const expiresAt = new Date('2026-03-03T17:00:00Z');
    return this.transaction(async (em) => {
      const suggestion = await em.findOneOrFail(Suggestion, { id: suggestionId });
      const steps = await em.find(SuggestionStep, { suggestionId }, { orderBy: { place: 'asc' } });
      const asked = {
        suggestion,
        steps,
        by: CAMILLE,
        way: 'mail',
        expiresAt,
        origin: 'https://house.example',
      } as const;
      return this.invitations.invite(em, { ...asked, ...more });
    });
  }

  say = (invitationId: string | undefined, answer: 'agreed' | 'declined', more: Record<string, unknown> = {}) =>
    this.transaction((em) =>
      this.answers.answer(em, { invitationId: invitationId ?? '', answer, way: 'page', ...more }),
    );

  stateOf = async (id: string) => (await this.em.findOneOrFail(Suggestion, { id })).state;
  mails = () => this.em.find(OutgoingMail, {}, { orderBy: { id: 'asc' }, disableIdentityMap: true });
  invited = (suggestionId: string) => this.em.find(SuggestionInvitation, { suggestionId });

  /** Who is expected where, for how many seconds. */
  async expected(): Promise<Step[]> {
    const agreed = await this.em.find(Assignment, { state: 'agreed' }, { orderBy: { id: 'asc' } });
    return agreed.map(({ personId, slotId, seconds }) => [personId, slotId, seconds] as const);
  }

  /** Once what was to be sent has been tried. */
  async close(): Promise<void> {
    await this.outbox.send();
    await this.some.close();
  }
}
