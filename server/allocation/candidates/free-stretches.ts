import type { Availability } from '../../people/availability.entity.js';
import { occurrences } from '../../people/recurring-days.js';
import { KnownClocks } from './known-clocks.js';

/** Time free, from one instant until another, and how gladly: 0 if needed, 1 yes, 2 preferred. */
export interface FreeStretch {
  startsAt: Date;
  endsAt: Date;
  preference: number;
}

type Said = Pick<
  Availability,
  'kind' | 'validFrom' | 'everyWeeks' | 'weekdays' | 'fromTime' | 'toTime' | 'zone' | 'preference'
> & { validTo?: string | null | undefined };

interface Change {
  at: number;
  /** +1 where it begins, −1 where it ends. */
  step: 1 | -1;
  /** Null: not free. */
  preference: number | null;
}

const MS_PER_DAY = 86_400_000;

/**
 * Everything a person said of their time, within `[from, to)`: stretches in order, no two of which overlap. What is said
 * twice counts as the gladder of the two; an exception, or a time at which they cannot, takes away whatever else is said.
 */
export function freeStretches(said: readonly Said[], from: Date, to: Date, clocks = new KnownClocks()): FreeStretch[] {
  const changes = said.flatMap((one) => changesOf(one, from, to, clocks)).toSorted((a, b) => a.at - b.at);
  const standing = new Map<number | null, number>();
  const found: FreeStretch[] = [];
  changes.forEach(({ at, step, preference }, place) => {
    standing.set(preference, (standing.get(preference) ?? 0) + step);
    const next = changes[place + 1]?.at ?? at;
    const level = levelOf(standing);
    if (next > at && level !== null) add(found, { startsAt: new Date(at), endsAt: new Date(next), preference: level });
  });
  return found;
}

/** When somebody said that they cannot, whatever else they said. */
export function awayStretches(
  said: readonly Said[],
  from: Date,
  to: Date,
  clocks = new KnownClocks(),
): Omit<FreeStretch, 'preference'>[] {
  const away = said.filter(({ kind, preference }) => kind === 'exception' || preference < 0);
  const gladly = away.map((one) => ({ ...one, kind: 'recurring' as const, preference: 0 }));
  return freeStretches(gladly, from, to, clocks).map(({ startsAt, endsAt }) => ({ startsAt, endsAt }));
}

function changesOf(said: Said, from: Date, to: Date, clocks: KnownClocks): Change[] {
  const preference = said.kind === 'exception' || said.preference < 0 ? null : said.preference;
  // What began on the day before may last into the first.
  const days = [new Date(from.getTime() - MS_PER_DAY), new Date(to.getTime() + MS_PER_DAY)] as const;
  const [first, last] = days.map((at) => clocks.dayOf(at, said.zone));
  return occurrences({ ...said, validTo: said.validTo }, first ?? '', last ?? '', clocks.instantsOn).flatMap(
    ({ startsAt, endsAt }) => {
      const [begin, end] = [Math.max(startsAt.getTime(), from.getTime()), Math.min(endsAt.getTime(), to.getTime())];
      return begin < end
        ? [
            { at: begin, step: 1, preference },
            { at: end, step: -1, preference },
          ]
        : [];
    },
  );
}

/** Null: not free. */
function levelOf(standing: ReadonlyMap<number | null, number>): number | null {
  if ((standing.get(null) ?? 0) > 0) return null;
  const said = [...standing].flatMap(([level, count]) => (level !== null && count > 0 ? [level] : []));
  return said.length === 0 ? null : Math.max(...said);
}

function add(found: FreeStretch[], next: FreeStretch): void {
  const last = found.at(-1);
  const goesOn = last?.endsAt.getTime() === next.startsAt.getTime() && last.preference === next.preference;
  if (last && goesOn) last.endsAt = next.endsAt;
  else found.push(next);
}
