import { median, quantile } from '../order-statistics.ts';
import { against, type Result, result, say } from '../result.ts';
import type { OurApplication } from './application.ts';
import { type Question, questions } from './questions.ts';
import { rawAnswer } from './raw-answers.ts';
import { requireSameAnswer } from './same-answer.ts';

const WHOLE_LOG = { from: '2023-07-01', to: '2026-07-01' };
const ALL_MONTHS: Question = { name: 'active_volunteers', ...WHOLE_LOG, by: 'month' };
/** Each of them this often in a round. */
const DISTINCT_TIMES = 5;

/**
 * Every question is asked of us and of the raw rows in turn, in one process and one engine; each round asks its share
 * of them. Then different people by month, over the whole log.
 */
export async function requestRounds(ours: OurApplication, rounds: number, size: string): Promise<Result[]> {
  const all = questions();
  const took = { ours: [] as number[], raw: [] as number[], distinct: [] as number[], rawDistinct: [] as number[] };
  for (const asked of all.slice(0, 50)) await ourAnswer(ours, asked);
  for (let round = 0; round < rounds; round += 1) {
    const share = all.filter((_, at) => at % rounds === round);
    const times = { ours: [] as number[], raw: [] as number[] };
    for (const asked of share) await compared(ours, asked, times);
    took.ours.push(quantile(times.ours, 0.5));
    took.raw.push(quantile(times.raw, 0.5));
    const distinct = { ours: [] as number[], raw: [] as number[] };
    for (let turn = 0; turn < DISTINCT_TIMES; turn += 1) await comparedDistinct(ours, distinct);
    took.distinct.push(median(distinct.ours));
    took.rawDistinct.push(median(distinct.raw));
    say(`requests ${round + 1}: ${JSON.stringify(took)}`);
  }
  const distinct = against('count(DISTINCT) by month from the raw rows', took.distinct, took.rawDistinct);
  return [
    result(`request.vs_raw${size}`, took.ours, 'ms', {
      of: `p50 of ${all.length} different requests, in process`,
      ...against('one SELECT from the raw rows', took.ours, took.raw),
    }),
    result(`distinct.vs_raw${size}`, took.distinct, 'ms', distinct),
  ];
}

async function compared(
  ours: OurApplication,
  asked: Question,
  times: { ours: number[]; raw: number[] },
): Promise<void> {
  const [answer, ms] = await ourAnswer(ours, asked);
  const before = asked.compare ? answer.card.comparedPeriod : null;
  const began = performance.now();
  const raw = await rawAnswer(ours, asked, asked);
  const rawBefore = before ? await rawAnswer(ours, asked, before) : null;
  times.raw.push(performance.now() - began);
  times.ours.push(ms);
  requireSameAnswer(asked, answer, raw, rawBefore);
}

async function comparedDistinct(ours: OurApplication, times: { ours: number[]; raw: number[] }): Promise<void> {
  const [answer, ms] = await ourAnswer(ours, ALL_MONTHS);
  times.ours.push(ms);
  const began = performance.now();
  const rows = await ours.warehouse.read<{ bucket: string; people: number }>(
    `SELECT date_trunc('month', r.day)::DATE AS bucket, count(DISTINCT coalesce(p.counts_as, r.volunteer_key)) AS people
     FROM main.activity AS r
     LEFT JOIN main.merged_volunteer AS p ON p.volunteer_key = r.volunteer_key
     ANTI JOIN (SELECT volunteer_key FROM main.volunteer WHERE kind = 'own_employee') AS e ON e.volunteer_key = r.volunteer_key
     WHERE r.day >= $from::DATE AND r.day < $to::DATE AND r.status IN ('declared', 'validated')
     GROUP BY bucket ORDER BY bucket`,
    WHOLE_LOG,
  );
  times.raw.push(performance.now() - began);
  const said = answer.rows.map((row) => `${row['bucket']} ${row['active_volunteers']}`).join();
  if (said !== rows.map(({ bucket, people }) => `${bucket} ${people}`).join())
    throw new Error('people differ by month');
}

export async function ourAnswer({ figures, house }: OurApplication, { name, where, ...days }: Question) {
  const query = { ...days, ...(where ? { where: `${where.dimension}:${where.value}` } : {}) };
  const began = performance.now();
  const answer = await figures.answer(house, name, query);
  return [answer, performance.now() - began] as const;
}
