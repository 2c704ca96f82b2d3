/** What one date asks for and what was agreed to, in person-seconds. Null: nobody said. */
export interface Filling {
  minSeconds: number | null;
  targetSeconds: number | null;
  maxSeconds: number | null;
  agreedSeconds: number;
}

/**
 * `unknown`: nobody said how much. `below-minimum`, `below-target`: help is missing. `enough`: none is. `spare`: more than
 * wanted. `above-maximum`: more than the date holds.
 */
export type FillingState = 'unknown' | 'below-minimum' | 'below-target' | 'enough' | 'spare' | 'above-maximum';

/** Of one date or of many, each capped on its own: what is too much in one never hides what another lacks. */
export interface Coverage {
  slots: number;
  /** Dates of which nobody said how much they need: they are in no sum below. */
  unknownSlots: number;
  agreedSeconds: number;
  minSeconds: number;
  /** Up to each date's own least. */
  filledMinSeconds: number;
  unmetMinSeconds: number;
  wantedSeconds: number;
  /** Up to what each date wants. */
  filledSeconds: number;
  unmetSeconds: number;
  /** Above what each date wants. */
  surplusSeconds: number;
  /** Above what each date holds at most; a part of the surplus. */
  excessSeconds: number;
  /** Filled share of the date that is filled least, 0 to 1; null: none asks for anything. */
  lowestShare: number | null;
}

/** What is wanted, where only the least was said: the least. */
export const wantedOf = ({ minSeconds, targetSeconds }: Filling): number | null => targetSeconds ?? minSeconds;

export function stateOf(filling: Filling): FillingState {
  const { minSeconds, maxSeconds, agreedSeconds } = filling;
  const wanted = wantedOf(filling);
  if (maxSeconds !== null && agreedSeconds > maxSeconds) return 'above-maximum';
  if (minSeconds !== null && agreedSeconds < minSeconds) return 'below-minimum';
  if (wanted === null) return 'unknown';
  if (agreedSeconds < wanted) return 'below-target';
  return agreedSeconds > wanted ? 'spare' : 'enough';
}

export function coverageOf(fillings: readonly Filling[]): Coverage {
  const known = fillings.flatMap((filling) => {
    const wanted = wantedOf(filling);
    return wanted === null ? [] : [{ ...filling, wanted, least: filling.minSeconds ?? 0 }];
  });
  const sum = (amount: (one: (typeof known)[number]) => number) => known.reduce((all, one) => all + amount(one), 0);
  const shares = known.flatMap(({ wanted, agreedSeconds }) =>
    wanted > 0 ? [Math.min(1, agreedSeconds / wanted)] : [],
  );
  return {
    slots: fillings.length,
    unknownSlots: fillings.length - known.length,
    agreedSeconds: sum(({ agreedSeconds }) => agreedSeconds),
    minSeconds: sum(({ least }) => least),
    filledMinSeconds: sum(({ least, agreedSeconds }) => Math.min(least, agreedSeconds)),
    unmetMinSeconds: sum(({ least, agreedSeconds }) => Math.max(0, least - agreedSeconds)),
    wantedSeconds: sum(({ wanted }) => wanted),
    filledSeconds: sum(({ wanted, agreedSeconds }) => Math.min(wanted, agreedSeconds)),
    unmetSeconds: sum(({ wanted, agreedSeconds }) => Math.max(0, wanted - agreedSeconds)),
    surplusSeconds: sum(({ wanted, agreedSeconds }) => Math.max(0, agreedSeconds - wanted)),
    excessSeconds: sum(({ maxSeconds, agreedSeconds }) => Math.max(0, agreedSeconds - (maxSeconds ?? agreedSeconds))),
    lowestShare: shares.length === 0 ? null : Math.min(...shares),
  };
}

/** Dates that lack help: the least comes before what is wanted, the largest lack before a smaller one. */
export function understaffed<One extends Filling>(all: readonly One[]): One[] {
  const lack = (one: One) => coverageOf([one]);
  return all
    .filter((one) => lack(one).unmetSeconds > 0)
    .toSorted(
      (a, b) => lack(b).unmetMinSeconds - lack(a).unmetMinSeconds || lack(b).unmetSeconds - lack(a).unmetSeconds,
    );
}

/** Dates that can spare help, the largest surplus first. */
export function overstaffed<One extends Filling>(all: readonly One[]): One[] {
  const spare = (one: One) => coverageOf([one]).surplusSeconds;
  return all.filter((one) => spare(one) > 0).toSorted((a, b) => spare(b) - spare(a));
}
