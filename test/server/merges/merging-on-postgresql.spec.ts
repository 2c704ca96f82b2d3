import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Office } from '../validation/office.js';
import { DESK, HEADER, SHEET, type Merging, merging } from './merging-desk.js';

describe('two entries of one person, on PostgreSQL', () => {
  let office: Office;
  let desk: Merging;
  beforeAll(async () => {
    office = await Office.open('PostgreSQL');
    desk = merging(office);
  });
  afterAll(() => office.close());

  it('are merged once, by whoever comes first, and are two again', async () => {
    await office.send(DESK, 'desk');
    await office.send(SHEET, 'sheet');
    const marie = await desk.idOf('Marie Dupont');
    const dupont = await desk.idOf('DUPONT Marïe');
    const proposed = async () =>
      (await desk.duplicates()).filter(({ people }) => people.some(({ id }) => id === marie)).length;
    expect(await proposed()).toBe(1);
    const tried = await desk.merge(dupont, marie, true);
    expect(tried.body.moves?.moved.map(({ measure }) => measure)).toEqual([
      'active_volunteers',
      'dormant_volunteers',
      'median_hours_per_volunteer',
      'new_and_returning_volunteers',
      'new_volunteers',
    ]);
    const answers = await Promise.all([
      desk.merge(dupont, marie),
      desk.merge(marie, dupont),
      desk.merge(dupont, marie),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const [made, ...others] = await desk.standing();
    expect(others).toEqual([]);
    expect((await desk.undo(made?.id)).body.merge?.undone?.by).toBe('karim');
    expect(await proposed()).toBe(1);
  });

  it('an account’s address and a number that two sources share are reasons too, stronger than a name', async () => {
    await office.send(`${HEADER}e1,Zoé Bell,2026-02-12,1,Jardin,validated\n`, 'fifth');
    await office.volunteer('Zoé Bell', 'fifth');
    await office.send(`${HEADER}c1,zoebell@fifth.example,2026-02-12,1,Jardin,validated\n`, 'third');
    await office.send(`${HEADER}c2,B-0042,2026-02-12,1,Jardin,validated\n`, 'third');
    await office.send(`${HEADER}d1,B-0042,2026-02-12,1,Jardin,validated\n`, 'fourth');
    const [first, second] = (await desk.duplicates()).map(({ people, reasons }) => [
      ...people.map(({ name }) => name),
      ...reasons,
    ]);
    expect(first).toEqual(['Zoé Bell', 'zoebell@fifth.example', 'same-email']);
    expect(second).toEqual(['B-0042', 'B-0042', 'same-reference', 'same-name']);
  });

  it('once the person was erased figures stay, and nobody can tell the two apart any more', async () => {
    await office.send(`${HEADER}g1,Gil Noé,2026-02-12,1,Jardin,validated\n`, 'sixth');
    await office.send(`${HEADER}g2,NOE Gil,2026-02-13,1,Jardin,validated\n`, 'seventh');
    const { body } = await desk.merge(await desk.idOf('NOE Gil'), await desk.idOf('Gil Noé'));
    const now = await desk.figures();
    await office.forget('NOE Gil');
    expect(await desk.figures()).toEqual(now);
    const refused = await desk.undo(body.merge?.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'merge-of-erased']);
  });
});
