import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Publication } from '../../../server/indicators/publications/publication.entity.js';
import { newId } from '../../../server/shared/identifiers.js';
import { OutsideDesk, presence } from '../../support/outside-desk.js';

jest.setTimeout(300_000);
const MARCH = { from: '2026-03-01', to: '2026-04-01' };
const SOUP = { ...MARCH, where: 'mission_id:soup' };

describe('A figure that was published, and is another today', () => {
  let desk: OutsideDesk;
  let number = 0;
  beforeAll(async () => {
    desk = await OutsideDesk.open();
    await desk.accept(presence('soup', '2026-03-03', [1, 2, 3, 4, 5, 6]));
    await publish('2026-03-20T10:00:00Z', 0, true);
    await publish('2026-05-02T10:00:00Z', 0);
  });
  afterAll(() => desk.close());

  const answer = (query: typeof MARCH & { where?: string; by?: string }) =>
    desk.outside.answer(desk.desk.house, 'volunteer_hours', query);

  /** Tells the hours of March outside, as they are, computed by a file so many versions ago. */
  async function publish(at: string, versionsAgo: number, isPartial = false, by?: string): Promise<void> {
    const { stores, house } = desk.desk;
    const told = await desk.asDonor('volunteer_hours', { ...MARCH, by });
    const version = told.card.version - versionsAgo;
    const table = {
      ...told,
      card: { ...told.card, version, period: { ...told.card.period, isPartial } },
      request: { figure: 'volunteer_hours' },
    };
    const days = { fromDay: MARCH.from, toDay: MARCH.to };
    const made = { madeBy: 'Ana', madeAt: new Date(at) };
    const id = newId(stores.clock.now());
    number += 1;
    await stores.registry.transaction(house.id, async (manager) => {
      manager.create(Publication, {
        id,
        organisationId: house.id,
        number,
        title: 'Mars',
        audience: 'external',
        ...days,
        ...made,
        tables: [table],
        behind: [],
        digest: '0'.repeat(64),
      });
    });
  }

  it('says nothing while it is the same', async () => {
    expect((await answer(MARCH)).card.restated).toEqual([]);
  });

  it('says what was told, on which day here, and that it was corrected', async () => {
    await desk.accept(presence('soup', '2026-03-04', [7, 8]));
    const { card, total } = await answer(MARCH);
    expect(total['person_seconds']).toBe(28_800);
    expect(card.restated).toEqual([{ value: 21_600, publishedOn: '2026-05-02', cause: 'corrected', slice: null }]);
  });

  it('is not said to be corrected because its days went on after it was told', async () => {
    expect((await answer(MARCH)).card.restated.map(({ publishedOn }) => publishedOn)).toEqual(['2026-05-02']);
  });

  it('of other days, or of a part, says nothing of it', async () => {
    expect((await answer({ from: '2026-03-01', to: '2026-05-01' })).card.restated).toEqual([]);
    expect((await answer(SOUP)).card.restated).toEqual([]);
  });

  it('is not what a donor is told: the difference could be what two people gave', async () => {
    expect((await desk.asDonor('volunteer_hours', MARCH)).card.restated).toEqual([]);
  });

  it('says all that was told since, and when it was computed in another way', async () => {
    await publish('2026-05-31T22:30:00Z', 1);
    expect((await answer(MARCH)).card.restated).toHaveLength(1);
    await desk.accept(presence('soup', '2026-03-05', [9]));
    expect((await answer(MARCH)).card.restated).toEqual([
      { value: 21_600, publishedOn: '2026-05-02', cause: 'corrected', slice: null },
      { value: 28_800, publishedOn: '2026-06-01', cause: 'computed-otherwise', slice: null },
    ]);
  });

  it('says which parts were told otherwise, where it is asked as it was told, and no others', async () => {
    await desk.accept(presence('garden', '2026-03-10', [1, 2, 3, 4, 5, 6]));
    await publish('2026-06-02T10:00:00Z', 0, false, 'mission_id');
    await desk.accept(presence('soup', '2026-03-11', [1]));
    const parts = (await answer({ ...MARCH, by: 'mission_id' })).card.restated.filter(({ slice }) => slice !== null);
    expect(parts).toEqual([
      { value: 32_400, publishedOn: '2026-06-02', cause: 'corrected', slice: { mission_id: 'soup' } },
    ]);
    expect((await answer({ ...MARCH, by: 'month' })).card.restated.filter(({ slice }) => slice !== null)).toEqual([]);
  });
});
