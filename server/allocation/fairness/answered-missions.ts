import { Need } from '../../missions/need.entity.js';
import { Slot } from '../../missions/slot.entity.js';
import type { Organisation } from '../../registry/organisation.entity.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { weekOf } from '../candidates/week.js';
import { SuggestionInvitation } from '../invitations/suggestion-invitation.entity.js';
import { SuggestionStep } from '../suggestions/suggestion-step.entity.js';
import { localDay } from '../../shared/local-day.js';
import { keepExposure } from './kept-exposure.js';

/** An invitation is answered, or runs out, long before that. */
const LOOKED_AT_MS = 60 * 86_400_000;
const PLAIN = { disableIdentityMap: true } as const;

type Counted = Map<string, { invited: number; accepted: number }>;

/** Counts anew who was invited to each mission, and whose yes stands, by the week of the date they were invited to. */
export async function countAnswers(
  registry: Registry,
  { id: organisationId, zone }: Pick<Organisation, 'id' | 'zone'>,
  now: Date,
): Promise<void> {
  const counted = await answersByWeek(registry.of(organisationId), zone, new Date(now.getTime() - LOOKED_AT_MS));
  if (counted.size === 0) return;
  await registry.transaction(organisationId, async (em) => {
    for (const [week, counts] of counted) await keepExposure(em, { organisationId, week, now }, counts);
  });
}

async function answersByWeek(em: RegistryManager, zone: string, since: Date): Promise<Map<string, Counted>> {
  const sent = await em.find(SuggestionInvitation, { sentAt: { $gt: since } }, PLAIN);
  const suggestionId = { $in: [...new Set(sent.map((one) => one.suggestionId))] };
  const steps = await em.find(SuggestionStep, { suggestionId, seconds: { $gt: 0 } }, PLAIN);
  const slots = await em.find(Slot, { id: { $in: [...new Set(steps.map(({ slotId }) => slotId))] } }, PLAIN);
  const needs = await em.find(Need, { id: { $in: [...new Set(slots.map(({ needId }) => needId))] } }, PLAIN);
  const missionOf = new Map(needs.map(({ id, missionId }) => [id, missionId]));
  const slotOf = new Map(slots.map((slot) => [slot.id, slot]));
  const byWeek = new Map<string, Counted>();
  for (const { suggestionId: id, personId, answer, withdrawnAt } of sent) {
    const isAccepted = answer === 'agreed' && !withdrawnAt;
    const own = steps.filter((step) => step.suggestionId === id && step.personId === personId);
    for (const { slotId } of own) {
      const slot = slotOf.get(slotId);
      const missionId = slot && missionOf.get(slot.needId);
      if (slot && missionId) add(byWeek, weekOf(localDay(slot.startsAt, zone), zone).monday, missionId, isAccepted);
    }
  }
  return byWeek;
}

function add(byWeek: Map<string, Counted>, week: string, missionId: string, isAccepted: boolean): void {
  const counts: Counted = byWeek.get(week) ?? new Map();
  const { invited, accepted } = counts.get(missionId) ?? { invited: 0, accepted: 0 };
  counts.set(missionId, { invited: invited + 1, accepted: accepted + (isAccepted ? 1 : 0) });
  byWeek.set(week, counts);
}
