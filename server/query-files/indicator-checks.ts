import { isSchedule } from '../jobs/occurrence.js';
import type { ColumnDescription } from '../warehouse/connection.js';
import { requireColumns, storedColumns } from './columns.js';
import type { Shapes } from './given.js';
import type { IndicatorHeader } from './header.schemas.js';
import type { IndicatorFile, StagingFile } from './library.js';
import type { MeasureHeader } from './measure.schemas.js';
import { QueryFault, type QueryProblemCode } from './query-problem.js';
import { requireReconcilable } from './reconcilable.js';

const PRIVACY_FLOOR = { volunteer: 5, answer: 5, none: 0 } as const;
/** Kinds that add what is kept: it must be whole numbers or exact decimals, whose sum does not depend on their order. */
const ADDS: ReadonlySet<MeasureHeader['kind']> = new Set(['sum', 'per_person', 'balance']);

/** What stands around one file. */
export interface Around {
  shapes: Shapes;
  staging: ReadonlyMap<string, StagingFile>;
  /** Sound indicators that come before. */
  others: ReadonlyMap<string, IndicatorFile>;
  /** `indicator.NAME` of every file there is. */
  present: ReadonlySet<string>;
}

/** Throws a `QueryFault` when the header says what cannot be, or the SELECT gives other columns than it promises. */
export function requireSound(one: IndicatorFile, columns: readonly ColumnDescription[], around: Around): void {
  const { header } = one;
  requirePrivacy(header, columns);
  requireTimes(header);
  requireDepends(one);
  requireLabels(header, around.staging);
  requireColumns(
    header,
    columns.map(({ name }) => name),
  );
  requireTypes(header, columns);
  requireTests(header, columns, around);
}

function requirePrivacy({ privacy, grain }: IndicatorHeader, columns: readonly ColumnDescription[]): void {
  const { unit, min_count } = privacy;
  if (min_count < PRIVACY_FLOOR[unit])
    throw fault(
      'query-threshold-lowered',
      ['privacy', 'min_count'],
      `min_count may raise the threshold of ${PRIVACY_FLOOR[unit]}, never lower it.`,
    );
  const tellsPeople = grain.includes('volunteer_key') || columns.some(({ name }) => name === 'people');
  if (unit === 'none' && tellsPeople)
    throw fault('query-threshold-lowered', ['privacy', 'unit'], 'A file about volunteers has the unit volunteer.');
}

function requireTimes({ time, grain, refresh }: IndicatorHeader): void {
  const invalid = (key: string[], message: string) => fault('query-header-invalid', key, message);
  const twice = grain.find((column, at) => grain.indexOf(column) !== at);
  if (twice !== undefined) throw invalid(['grain'], `grain: “${twice}” comes twice.`);
  if (!grain.includes(time.column)) throw invalid(['time'], `time.column: “${time.column}” is not in the grain.`);
  if (time.end !== undefined && !grain.includes(time.end))
    throw invalid(['time', 'end'], `time.end: “${time.end}” is not in the grain.`);
  if (!isSchedule(refresh.schedule))
    throw invalid(
      ['refresh', 'schedule'],
      `refresh.schedule: “${refresh.schedule}” is not a time that comes: minute, hour, day, month, weekday, as in 15 2 * * *.`,
    );
}

function requireDepends({ header, relations }: IndicatorFile): void {
  if (!header.depends) return;
  const [written, read] = [header.depends.toSorted().join(', '), relations.join(', ')];
  if (written !== read) throw fault('query-header-invalid', ['depends'], `depends: the SELECT reads ${read}.`);
}

function requireLabels({ grain, time, dimensions }: IndicatorHeader, staging: Around['staging']): void {
  const labelled = new Set([...staging.values()].flatMap(({ header }) => Object.keys(header.columns)));
  const own = new Set([time.column, time.end, 'volunteer_key', ...Object.keys(dimensions)]);
  const bare = grain.find((column) => !own.has(column) && !labelled.has(column));
  if (bare !== undefined)
    throw fault(
      'query-label-missing',
      ['dimensions'],
      `“${bare}” has no label: write it under dimensions:, in fr and en.`,
    );
  const odd = Object.keys(dimensions).find((column) => !grain.includes(column));
  if (odd !== undefined)
    throw fault('query-header-invalid', ['dimensions', odd], `dimensions: “${odd}” is not in the grain.`);
}

function requireTypes(header: IndicatorHeader, columns: readonly ColumnDescription[]): void {
  const types = new Map(columns.map(({ name, type }) => [name, type]));
  const typeOf = (name: string) => types.get(name) ?? '';
  const wrong = (name: string, wanted: string) =>
    new QueryFault('query-column-missing', `“${name}” is ${typeOf(name)}: give ${wanted}.`, { word: name });
  for (const name of [header.time.column, header.time.end ?? header.time.column])
    if (typeOf(name) !== 'DATE') throw wrong(name, 'a DATE');
  if (!/^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?)$/.test(typeOf('rows_counted')))
    throw wrong('rows_counted', 'whole numbers');
  if (types.has('people') && !/^(VARCHAR|INTEGER)\[\]$/.test(typeOf('people'))) throw wrong('people', 'a list of keys');
  const added = Object.fromEntries(Object.entries(header.measures).filter(([, { kind }]) => ADDS.has(kind)));
  for (const name of storedColumns({ ...header, measures: added }))
    if (!/INT|^DECIMAL/.test(typeOf(name)) || typeOf(name).endsWith('[]'))
      throw wrong(name, 'whole numbers or exact decimals, as in (…)::BIGINT');
}

function requireTests(header: IndicatorHeader, columns: readonly ColumnDescription[], around: Around): void {
  const given = new Set(columns.map(({ name }) => name));
  for (const [at, test] of header.tests.entries()) {
    const invalid = (message: string) => fault('query-header-invalid', ['tests', at], `tests: ${message}`);
    const named = 'not_null' in test ? test.not_null : 'accepted_range' in test ? [test.accepted_range.column] : [];
    const odd = named.find((column) => !given.has(column));
    if (odd !== undefined) throw invalid(`“${odd}” is not a column of this SELECT.`);
    if ('accounts_for' in test && !(header.time.column in (around.shapes.get(test.accounts_for) ?? {})))
      throw invalid(`“${test.accounts_for}” is not a relation with a ${header.time.column}.`);
    if ('reconciles' in test) requireReconcilable(header, test.reconciles, around, invalid);
  }
}

function fault(code: QueryProblemCode, key: readonly PropertyKey[], message: string): QueryFault {
  return new QueryFault(code, message, { key });
}
