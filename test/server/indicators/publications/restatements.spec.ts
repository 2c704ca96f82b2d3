import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PublicationView } from '../../../../server/indicators/publications/publications.schemas.js';
import { people } from '../../privacy/table.js';
import { presence } from '../../../support/outside-desk.js';
import { PublicationDesk } from '../../../support/publication-desk.js';

jest.setTimeout(300_000);

const asked = [{ figure: 'volunteer_hours', by: 'mission_id' }];

describe('A figure that changes after it was told', () => {
  let desk: PublicationDesk;
  let first: PublicationView;
  beforeAll(async () => {
    desk = await PublicationDesk.open();
    await desk.outside.accept([
      ...presence('soup', '2026-01-06', people(0, 12)),
      ...presence('lessons', '2026-02-05', people(20, 7)),
      ...presence('walks', '2026-03-09', people(40, 9)),
    ]);
    first = await desk.publish(asked);
    desk.outside.desk.stores.clock.instant = new Date('2026-06-01T14:00:00Z');
  });
  afterAll(() => desk.close());
  const changes = async () =>
    (await desk.restatements.of(desk.house, first.id)).changes.map(({ row, measure, told, today, waits }) => [
      row?.['mission_id'] ?? 'total',
      measure,
      told,
      today,
      waits,
    ]);

  it('is not told to have changed when it has not', async () => {
    expect(first).toMatchObject({ cells: 4, hidden: 0 });
    expect(await desk.restatements.of(desk.house, first.id)).toEqual({
      restated: [],
      changes: [],
      unknown: [],
      causes: [],
    });
  });

  it('by one person is said to have changed, and its amount waits: a new publication hides it', async () => {
    await desk.outside.accept(presence('soup', '2026-01-20', [0], { person_seconds: 900 }));
    expect(await changes()).toEqual([
      ['soup', 'person_seconds', 43_200, 44_100, true],
      ['total', 'person_seconds', 100_800, 101_700, true],
    ]);
    const { causes } = await desk.restatements.of(desk.house, first.id);
    expect(causes).toMatchObject([{ cause: 'import', count: 1 }]);
    const again = await desk.preview(asked);
    const soup = again.tables[0]?.rows.find((row) => row['mission_id'] === 'soup');
    expect([soup?.['person_seconds'], again.tables[0]?.total['person_seconds']]).toEqual([null, null]);
  });

  it('neither months nor other missions together give the waiting amount away', async () => {
    const months = await desk.preview([{ figure: 'volunteer_hours', by: 'month' }]);
    expect(months.tables[0]?.rows[0]).toMatchObject({ bucket: '2026-01-01', person_seconds: null });
    const others = await desk.preview([
      { figure: 'volunteer_hours', where: ['mission_id:lessons', 'mission_id:walks'] },
      { figure: 'volunteer_hours' },
    ]);
    expect(others.refusal).not.toBeNull();
  });

  it('the publication itself stays as it was told', async () => {
    expect(await desk.publications.show(desk.house.id, first.id)).toEqual(first);
  });

  it('by enough people is told anew, with what it was and what it is', async () => {
    await desk.outside.accept(presence('soup', '2026-01-21', people(100, 6)));
    const anew = await desk.publish(asked, { restates: first.id });
    expect(anew).toMatchObject({ number: 2, restates: first.id, hidden: 0 });
    const { restated } = await desk.restatements.of(desk.house, first.id);
    expect(restated).toMatchObject([{ number: 2, madeBy: 'Dora' }]);
    expect(restated[0]?.changes).toContainEqual(
      expect.objectContaining({ measure: 'person_seconds', told: 43_200, today: 65_700, waits: false }),
    );
    expect((await desk.restatements.of(desk.house, anew.id)).changes).toEqual([]);
  });

  it('of the same people, enough of them, may be told anew at once', async () => {
    await desk.outside.accept(presence('lessons', '2026-02-12', people(20, 6)));
    expect((await desk.restatements.of(desk.house, first.id)).changes).toContainEqual(
      expect.objectContaining({ row: expect.objectContaining({ mission_id: 'lessons' }) as unknown, waits: false }),
    );
  });

  it('a publication restates only one that there is', async () => {
    const unknown = '0190c5c0-0000-7000-8000-00000000dead';
    await expect(desk.publish(asked, { restates: unknown })).rejects.toMatchObject({ code: 'not-found' });
  });
});
