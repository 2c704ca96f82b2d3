import { happensOn, instantsOn } from '../../people/recurring-days.js';
import type { Need } from '../need.entity.js';
import type { Slot } from '../slot.entity.js';
import type { SlotStanding } from './needs.schemas.js';
import { dayOf, isSameOccasion } from './slot-terms.js';

/** How a date stands to its need. One that its need says nothing of but the day follows it on that day. */
export function standingOf(slot: Slot, need: Need, now: Date): SlotStanding {
  if (slot.cancelledAt) return 'cancelled';
  if (slot.isOwn) return 'own';
  // What has begun changes no more.
  if (slot.startsAt <= now) return 'follows';
  const day = dayOf(slot, need.zone);
  if (!happensOn(need, day)) return 'to-decide';
  if (!need.terms) return 'follows';
  const { remote, place } = need.terms;
  const said = { ...instantsOn(need, day), remote, place: remote ? null : place };
  return isSameOccasion(slot, said) ? 'follows' : 'to-decide';
}

/** A need of one day alone. */
export function isOnce({ validFrom, validTo }: Pick<Need, 'validFrom' | 'validTo'>): boolean {
  return !!validTo && Date.parse(validTo) - Date.parse(validFrom) === 86_400_000;
}
