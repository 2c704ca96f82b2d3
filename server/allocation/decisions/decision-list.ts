import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { Slot } from '../../missions/slot.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { Clock } from '../../shared/clock.js';
import { weekOf } from '../candidates/week.js';
import { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';
import { invitationViews } from '../invitations/invitation-views.js';
import type { InvitationReader } from '../invitations/waiting-calls.js';
import { knownNames } from '../suggestions/known-names.js';
import { Suggestion } from '../suggestions/suggestion.entity.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';
import { suggestionView } from '../suggestions/suggestion-view.js';
import { Decision } from './decision.entity.js';
import type { DecisionViews } from './decisions.schemas.js';

const PLAIN = { disableIdentityMap: true } as const;
const EVER = new Date(0);

/** Who decided what about the dates of a week, what they had been shown and what came of it. */
@Injectable()
export class DecisionList {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly clock: Clock,
  ) {}

  /** The latest first. A coordinator of some missions sees what is about these alone. */
  async read(caller: Caller, day: string): Promise<DecisionViews> {
    const em = this.registry.of(caller.organisationId);
    const house = await this.organisations.byId(caller.organisationId);
    const { zone } = house;
    const { from, to } = weekOf(day, zone);
    const slots = await em.find(Slot, { startsAt: { $gte: from, $lt: to } }, { ...PLAIN, fields: ['id'] });
    const ofWeek = await em.find(SuggestionStep, { slotId: { $in: slots.map(({ id }) => id) } }, PLAIN);
    const ids = [...new Set(ofWeek.map(({ suggestionId }) => suggestionId))];
    const decided = { suggestionId: { $in: ids } };
    const decisions = await em.find(Decision, decided, { ...PLAIN, orderBy: { id: 'desc' } });
    const reader = { now: this.clock.now(), by: caller.name, house };
    return { zone, decisions: await this.#views(em, caller, decisions, reader) };
  }

  async #views(
    em: RegistryManager,
    { missionScope }: Caller,
    decisions: readonly Decision[],
    reader: InvitationReader,
  ) {
    const ids = [...new Set(decisions.map(({ suggestionId }) => suggestionId))];
    const byId = { suggestionId: { $in: ids } };
    const suggestions = new Map((await em.find(Suggestion, { id: { $in: ids } }, PLAIN)).map((one) => [one.id, one]));
    const steps = await em.find(SuggestionStep, byId, { ...PLAIN, orderBy: { place: 'asc' } });
    const invitations = await em.find(SuggestionInvitation, byId, { ...PLAIN, orderBy: { id: 'asc' } });
    const names = await knownNames(em, steps, EVER, true);
    const told = new Map((await invitationViews(em, invitations, reader)).map((one) => [one.id, one]));
    const views: DecisionViews['decisions'] = [];
    for (const one of decisions) {
      const suggestion = suggestions.get(one.suggestionId);
      const own = steps.filter(({ suggestionId }) => suggestionId === one.suggestionId);
      const isInScope = (id: string) => missionScope?.includes(names.slots.get(id)?.missionId ?? '') ?? true;
      if (!suggestion || !own.every(({ slotId }) => names.slots.has(slotId) && isInScope(slotId))) continue;
      const asked = invitations.filter(({ suggestionId }) => suggestionId === one.suggestionId);
      const { id, choice, actor, reasonCode = null, comment = null, until = null, insteadId = null } = one;
      views.push({
        id,
        choice,
        actor,
        reasonCode,
        comment,
        until,
        insteadId,
        decidedAt: one.decidedAt.toISOString(),
        explanationOpenedAt: one.explanationOpenedAt?.toISOString() ?? null,
        suggestion: suggestionView(suggestion, own, names),
        invitations: asked.flatMap(({ id: invitation }) => told.get(invitation) ?? []),
      });
    }
    return views;
  }
}
