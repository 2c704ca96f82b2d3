import { Injectable } from '@nestjs/common';
import { peopleBehind } from '../../privacy/cells.js';
import type { IndicatorHeader } from '../../query-files/header.schemas.js';
import type { Snapshot } from '../../warehouse/snapshot.js';
import { grouped } from '../../shared/grouped.js';
import { familyName } from '../outside/family.js';
import type { Scope } from '../outside/scope.js';
import { type Decision, type Judged, Withholding } from '../outside/withholding.js';
import { type ScopedTable, scopesOf, touching, unfiltered } from './table-scopes.js';
import type { TableBehind } from './table-behind.js';
import type { ToldTable } from './told-tables.js';
import { toldScopes } from './told-tables.js';

export interface AskedTable extends ScopedTable {
  header: IndicatorHeader;
}

/** What may be told of one table, checked with all others and with everything told before. */
export interface Verdict {
  decision: Decision;
  behind: Pick<TableBehind, 'family' | 'past' | 'people'>;
  /** What was told before would give away something that this table hides. */
  givesAway: boolean;
}

/** Cells told earlier whose figure is another today: the first may be told anew, the others must wait. */
export interface Corrections {
  changed: ReadonlySet<string>;
  waiting: ReadonlySet<string>;
}

/** A publication is checked as a whole, with all earlier ones, taken back or not: what was read was read. */
@Injectable()
export class JointCheck {
  constructor(private readonly withholding: Withholding) {}

  /** In the order of `asked`. Throws `indicator-not-refreshed`. */
  async verdicts(
    reader: Snapshot,
    rules: Omit<Judged, 'header'>,
    asked: readonly AskedTable[],
    told: readonly ToldTable[],
    corrections: Corrections,
  ): Promise<Verdict[]> {
    const verdicts = new Map<AskedTable, Verdict>();
    for (const [family, tables] of grouped(asked, ({ header }) => familyName(header))) {
      const before = toldScopes(
        told.filter(({ behind }) => behind.family === family),
        rules.schoolYearStartMonth,
      );
      const decide = (header: IndicatorHeader, own: readonly Scope[]) =>
        this.#decide(reader, { ...rules, header }, own, before, corrections);
      const own = tables.flatMap((table) => scopesOf(table, 'asked'));
      const [first] = tables;
      if (!first) continue;
      const decision = await decide(first.header, once([...own, ...unfiltered(own)]));
      const givesAway = decision.left.length > 0 && (await this.#isNew(decision, () => decide(first.header, [])));
      for (const table of tables)
        verdicts.set(table, {
          decision,
          behind: { family, past: table.past, people: peopleIn(decision, table) },
          givesAway,
        });
    }
    return asked.map((table) => verdicts.get(table)).filter((one) => one !== undefined);
  }

  #decide(
    reader: Snapshot,
    judged: Judged,
    own: readonly Scope[],
    told: readonly Scope[],
    { changed, waiting }: Corrections,
  ): Promise<Decision> {
    const before = own.length > 0 ? touching(own, told) : [...told];
    if (changed.size === 0 && waiting.size === 0)
      return this.withholding.decideFrom(reader, judged, [...own, ...before]);
    const today = before.map((scope) => ({
      ...scope,
      settled: { withheld: new Set([...(scope.settled?.withheld ?? []), ...waiting]), outdated: changed },
    }));
    return this.withholding.decideFrom(reader, judged, [...own, ...today], [...own, ...before]);
  }

  /** Whether what is left open is the new publication's, and not what earlier ones had told by themselves. */
  async #isNew({ left }: Decision, without: () => Promise<Decision>): Promise<boolean> {
    const isAsked = left.some(({ region }) => region?.cells.some(({ state }) => state === 'asked'));
    return isAsked || left.length > (await without()).left.length;
  }
}

const once = (scopes: readonly Scope[]): Scope[] => [...new Map(scopes.map((one) => [one.name, one])).values()];

function peopleIn({ tellings }: Decision, table: AskedTable): Record<string, number> {
  const telling = tellings.find(({ name }) => name === table.header.name)?.telling;
  if (!telling) return {};
  const names = scopesOf(table, 'asked').map(({ name }) => name);
  const own = telling.cells.filter(({ key }) => names.some((name) => key.startsWith(`${name} `)));
  return Object.fromEntries(own.map(({ key, parts }) => [key.replace(/^asked/, 'told'), peopleBehind(telling, parts)]));
}
