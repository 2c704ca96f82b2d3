import { afterEach, describe, expect, it } from '@jest/globals';
import { dimensionsOf } from '../../../server/query-files/header-names.js';
import type { IndicatorQuery } from '../../../server/indicators/indicators.schemas.js';
import { isOfMonths } from '../../../server/indicators/months/from-months.js';
import { KeptMonths } from '../../../server/indicators/months/kept-months.js';
import { readRequest } from '../../../server/indicators/request.js';
import type { IndicatorFile } from '../../../server/query-files/library.js';
import { FigureDesk } from '../../support/figure-desk.js';
import { FigureHistory } from '../../support/figure-history.js';
import { presence } from '../../support/outside-desk.js';
import { seeded } from '../../support/seeded.js';

const SEED = Number(process.env['SEED'] ?? 11);
const STEPS = Number(process.env['STEPS'] ?? 6);
const YEAR = { from: '2025-07-01', to: '2026-07-01' };
const SPRING = { from: '2026-03-01', to: '2026-06-01' };

let desk: FigureDesk;
afterEach(() => desk.close());

/** The same question read from the warehouse. */
async function read(name: string, query: IndicatorQuery) {
  const question = await desk.figures.ask(desk.house, name, query);
  const warehouse = await desk.stores.warehouses.of(desk.house);
  return warehouse.snapshot((reader) => desk.figures.answerFrom(reader, question));
}

async function inMemory(months: KeptMonths, name: string) {
  const library = await desk.files.library();
  const file = library.indicators.get(name);
  if (!file) throw new Error(name);
  return months.of(desk.house, await desk.stores.warehouses.of(desk.house), library, file);
}

/** Some come on a day, and the figures follow. */
async function come(day: string, people: readonly number[]): Promise<void> {
  const { stores, house, refresh } = desk;
  await stores.accept(house, presence('soup', day, people));
  await (await stores.warehouses.of(house)).catchUp();
  await refresh.run(house, 'asked', ['volunteer_hours', 'active_volunteers']);
}

const people = async (query: IndicatorQuery) =>
  (await desk.figures.answer(desk.house, 'active_volunteers', query)).total['active_volunteers'];

describe('Months in memory', () => {
  it('say what the warehouse says, card and all, whatever happened', async () => {
    desk = await FigureDesk.open();
    const { indicators } = await desk.files.library();
    const history = new FigureHistory(desk, seeded(SEED));
    const told: string[] = [];
    let rows = 0;
    for (let step = 0; step < STEPS; step += 1) {
      told.push(await history.step());
      await desk.refresh.follow(desk.house, [...indicators.keys()]);
      for (const file of indicators.values())
        for (const query of queriesOf(file)) {
          const { name } = file.header;
          const answer = await desk.figures.answer(desk.house, name, query);
          expect([told, query, answer]).toEqual([told, query, await read(name, query)]);
          rows += answer.rows.length;
        }
    }
    expect(rows).toBeGreaterThan(300);
  }, 240_000);

  it('hold those that came since, as soon as a figure has followed', async () => {
    desk = await FigureDesk.open();
    await come('2026-03-10', [1, 2]);
    expect(await people(SPRING)).toBe(2);
    await come('2026-04-10', [2, 3]);
    expect(await people(SPRING)).toBe(3);
    expect(await people({ ...SPRING, where: 'mission_id:soup' })).toBe(3);
  });

  it('are read again only for figures whose rows moved', async () => {
    desk = await FigureDesk.open();
    await come('2026-03-10', [1, 2]);
    const months = new KeptMonths();
    const before = await inMemory(months, 'active_volunteers');
    expect(before?.arrays.months).toEqual(['2026-03-01']);
    await desk.refresh.run(desk.house, 'asked', ['attendances']);
    expect((await inMemory(months, 'active_volunteers'))?.arrays).toBe(before?.arrays);
    await come('2026-04-10', [3]);
    expect((await inMemory(months, 'active_volunteers'))?.arrays.months).toEqual(['2026-03-01', '2026-04-01']);
  });

  it('leave out a figure that is too large, and answers stay the same', async () => {
    desk = await FigureDesk.open();
    await come('2026-03-10', [1, 2]);
    expect(await inMemory(new KeptMonths(100), 'active_volunteers')).toBeNull();
  });

  it('are of one association', async () => {
    desk = await FigureDesk.open();
    await come('2026-03-10', [1, 2]);
    expect(await people(SPRING)).toBe(2);
    const another = await desk.stores.organisations.create({ slug: 'another', name: 'Another' });
    const house = { id: another.id, slug: another.slug };
    await desk.refresh.run(house, 'asked', ['active_volunteers']);
    const { total } = await desk.figures.answer(house, 'active_volunteers', SPRING);
    expect(total['active_volunteers']).not.toBe(2);
  });
});

/** Questions of whole months that memory answers; none for other figures. */
function queriesOf(file: IndicatorFile): IndicatorQuery[] {
  const [first = '', second = first] = dimensionsOf(file.header);
  const site = dimensionsOf(file.header).includes('site') ? { where: ['site:Lyon', 'site:Paris'] } : {};
  const [compare] = file.header.compare;
  const all: IndicatorQuery[] = [
    { ...YEAR, ...(compare ? { compare } : {}) },
    { ...YEAR, by: 'month', ...site },
    { ...SPRING, by: `quarter,${first}` },
    { ...YEAR, by: `${second},${first}`, ...site },
  ];
  return all.filter((query) => isOfMonths(file, readRequest(query, file.header), null));
}
