import type { MeasureKind } from '../../query-files/measure.schemas.js';
import { WHOLE } from './grants.schemas.js';

/** A cell of a told table: a mission over days `[fromDay, toDay)`. Cells of one call do not overlap. */
export interface ToldCell {
  missionId: string;
  fromDay: string;
  toDay: string;
  /** In whole units of what is kept (seconds, cents, people passing by); null: unknown, or hidden. */
  value: bigint | null;
  isHidden: boolean;
}

/** Ten-thousandths of a mission's results that a grant answers for over its days `[fromDay, toDay)`. */
export interface GrantPart {
  grantId: string;
  missionId: string;
  fromDay: string;
  toDay: string;
  part: number;
}

/** `exact` is in ten-thousandths of the unit: nothing is rounded before it is shown. */
export type Attributed = { state: 'told'; exact: bigint } | { state: 'hidden' } | { state: 'unknown' };

export interface Attribution {
  total: Attributed;
  grants: Map<string, Attributed>;
  noGrant: Attributed;
}

/** Whether figures of that kind are divided between grants. People who are counted once are told whole to each. */
export function isDivided(kind: MeasureKind): boolean {
  return kind === 'sum';
}

/**
 * The told cells of a measure that adds up, by grant and outside any: together they are the total, exactly. What rests
 * on a hidden cell is hidden, on an unknown one unknown. A cell that a grant covers on some of its days only says
 * nothing of that grant, nor of what no grant answers for: ask for cells cut at `cutDays`. A mission and days without
 * a cell are nothing, as in the table they come from. Throws a RangeError when parts of a cell are more than the whole.
 */
export function attributed(cells: readonly ToldCell[], parts: readonly GrantPart[]): Attribution {
  const total = new Sum();
  const noGrant = new Sum();
  const grants = new Map(parts.map(({ grantId }) => [grantId, new Sum()]));
  for (const cell of cells) {
    const own = parts.filter((one) => one.part > 0 && one.missionId === cell.missionId && meets(one, cell));
    const isCut = own.every((one) => one.fromDay <= cell.fromDay && cell.toDay <= one.toDay);
    const rest = WHOLE - own.reduce((sum, { part }) => sum + part, 0);
    if (isCut && rest < 0) throw new RangeError(`Grants answer for more than all of ${cell.missionId}`);
    total.add(cell, WHOLE);
    for (const { grantId, part } of own) grants.get(grantId)?.add(cell, isCut ? part : null);
    noGrant.add(cell, isCut ? rest : null);
  }
  return {
    total: total.told(),
    grants: new Map([...grants].map(([grantId, sum]) => [grantId, sum.told()])),
    noGrant: noGrant.told(),
  };
}

/** The stretches of a period, `[fromDay, toDay)`, within which no grant begins or ends. */
export function cutDays(
  period: { fromDay: string; toDay: string },
  parts: readonly Pick<GrantPart, 'fromDay' | 'toDay'>[],
): { fromDay: string; toDay: string }[] {
  const inside = parts
    .flatMap(({ fromDay, toDay }) => [fromDay, toDay])
    .filter((day) => period.fromDay < day && day < period.toDay);
  const days = [...new Set([period.fromDay, ...inside, period.toDay])].toSorted();
  return days.slice(1).map((toDay, at) => ({ fromDay: days[at] ?? '', toDay }));
}

/**
 * Exact amounts as whole units, to be shown side by side: each is cut, and what is left of their sum goes to the
 * largest remainders, the first one where they are equal. Amounts that make a whole number together still do.
 */
export function shownTogether(exact: readonly bigint[]): bigint[] {
  const whole = BigInt(WHOLE);
  const cut = exact.map((one) => floored(one, whole));
  const sum = floored(2n * exact.reduce((so, one) => so + one, 0n) + whole, 2n * whole);
  const left = Number(sum - cut.reduce((so, one) => so + one, 0n));
  const byRemainder = exact
    .map((one, at) => ({ at, remainder: one - (cut[at] ?? 0n) * whole }))
    .toSorted((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder < b.remainder ? 1 : -1));
  for (const { at } of byRemainder.slice(0, left)) cut[at] = (cut[at] ?? 0n) + 1n;
  return cut;
}

class Sum {
  #exact = 0n;
  #isHidden = false;
  #isUnknown = false;

  /** So many ten-thousandths of it; null: nobody can tell how many. */
  add({ value, isHidden }: ToldCell, part: number | null): void {
    if (part === 0) return;
    if (isHidden) this.#isHidden = true;
    else if (value === null || part === null) this.#isUnknown = true;
    else this.#exact += value * BigInt(part);
  }

  told(): Attributed {
    if (this.#isHidden) return { state: 'hidden' };
    return this.#isUnknown ? { state: 'unknown' } : { state: 'told', exact: this.#exact };
  }
}

type Days = Pick<GrantPart, 'fromDay' | 'toDay'>;

function meets(one: Days, other: Days): boolean {
  return one.fromDay < other.toDay && other.fromDay < one.toDay;
}

function floored(amount: bigint, by: bigint): bigint {
  const cut = amount / by;
  return amount % by < 0n ? cut - 1n : cut;
}
