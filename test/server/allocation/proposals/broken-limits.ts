import type { PeopleRules } from '../../../../server/allocation/proposals/people-rules.js';
import type { PlanState } from '../../../../server/allocation/proposals/plan-state.js';

/** Every limit that is passed as things stand, each in words; written without the code that keeps them. */
export function brokenLimits({ problem, units }: PlanState, rules: PeopleRules): string[] {
  const { people, slots, pairs } = problem;
  const held = [...units].flatMap((count, at) => {
    const [person = -1, slot = -1] = [pairs.person[at], pairs.slot[at]];
    return count > 0 ? [{ at, person, slot, count, ...slots[slot] }] : [];
  });
  const broken: string[] = [];
  for (const [person, { capUnits }] of people.entries()) {
    const own = held.filter((one) => one.person === person);
    if (capUnits !== null && own.reduce((sum, { count }) => sum + count, 0) > capUnits) broken.push(`cap of ${person}`);
    const days = new Set(own.map(({ slot }) => rules.day[slot]));
    if (days.size > (rules.daysPerWeek[person] ?? 7)) broken.push(`days of ${person}`);
    for (const one of own)
      for (const other of own) {
        const gap = (other.from ?? 0) - (one.to ?? 0);
        const isLater = one.slot !== other.slot && (one.from ?? 0) <= (other.from ?? 0);
        if (isLater && gap < (rules.rest[person] ?? 0))
          broken.push(`rest of ${person} at ${one.slot} and ${other.slot}`);
      }
  }
  for (const [slot, { maxUnits, lengthUnits }] of slots.entries()) {
    const there = held.filter((one) => one.slot === slot);
    if (there.reduce((sum, { count }) => sum + count, 0) > maxUnits) broken.push(`maximum of ${slot}`);
    for (const { at, person, count } of there) {
      if (rules.wholePresence[slot] && count < lengthUnits) broken.push(`half of ${person} at ${slot}`);
      const most = Math.max(Math.min(pairs.freeUnits[at] ?? 0, lengthUnits), pairs.todayUnits[at] ?? 0);
      if (count > most) broken.push(`time of ${person} at ${slot}`);
    }
  }
  return broken;
}
