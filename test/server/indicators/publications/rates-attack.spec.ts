import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FrozenTable, TableRequest } from '../../../../server/indicators/publications/publications.schemas.js';
import { nothingBehind, scopedOf } from '../../../../server/indicators/publications/told-tables.js';
import { grouped } from '../../../../server/shared/grouped.js';
import { askForTime, decideAnnualHours, decideRates } from '../../../support/decisions.js';
import { fewFigures } from '../../../support/few-figures.js';
import { presence } from '../../../support/outside-desk.js';
import { PublicationDesk } from '../../../support/publication-desk.js';
import { Attacker } from '../../privacy/attacker.js';
import { type Activity, historyOf, pick, randomOf } from '../../privacy/history.js';
import type { Table } from '../../privacy/publishing.js';

const YEAR = { from: '2025-01-01', to: '2025-05-01' };
const random = randomOf(5);
const activities = historyOf(random, { volunteers: 26, missions: 4, months: 4, uneven: 2.2 });
const types = [...new Set(activities.map(({ mission }) => mission))];
const world = {
  days: ['2025-01-01', '2025-02-01', '2025-03-01', '2025-04-01'],
  missions: [...new Map(activities.map(({ mission, site }) => [mission, { mission, site }])).values()],
  funders: [...new Set(activities.map(({ funder }) => funder))],
};
const FIGURES = ['value_of_time', 'volunteer_hours', 'unmet_hours'];
type Row = FrozenTable['total'];
type Rates = Record<string, number>;

const withType = ({ mission, site, funder, seconds }: Omit<Activity, 'day' | 'person' | 'isPlanned'>, at: number) => ({
  site,
  funder,
  activity_type: mission,
  person_seconds: seconds,
  flags: [String(at)],
});

/** Exact, or within a tenth. */
const isLearnt = ({ truth, low, high }: { truth: number; low: number; high: number }) =>
  truth > 0 && high - low <= 0.2 * truth * (1 - 1e-6);

function anyTable(at: number): TableRequest {
  const by = ['activity_type', 'funder'].filter(() => random() < 0.4);
  const slices = [pick(random, ['', 'month', 'quarter']), ...by].filter(Boolean).join(',');
  const figure = FIGURES[at % FIGURES.length] ?? '';
  return { figure, ...(slices ? { by: slices } : {}), ...(random() < 0.3 ? { from: '2025-03-01' } : {}) };
}

describe('Somebody who knows every rate and reads every publication, while rates, needs and posts change', () => {
  let desk: PublicationDesk;
  const told: { table: FrozenTable; rates: Rates }[] = [];

  /** Hours and values, beside what is true of the hours. */
  async function tables(): Promise<Table[]> {
    const all: Table[] = [];
    for (const { table, rates } of told.filter(({ table: { request } }) => request.figure !== 'unmet_hours')) {
      const { request } = scopedOf({ table, behind: nothingBehind('') });
      const { figure, by } = table.request;
      const truth = await desk.outside.desk.figures.answer(desk.house, 'volunteer_hours', { ...request.period, by });
      const slices = [...(request.bucket ? ['bucket'] : []), ...request.dimensions];
      const place = (name: string) => (name === 'activity_type' ? 'mission' : name);
      const isValue = figure === 'value_of_time';
      const amountIn = (row: Row) => (isValue ? Number(row['value_of_time']) * 3600 : Number(row['person_seconds']));
      const cell = (row: Row, real: Row | undefined, names: string[]) => ({
        by: names.map(place),
        values: names.map((name) => String(row[name])),
        amount: row['withheld'] === null ? amountIn(row) : null,
        truth: Number(real?.['person_seconds'] ?? 0),
      });
      const same = (row: Row) => truth.rows.find((one) => slices.every((name) => one[name] === row[name]));
      const cells = [
        ...(slices.length > 0 ? table.rows.map((row) => cell(row, same(row), slices)) : []),
        cell(table.total, truth.total, []),
      ];
      const scope = { ...request, name: String(all.length), state: 'told' as const, hasSubtotals: false };
      all.push({ scope, cells, ...(isValue ? { weight: (mission: string) => rates[mission] ?? 0 } : {}) });
    }
    return all;
  }

  /** Hidden hours, and what fewer than five people gave in one month of one mission for one funder. */
  async function learntFrom(read: readonly Table[]) {
    const attacker = await Attacker.hire(read, world);
    const pieces = grouped(activities, ({ day, mission, funder }) => `${day.slice(0, 7)} ${mission} ${funder}`);
    const small = [...pieces].filter(([, rows]) => new Set(rows.map(({ person }) => person)).size < 5);
    const found = small.map(([what, rows]) => ({
      what,
      truth: rows.reduce((sum, { seconds }) => sum + seconds, 0),
      ...attacker.bounds(({ day, mission, funder }) => `${day.slice(0, 7)} ${mission} ${funder}` === what),
    }));
    return { looked: small.length, learnt: [...attacker.guesses(), ...found].filter(isLearnt) };
  }

  beforeAll(async () => {
    desk = await PublicationDesk.open('SQLite', fewFigures(FIGURES));
    await desk.outside.accept(
      activities.flatMap(({ day, mission, site, funder, person, seconds }, at) =>
        presence(mission, day, [person], withType({ mission, site, funder, seconds }, at)),
      ),
    );
    for (let at = 0; at < 6; at += 1) {
      const rates = Object.fromEntries(types.map((type) => [type, at === 0 ? 12 : pick(random, [10, 12, 18])]));
      await decideRates(desk.outside.desk, Object.fromEntries(types.map((type) => [type, String(rates[type])])));
      if (at === 2) await askForTime(desk.outside.desk, types[0] ?? '', '2025-02-04', 72_000);
      if (at === 4) await decideAnnualHours(desk.outside.desk, '1500');
      const publication = await desk.publishUnlessRefused([anyTable(at), anyTable(at + 1)], YEAR);
      for (const table of publication?.tables ?? []) told.push({ table, rates });
    }
  }, 560_000);
  afterAll(() => desk.close());

  it('learns nobody’s hours', async () => {
    const read = await tables();
    const { looked, learnt } = await learntFrom(read);
    const values = read.filter(({ weight }) => weight);
    const open = values.flatMap(({ cells }) => cells).filter(({ amount }) => amount !== null).length;
    process.stderr.write(`${read.length} tables, ${values.length} of values with ${open} told, ${looked} pieces\n`);
    expect([looked > 0, open > 0]).toEqual([true, true]);
    expect(learnt).toEqual([]);
  }, 400_000);

  it('would learn some if what was hidden of a value had been told', async () => {
    const read = await tables();
    const planted = read.map((table) => {
      const { weight } = table;
      if (!weight) return table;
      const valueOf = (names: string[], values: string[]) =>
        activities
          .filter((one) => one.day >= table.scope.period.from && one.day < table.scope.period.to)
          .filter((one) => names.every((name, at) => one[name as 'funder'] === values[at]))
          .reduce((sum, { mission, seconds }) => sum + weight(mission) * seconds, 0);
      const cells = table.cells.map((cell) =>
        cell.amount === null && !cell.by.includes('bucket') ? { ...cell, amount: valueOf(cell.by, cell.values) } : cell,
      );
      return { ...table, cells };
    });
    expect((await learntFrom(planted)).learnt.length).toBeGreaterThan(0);
  }, 400_000);
});
