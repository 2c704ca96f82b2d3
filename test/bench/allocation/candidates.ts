import type { DrawnPerson, DrawnSlot } from './instance.ts';

const FARTHEST_KM = 25;
/** Share of the hours wanted that somebody gives today. */
const COVERED_TODAY = 0.45;

export interface Candidate {
  person: number;
  slot: number;
  fit: number;
  free: number;
  today: number;
}

/**
 * Who could help where, in order of person and slot, with today's plan: people go where they like to go. The best fits of
 * each person and each slot are kept, beside whoever is there today.
 */
export function candidates(
  people: readonly DrawnPerson[],
  slots: readonly DrawnSlot[],
  { random, perPerson, perSlot }: { random: () => number; perPerson: number; perSlot: number },
): Candidate[] {
  const today = todayPlan(people, slots, random);
  const all: Candidate[] = [];
  for (const [at, person] of people.entries())
    for (const [place, slot] of slots.entries()) {
      const attendance = today.get(at * slots.length + place) ?? 0;
      const free = Math.max(attendance, freeUnits(person, slot));
      const km = Math.hypot(person.x - slot.x, person.y - slot.y);
      const isFit = km <= FARTHEST_KM && (slot.skill === null || person.skills.includes(slot.skill));
      if (free === 0 || (!isFit && attendance === 0)) continue;
      const fit = Math.round(700 * random() + 200 * Math.exp(-km / 10) + 100 * slot.popularity);
      all.push({ person: at, slot: place, fit, free, today: attendance });
    }
  return pruned(all, perPerson, perSlot);
}

function freeUnits({ free }: DrawnPerson, { hours }: DrawnSlot): number {
  return Math.max(0, ...free.map(([from, to]) => Math.min(to, hours[1]) - Math.max(from, hours[0])));
}

function pruned(all: readonly Candidate[], perPerson: number, perSlot: number): Candidate[] {
  const kept = new Set(all.filter(({ today }) => today > 0));
  const keepBest = (by: 'person' | 'slot', count: number): void => {
    const groups = new Map<number, Candidate[]>();
    for (const one of all) {
      const group = groups.get(one[by]);
      if (group) group.push(one);
      else groups.set(one[by], [one]);
    }
    for (const group of groups.values())
      for (const one of group.toSorted((a, b) => b.fit - a.fit).slice(0, count)) kept.add(one);
  };
  keepBest('person', perPerson);
  keepBest('slot', perSlot);
  return all.filter((one) => kept.has(one));
}

/** Popular places are full before the others are reached; nobody passes their cap or is twice at the same time. */
function todayPlan(
  people: readonly DrawnPerson[],
  slots: readonly DrawnSlot[],
  random: () => number,
): Map<number, number> {
  const given = new Map<number, number>();
  const busy = people.map((): (readonly [number, number])[] => []);
  const load = people.map(() => 0);
  const order = [...slots.entries()].toSorted(([, a], [, b]) => b.popularity - a.popularity);
  let left = COVERED_TODAY * slots.reduce((sum, { targetUnits }) => sum + targetUnits, 0);
  for (const [place, { hours, lengthUnits, maxUnits }] of order) {
    for (let units = 0, tries = 0; units + lengthUnits <= maxUnits && left > 0 && tries < 200; tries += 1) {
      const at = Math.floor(random() * people.length);
      const after = (load[at] ?? 0) + lengthUnits;
      const isTaken = busy[at]?.some(([from, to]) => from < hours[1] && hours[0] < to);
      if (isTaken || after > (people[at]?.capUnits ?? USUAL_CAP)) continue;
      given.set(at * slots.length + place, lengthUnits);
      busy[at]?.push(hours);
      load[at] = after;
      units += lengthUnits;
      left -= lengthUnits;
    }
  }
  return given;
}

const USUAL_CAP = 8;
