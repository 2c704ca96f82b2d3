import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { people } from '../../privacy/table.js';
import { presence } from '../../../support/outside-desk.js';
import { PublicationDesk } from '../../../support/publication-desk.js';

jest.setTimeout(300_000);

const hours = { figure: 'volunteer_hours', by: 'month' };
const whole = { figure: 'active_volunteers' };

describe('Hours told together with how many gave them', () => {
  let desk: PublicationDesk;
  beforeEach(async () => {
    desk = await PublicationDesk.open();
    await desk.outside.accept([
      ...presence('soup', '2026-01-06', people(0, 12)),
      ...presence('soup', '2026-02-05', people(0, 12)),
      ...presence('soup', '2026-03-09', people(0, 12)),
    ]);
  });
  afterEach(() => desk.close());
  const told = async (tables: object[] = [hours, whole]) => {
    const { tables: drafted } = await desk.preview(tables as [typeof hours]);
    const [months] = drafted;
    const february = months?.rows.find(({ bucket }) => bucket === '2026-02-01');
    return [february?.['person_seconds'] ?? null, months?.total['person_seconds'] ?? null];
  };

  it('do not tell what one of them added: the number of people did not move, and knows nothing of it', async () => {
    await desk.publish([hours, whole]);
    await desk.outside.accept(presence('soup', '2026-02-20', [0], { person_seconds: 900 }));
    expect(await told()).toEqual([null, null]);
    expect(await told([hours])).toEqual([null, null]);
  });

  it('nor where they were told apart, the one after the other', async () => {
    await desk.publish([whole]);
    await desk.publish([hours]);
    await desk.outside.accept(presence('soup', '2026-02-20', [0], { person_seconds: 900 }));
    expect(await told([hours])).toEqual([null, null]);
  });

  it('are told anew once enough of them added something', async () => {
    await desk.publish([hours, whole]);
    await desk.outside.accept(presence('soup', '2026-02-20', people(0, 6), { person_seconds: 900 }));
    expect(await told()).toEqual([12 * 3600 + 6 * 900, 36 * 3600 + 6 * 900]);
  });

  it('of another month stay as they are told: nothing of it moved', async () => {
    await desk.publish([hours, whole]);
    await desk.outside.accept(presence('soup', '2026-02-20', [0], { person_seconds: 900 }));
    const { tables } = await desk.preview([hours]);
    const january = tables[0]?.rows.find(({ bucket }) => bucket === '2026-01-01');
    expect(january).toMatchObject({ person_seconds: 12 * 3600 });
  });
});
