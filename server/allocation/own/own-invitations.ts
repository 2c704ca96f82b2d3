import { Injectable } from '@nestjs/common';
import { Assignment } from '../../missions/assignment.entity.js';
import { type DatedSlot, datedSlots } from '../../missions/times/dated-slots.js';
import { SkillNames } from '../../people/skill-names.js';
import type { RegistryManager } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import type { Language } from '../../shared/language.js';
import { invitationReasons } from '../invitations/invitation-reasons.js';
import { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';
import { invitationState } from './invitation-state.js';
import { dateView } from './own-missions.js';
import type { OwnInvitation } from './own-proposals.schemas.js';

const PLAIN = { disableIdentityMap: true } as const;

interface Known {
  language: Language;
  now: Date;
  slots: ReadonlyMap<string, DatedSlot>;
  agreed: readonly Assignment[];
  skillOf: (id: string) => string;
}

/** Invitations as the person who got them may read them: nothing of anybody else. */
@Injectable()
export class OwnInvitations {
  constructor(private readonly clock: Clock) {}

  /** In the order given. */
  async views(
    em: RegistryManager,
    invitations: readonly SuggestionInvitation[],
    language: Language,
  ): Promise<OwnInvitation[]> {
    const ids = invitations.map(({ suggestionId }) => suggestionId);
    const suggestions = await em.find(Suggestion, { id: { $in: ids } }, PLAIN);
    const ofThem = { suggestionId: { $in: ids } };
    const steps = await em.find(SuggestionStep, ofThem, { ...PLAIN, orderBy: { place: 'asc' } });
    const slotIds = [...new Set(steps.map(({ slotId }) => slotId))];
    const slots = await datedSlots(em, slotIds, new Date(0), true);
    const agreed = await em.find(Assignment, { slotId: { $in: slotIds }, state: 'agreed' }, PLAIN);
    const skills = await SkillNames.read(em);
    const skillOf = (id: string) => skills.nameOf(id);
    const known = { language, slots, agreed, skillOf, now: this.clock.now() };
    return invitations.flatMap((invitation) => {
      const suggestion = suggestions.find(({ id }) => id === invitation.suggestionId);
      const all = steps.filter(({ suggestionId }) => suggestionId === invitation.suggestionId);
      return suggestion ? [invitationView(invitation, suggestion, all, known)] : [];
    });
  }
}

function invitationView(
  invitation: SuggestionInvitation,
  { kind, gain = null, explanation, state }: Suggestion,
  steps: readonly SuggestionStep[],
  known: Known,
): OwnInvitation {
  const { slots, language, skillOf, now } = known;
  const isTheirs = (at: number) => steps[at]?.personId === invitation.personId;
  const own = steps.flatMap((step, at) => (isTheirs(at) ? [{ step, limits: explanation.limits[at] ?? null }] : []));
  const changes = own.flatMap(({ step: { slotId, skillId, seconds }, limits }) => {
    const dated = slots.get(slotId);
    if (!dated) return [];
    const skill = skillId ? skillOf(skillId) : null;
    return [{ ...dateView(dated), isCancelled: !!dated.slot.cancelledAt, skill, seconds, limits }];
  });
  const standing = {
    isSettled: state === 'agreed',
    isOver: changes.length === 0 || changes.some((one) => one.isCancelled || Date.parse(one.startsAt) <= now.getTime()),
    isFull: steps.some((step) => isFull(step, steps, known)),
  };
  return {
    id: invitation.id,
    state: invitationState(invitation, standing, now),
    kind,
    sentAt: invitation.sentAt.toISOString(),
    expiresAt: invitation.expiresAt.toISOString(),
    answeredAt: invitation.answeredAt?.toISOString() ?? null,
    comment: invitation.comment ?? null,
    others: new Set(steps.map(({ personId }) => personId)).size - 1,
    changes,
    reasons: invitationReasons(language, { explanation, steps, isTheirs, skillOf }),
    gain,
    why: explanation.why,
  };
}

/** Once all of it is carried out, more would come than the date holds. */
function isFull({ slotId }: SuggestionStep, steps: readonly SuggestionStep[], { slots, agreed }: Known): boolean {
  const most = slots.get(slotId)?.slot.maxSeconds ?? null;
  const sum = (rows: readonly { slotId: string; seconds: number }[]) =>
    rows.reduce((all, one) => all + (one.slotId === slotId ? one.seconds : 0), 0);
  const more = sum(steps);
  return most !== null && more > 0 && sum(agreed) + more > most;
}
