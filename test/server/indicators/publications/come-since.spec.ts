import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { people } from '../../privacy/table.js';
import { fewFigures } from '../../../support/few-figures.js';
import { presence } from '../../../support/outside-desk.js';
import { PublicationDesk } from '../../../support/publication-desk.js';

jest.setTimeout(300_000);

const asked = [{ figure: 'volunteer_hours', by: 'mission_id' }];

describe('A mission that has come since its table was told', () => {
  let desk: PublicationDesk;
  const told = async () => {
    const [table] = (await desk.preview(asked)).tables;
    const rows = (table?.rows ?? []).map((row): [unknown, unknown] => [row['mission_id'], row['person_seconds']]);
    return new Map<unknown, unknown>([...rows, ['total', table?.total['person_seconds']]]);
  };
  beforeAll(async () => {
    desk = await PublicationDesk.open('SQLite', fewFigures(['volunteer_hours']));
    await desk.outside.accept([
      ...presence('soup', '2026-01-06', people(0, 12)),
      ...presence('lessons', '2026-02-05', people(20, 7)),
      ...presence('walks', '2026-03-09', people(40, 9)),
    ]);
    await desk.publish(asked);
    await desk.outside.accept(presence('boat', '2026-02-10', [70]));
  });
  afterAll(() => desk.close());

  it('and has one person is hidden, with the total that would give it back', async () => {
    const now = await told();
    expect([now.get('boat'), now.get('total')]).toEqual([null, null]);
    expect([now.get('soup'), now.get('lessons'), now.get('walks')]).toEqual([43_200, 25_200, 32_400]);
  });

  it('stays hidden when enough others have moved for the total to be told: one more is hidden with it', async () => {
    await desk.outside.accept(presence('soup', '2026-01-20', people(80, 6)));
    const now = await told();
    expect(now.get('boat')).toBeNull();
    const missing = [...now.values()].filter((seconds) => seconds === null);
    expect(missing.length).toBeGreaterThan(1);
  });

  it('is told once enough people have come to it', async () => {
    await desk.outside.accept(presence('boat', '2026-02-17', people(70, 8)));
    const now = await told();
    expect([now.get('boat'), now.get('total')]).toEqual([9 * 3600, 43 * 3600]);
  });
});
