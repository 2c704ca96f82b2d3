import type { Snapshot } from '../../warehouse/snapshot.js';
import { AppError } from '../../shared/app-error.js';
import { grouped } from '../../shared/grouped.js';
import type { Scope } from '../outside/scope.js';
import type { Judged, Withholding } from '../outside/withholding.js';
import { type AskedTable, decided } from './decided.js';
import { rated, unratedKey } from './rated-scopes.js';
import type { Corrections } from './restating.js';
import { ratesOf } from './table-behind.js';
import { type Known, knownToday, scopesOf, touching } from './table-scopes.js';
import { type ToldTable, toldScopes } from './told-tables.js';

/** Everything that the check of one figure by itself looks at. */
export interface OwnQuestion {
  reader: Snapshot;
  rules: Omit<Judged, 'header'>;
  /** Tables of the figure. */
  tables: readonly [AskedTable, ...AskedTable[]];
  /** Tables of the family, with those of the figure. */
  family: readonly AskedTable[];
  told: readonly ToldTable[];
  corrections: Corrections;
  /** What the family hides. */
  hidden: ReadonlySet<string>;
}

/** What one figure hides beside its family, and whether all that is known then gives some of it away. */
export interface OwnVerdict {
  keys: ReadonlySet<string>;
  givesAway: boolean;
}

type Keys = ReadonlySet<string>;

const NOTHING: OwnVerdict = { keys: new Set(), givesAway: false };

/**
 * Where a figure has cells that wait alone, or tells what time is worth, it is checked once more by itself: its cells
 * alone, or the time given at each rate with all hours that are told.
 */
export async function ownVerdict(withholding: Withholding, question: OwnQuestion): Promise<OwnVerdict> {
  const { reader, rules, tables, corrections, hidden } = question;
  const [{ header, file }] = tables;
  const alone = corrections.alone.get(header.name) ?? new Set<string>();
  const rates = await ratesOf(reader, file);
  if (!rates && alone.size === 0) return NOTHING;
  const withheld = new Set([...hidden, ...[...alone].map((key) => key.replace(/^told/, 'asked'))]);
  const own = tables.flatMap((table) => scopesOf(table, 'asked')).map((scope) => ({ ...scope, settled: { withheld } }));
  const known = rates ? timeKnown(question, own, alone) : figureKnown(question, own, alone);
  const judged = { ...rules, header: rates ? hoursOf(question) : header, isAlone: true };
  const { keys, givesAway } = await decided(
    withholding,
    reader,
    judged,
    rates ? own.map((one) => rated(one, rates)) : own,
    known,
  );
  return { keys: new Set(rates ? [...keys].flatMap(unratedKey) : keys), givesAway };
}

function hoursOf({ rules }: OwnQuestion) {
  const hours = rules.library.indicators.get('volunteer_hours');
  if (!hours) throw new AppError('indicator-not-refreshed', { name: 'volunteer_hours' });
  return hours.header;
}

/** Tables of the figure itself. */
function figureKnown({ tables, told, rules, corrections }: OwnQuestion, own: readonly Scope[], alone: Keys): Known {
  const [{ header }] = tables;
  const ofFigure = told.filter(({ table }) => table.card.name === header.name);
  const scopes = touching(own, toldScopes(ofFigure, rules.schoolYearStartMonth));
  return knownToday(scopes, corrections.changed, new Set([...corrections.waiting, ...alone]));
}

/** Hours as the family tells them, and values as they were told, each at the rates of its own time. */
function timeKnown(question: OwnQuestion, own: readonly Scope[], alone: Keys): Known {
  const { tables, family, told, rules, corrections, hidden } = question;
  const { changed, waiting } = corrections;
  const month = rules.schoolYearStartMonth;
  const hours = knownToday(touching(own, toldScopes(told, month)), changed, waiting);
  const beside = family
    .filter((table) => !tables.includes(table))
    .flatMap((table) => scopesOf(table, 'asked'))
    .map((scope) => ({ ...scope, state: 'told' as const, settled: { withheld: hidden } }));
  const valued = told.filter(({ behind }) => behind.rates);
  const versions = [...grouped(valued, ({ behind }) => JSON.stringify(behind.rates)).values()];
  const values = versions.map((ofTime, at) => {
    const rates = ofTime[0]?.behind.rates ?? [];
    const scopes = touching(own, toldScopes(ofTime, month));
    const { asTold, today } = knownToday(scopes, changed, new Set([...waiting, ...alone]));
    const cut = (scope: Scope) => rated(scope, rates, at + 1);
    return { asTold: asTold.map(cut), today: today.map(cut) };
  });
  const all = (which: keyof Known) => [...hours[which], ...beside, ...values.flatMap((one) => one[which])];
  return { asTold: all('asTold'), today: all('today') };
}
