import type { DatedSlot } from '../../missions/times/dated-slots.js';

const SEVEN_DAYS = 7 * 86_400_000;

/** Until when it can be answered: before the first of the dates begins, and within seven days. */
export function invitationEnd(dated: Iterable<DatedSlot>, now: Date): Date {
  const starts = [...dated].map(({ slot }) => slot.startsAt.getTime());
  return new Date(Math.min(now.getTime() + SEVEN_DAYS, ...starts));
}
