import type { MeasureHeader } from '../../query-files/measure.schemas.js';
import { bucketSql } from '../buckets.js';
import { before, type Frame, groupBy, type Part, quote, same, spansCte, spansParameters } from '../frame.js';
import { tablesOf } from '../months/month-tables.js';

const COUNT = (bits: string) => `coalesce(sum(bit_count(${bits})), 0)::BIGINT`;
const BITS = 'block, bit_or(bits) AS bits';

/** Different people of each slice now, and those of them who are new or were there before, from the bits of months. */
export function peopleByMonth(frame: Frame, measures: readonly [string, MeasureHeader][]): Part {
  const { request, time } = frame;
  const bucket = request.bucket ? [`${bucketSql(request.bucket, time, frame.schoolYearStartMonth)} AS "bucket"`] : [];
  const blocks = `blocks AS (SELECT ${before([...bucket, ...place(frame)])}${BITS} FROM ${bitsFrom(frame, true)}
    WHERE ${time} >= $from::DATE AND ${time} < $to::DATE GROUP BY ALL)`;
  const asked = measures.map(([, measure]) => measure);
  const { ctes, joins } = looksBack(frame, asked);
  const counts = measures.map(([name, measure]) => `${COUNT(bitsOf(frame, measure))} AS ${quote(name)}`);
  const sql = countedSql(frame, [...ctes, blocks], 'blocks', joins, [
    ...counts,
    `${COUNT('blocks.bits')} AS people_counted`,
  ]);
  return { sql, parameters: ctes.length > 0 ? { ...frame.parameters, ...spansParameters(frame) } : frame.parameters };
}

/** Different people of the period before each slice. */
export function peopleOfBeforeByMonth(frame: Frame, names: readonly string[]): Part {
  const counts = names.map((name) => `${COUNT('bits')} AS ${quote(name)}`);
  return {
    sql: countedSql(frame, [spansCte, peopleBefore(frame, 'here', true)], 'here', [], counts),
    parameters: { ...frame.parameters, ...spansParameters(frame) },
  };
}

/** Counts by slice; its dimensions stand as one small number until the end. */
function countedSql(
  frame: Frame,
  ctes: readonly string[],
  from: string,
  joins: readonly string[],
  counts: readonly string[],
): string {
  const { dimensions, request, header } = frame;
  const isOfAll = dimensions.length === 0 && request.filters.length === 0;
  const all = dimensions.join(', ');
  const ranked = dimensions.length > 0 ? `, ${all}, dense_rank() OVER (ORDER BY ${all})::INTEGER AS place` : '';
  const asked = `asked AS (SELECT slice${ranked} FROM ${tablesOf(header.name).slices} WHERE true${frame.wanted})`;
  const keys = keysInside(frame).map((key) => `${from}.${key}`);
  const counted = `counted AS (SELECT ${before(keys)}${counts.join(', ')} FROM ${from}${joins.join('')}${groupBy(keys)} HAVING count(*) > 0)`;
  const steps = [...(isOfAll ? [] : [asked]), ...ctes, counted].join(', ');
  if (dimensions.length === 0) return `WITH ${steps} SELECT * FROM counted`;
  return `WITH ${steps}, places AS (SELECT DISTINCT place, ${all} FROM asked)
    SELECT * EXCLUDE (place) FROM counted JOIN places USING (place)`;
}

function place({ dimensions }: Frame): string[] {
  return dimensions.length > 0 ? ['place'] : [];
}

function keysInside(frame: Frame): string[] {
  return [...(frame.request.bucket ? ['"bucket"'] : []), ...place(frame)];
}

/** Whom a measure counts, of the people of a block, as bits. */
function bitsOf(frame: Pick<Frame, 'header'>, measure: MeasureHeader): string {
  const own = {
    first_time: '~coalesce(earlier.bits, 0::UBIGINT)',
    in_both: `coalesce(${measure.anywhere ? 'anywhere' : 'here'}.bits, 0::UBIGINT)`,
  };
  const kept = measure.kind === 'first_time' || measure.kind === 'in_both' ? [own[measure.kind]] : [];
  const left = (measure.without ?? []).flatMap((name) => {
    const other = frame.header.measures[name];
    return other ? [`~(${bitsOf(frame, other)})`] : [];
  });
  return ['blocks.bits', ...kept, ...left].join(' & ');
}

/** The bits to read: of single slices only where a request tells them apart. */
function bitsFrom({ header, dimensions, request }: Frame, here: boolean): string {
  const { everyone, people } = tablesOf(header.name);
  const isOfAll = !here || (dimensions.length === 0 && request.filters.length === 0);
  return isOfAll ? everyone : `${people} JOIN asked USING (slice)`;
}

function peopleBefore(frame: Frame, name: string, here: boolean): string {
  return `${name} AS (SELECT spans."bucket", ${before(here ? place(frame) : [])}${BITS}
    FROM ${bitsFrom(frame, here)} JOIN spans ON ${frame.time} >= before_from AND ${frame.time} < before_to GROUP BY ALL)`;
}

/** What is joined to the people of now, only as far as a measure needs it. */
function looksBack(frame: Frame, asked: readonly MeasureHeader[]): { ctes: string[]; joins: string[] } {
  const all = asked.flatMap((measure) => [
    measure,
    ...(measure.without ?? []).flatMap((name) => frame.header.measures[name] ?? []),
  ]);
  const time = frame.request.bucket ? ['"bucket"'] : [];
  const ctes: string[] = [];
  const joins: string[] = [];
  const add = (name: string, cte: string, shared: readonly string[]) => {
    ctes.push(cte);
    joins.push(` LEFT JOIN ${name} ON ${name}.block = blocks.block AND ${same(shared, name, 'blocks')}`);
  };
  if (all.some(({ kind }) => kind === 'first_time')) add('earlier', earlier(frame), time);
  for (const name of ['here', 'anywhere'] as const)
    if (all.some(({ kind, anywhere }) => kind === 'in_both' && Boolean(anywhere) === (name === 'anywhere')))
      add(name, peopleBefore(frame, name, name === 'here'), name === 'here' ? keysInside(frame) : time);
  return { ctes: ctes.length > 0 ? [spansCte, ...ctes] : [], joins };
}

/** Whoever was seen anywhere before the days of each span. */
function earlier(frame: Frame): string {
  return `earlier AS (SELECT spans."bucket", ${BITS}
    FROM ${tablesOf(frame.header.name).everyone} JOIN spans ON ${frame.time} < from_day GROUP BY ALL)`;
}
