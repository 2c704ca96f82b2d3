import type { IndicatorHeader } from '../query-files/header.schemas.js';
import type { Library } from '../query-files/library.js';
import { QueryFault } from '../query-files/query-problem.js';
import type { WarehouseConnection } from '../warehouse/connection.js';
import { bucketSql } from './buckets.js';
import type { Stretch } from './day-ranges.js';

const JANUARY = 1;

interface Difference {
  bucket: string;
  mine: string;
  theirs: string;
  buckets: number;
}

/**
 * Compares sums of these days, as they are now kept, with the measures that the header says they equal, bucket by bucket.
 * In the transaction that keeps them. Throws `query-not-reconciled`.
 */
export async function requireReconciled(
  connection: WarehouseConnection,
  library: Library,
  header: IndicatorHeader,
  days: readonly Stretch[],
): Promise<void> {
  for (const test of header.tests) {
    if (!('reconciles' in test)) continue;
    const { measure, with: other, bucket = 'day', tolerance = 0 } = test.reconciles;
    const [figure = '', theirs = ''] = other.includes('.') ? other.split('.') : [header.name, other];
    const against = figure === header.name ? header : library.indicators.get(figure)?.header;
    if (!against) throw notReconciled(`${figure} is not there to compare with.`);
    const amounts = [keptAmounts(header, measure), keptAmounts(against, theirs)] as const;
    const found = await differences(connection, amounts, touched(days, bucket), bucket, tolerance);
    if (found)
      throw notReconciled(
        `${measure} is ${found.mine} where ${other} is ${found.theirs}, ${bucket} of ${found.bucket}; ${found.buckets} differ.`,
      );
  }
}

/** Kept tables of the other figures that a header’s sums must equal. */
export function comparedWith({ name, tests }: IndicatorHeader): string[] {
  return tests.flatMap((test) => {
    const [figure = '', measure] = 'reconciles' in test ? test.reconciles.with.split('.') : [];
    return measure === undefined || figure === name ? [] : [`indicator.${figure}`];
  });
}

function columnOf({ measures }: IndicatorHeader, measure: string): string {
  return `"${measures[measure]?.of ?? measure}"`;
}

function keptAmounts(header: IndicatorHeader, measure: string): string {
  return `SELECT "${header.time.column}" AS day, ${columnOf(header, measure)} AS amount FROM indicator."${header.name}"`;
}

const LENGTHS = { day: '1 DAY', week: '7 DAY', month: '1 MONTH', quarter: '3 MONTH', year: '12 MONTH' } as const;
type Step = keyof typeof LENGTHS;

/** Days of the whole buckets that hold the days computed. */
function touched(days: readonly Stretch[], bucket: Step): string {
  const within = days.map(({ hull: { from, to } }) => {
    const [first, last] = [`DATE '${from}'`, `DATE '${to}' - 1`].map((day) => bucketSql(bucket, day, JANUARY));
    return `(day >= ${first} AND day < (${last} + INTERVAL ${LENGTHS[bucket]})::DATE)`;
  });
  return within.length > 0 ? within.join(' OR ') : 'false';
}

async function differences(
  connection: WarehouseConnection,
  [mine, theirs]: readonly [string, string],
  within: string,
  bucket: Step,
  tolerance: number,
): Promise<Difference | undefined> {
  const summed = (amounts: string) =>
    `SELECT ${bucketSql(bucket, 'day', JANUARY)} AS bucket, coalesce(sum(amount), 0)::DECIMAL(38, 6) AS amount
     FROM (${amounts}) WHERE ${within} GROUP BY ALL`;
  const [first] = await connection.read<Difference>(
    `SELECT bucket, mine::VARCHAR AS mine, theirs::VARCHAR AS theirs, count(*) OVER () AS buckets FROM (
       SELECT bucket, coalesce(own.amount, 0) AS mine, coalesce(other.amount, 0) AS theirs
       FROM (${summed(mine)}) AS own FULL JOIN (${summed(theirs)}) AS other USING (bucket)
     ) WHERE abs(mine - theirs) > $tolerance::DOUBLE ORDER BY bucket LIMIT 1`,
    { tolerance },
  );
  return first;
}

function notReconciled(message: string): QueryFault {
  return new QueryFault('query-not-reconciled', message);
}
