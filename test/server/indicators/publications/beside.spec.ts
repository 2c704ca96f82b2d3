import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { draftSchema } from '../../../../server/indicators/publications/publications.schemas.js';
import { Publication } from '../../../../server/indicators/publications/publication.entity.js';
import { people } from '../../privacy/table.js';
import { presence } from '../../../support/outside-desk.js';
import { PublicationDesk } from '../../../support/publication-desk.js';

jest.setTimeout(300_000);
const QUAY = { where: ['site:quay'] };
const FEBRUARY = { from: '2026-02-01', to: '2026-03-01' };

describe('What stands beside the figures of publications', () => {
  let desk: PublicationDesk;
  beforeAll(async () => {
    desk = await PublicationDesk.open();
    await desk.outside.accept([
      ...presence('soup', '2026-01-06', people(0, 12), { site: 'quay', provenance: 'measured' }),
      ...presence('soup', '2026-02-03', people(0, 14), { site: 'quay', provenance: 'measured' }),
      ...presence('lessons', '2026-02-05', people(20, 3), { site: 'quay' }),
      ...presence('visits', '2026-02-06', people(30, 6), { site: 'hill' }),
      ...presence('walks', '2026-03-09', people(40, 9), { site: 'hill' }),
      ...presence('walks', '2026-03-10', people(40, 6), { site: 'hill', status: 'refused' }),
    ]);
  });
  afterAll(() => desk.close());

  it('gives away no share of the days between two nested periods, nor how many rows were left out', async () => {
    const { tables } = await desk.preview([
      { figure: 'volunteer_hours' },
      { figure: 'volunteer_hours', from: '2026-01-01', to: '2026-03-01' },
    ]);
    expect(tables.map(({ total }) => total['person_seconds'])).toEqual([158_400, 126_000]);
    for (const { card } of tables)
      expect(card).toMatchObject({ provenance: null, validated: null, rows: { leftOut: {} } });
  });

  it('counts people only where it is checked with all that counts them', async () => {
    const { tables } = await desk.preview([{ figure: 'volunteer_hours' }, { figure: 'attendances' }]);
    expect(tables.map(({ card }) => card.people?.count)).toEqual([32, undefined]);
  });

  it('new and returning volunteers are refused where the active ones, who are as many, are', async () => {
    await desk.publish([{ figure: 'active_volunteers', by: 'mission_id', ...FEBRUARY }]);
    for (const figure of ['active_volunteers', 'new_and_returning_volunteers'])
      expect([figure, (await desk.preview([{ figure, ...QUAY, ...FEBRUARY }])).refusal]).toEqual([
        figure,
        expect.objectContaining({ tables: [0] }),
      ]);
  });

  it('a figure told before it joined a family counts in it all the same', async () => {
    await desk.outside.desk.stores.registry.transaction(desk.house.id, async (em) => {
      for (const one of await em.find(Publication, {}))
        one.behind = one.behind.map((each) => ({ ...each, family: 'what it was called before' }));
    });
    const { refusal } = await desk.preview([{ figure: 'active_volunteers', ...QUAY, ...FEBRUARY }]);
    expect(refusal).toMatchObject({ tables: [0] });
  });

  it('of a figure told quarter by quarter instead of month by month is not said to have moved', async () => {
    const first = await desk.publish([{ figure: 'volunteer_hours', by: 'month' }]);
    await desk.publish([{ figure: 'volunteer_hours', by: 'quarter' }], { restates: first.id });
    const { restated } = await desk.restatements.of(desk.house, first.id);
    expect(restated.map(({ changes }) => changes)).toEqual([[]]);
  });
});

describe('What is asked of a publication', () => {
  const draft = { title: 'Rapport', from: '2026-01-01', to: '2026-04-01' };

  it('has its columns without spaces', () => {
    const { tables } = draftSchema.parse({ ...draft, tables: [{ figure: 'volunteer_hours', by: ' month , site,' }] });
    expect(tables[0]?.by).toBe('month,site');
  });

  it('ends after it begins', () => {
    const backwards = { ...draft, to: '2026-01-01', tables: [{ figure: 'volunteer_hours' }] };
    expect(draftSchema.safeParse(backwards).error?.issues).toMatchObject([{ path: ['to'] }]);
  });
});
