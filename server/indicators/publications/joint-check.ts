import { Injectable } from '@nestjs/common';
import { peopleBehind } from '../../privacy/cells.js';
import { grouped } from '../../shared/grouped.js';
import type { Snapshot } from '../../warehouse/snapshot.js';
import { familyName } from '../outside/family.js';
import type { Scope } from '../outside/scope.js';
import { type Decision, type Judged, Withholding } from '../outside/withholding.js';
import { type AskedTable, type Decided, decided } from './decided.js';
import { ownVerdict } from './own-check.js';
import type { Corrections } from './restating.js';
import type { TableBehind } from './table-behind.js';
import { knownToday, scopesOf, touching, unfiltered } from './table-scopes.js';
import { type ToldTable, toldScopes } from './told-tables.js';

/** What may be told of one table, checked with all others and with everything told before. */
export interface Verdict {
  decision: Decision;
  behind: Pick<TableBehind, 'family' | 'past' | 'people' | 'hiddenAlone'>;
  /** What was told before would give away something that this table hides. */
  givesAway: boolean;
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
    for (const [name, family] of grouped(asked, ({ header }) => familyName(header))) {
      const before = told.filter(({ behind }) => behind.family === name);
      const decision = await this.#ofFamily(reader, rules, family, before, corrections);
      for (const tables of grouped(family, ({ header }) => header.name).values()) {
        const [first, ...others] = tables;
        if (!first) continue;
        const question = { reader, rules, tables: [first, ...others] as const, family, told: before, corrections };
        const own = await ownVerdict(this.withholding, { ...question, hidden: decision.keys });
        const givesAway = decision.givesAway || own.givesAway;
        const all = { ...decision, keys: new Set([...decision.keys, ...own.keys]) };
        for (const table of tables) {
          const hiddenAlone = [...own.keys].filter((key) => !decision.keys.has(key) && isOf(table, key)).map(asTold);
          const behind = { family: name, past: table.past, people: peopleIn(decision, table), hiddenAlone };
          verdicts.set(table, { decision: all, behind, givesAway });
        }
      }
    }
    return asked.map((table) => verdicts.get(table)).filter((one) => one !== undefined);
  }

  /** Figures that can be turned into each other hide the same cells. */
  async #ofFamily(
    reader: Snapshot,
    rules: Omit<Judged, 'header'>,
    tables: readonly AskedTable[],
    told: readonly ToldTable[],
    { changed, waiting }: Corrections,
  ): Promise<Decided> {
    const own = tables.flatMap((table) => scopesOf(table, 'asked'));
    const all = once([...own, ...unfiltered(own)]);
    const known = knownToday(touching(all, toldScopes(told, rules.schoolYearStartMonth)), changed, waiting);
    const [first] = tables;
    if (!first) throw new Error('A family without a table');
    return decided(this.withholding, reader, { ...rules, header: first.header }, all, known);
  }
}

const once = (scopes: readonly Scope[]): Scope[] => [...new Map(scopes.map((one) => [one.name, one])).values()];

function peopleIn({ tellings }: Decision, table: AskedTable): Record<string, number> {
  const telling = tellings.find(({ name }) => name === table.header.name)?.telling;
  if (!telling) return {};
  const own = telling.cells.filter(({ key }) => isOf(table, key));
  return Object.fromEntries(own.map(({ key, parts }) => [asTold(key), peopleBehind(telling, parts)]));
}

const isOf = (table: AskedTable, key: string) =>
  scopesOf(table, 'asked').some(({ name }) => key.startsWith(`${name} `));

/** The key of a cell that is asked for, as it is called once told. */
const asTold = (key: string) => key.replace(/^asked/, 'told');
