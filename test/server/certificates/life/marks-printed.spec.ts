import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OwnCertificate } from '../../../../server/certificates/life/certificate-life.schemas.js';
import { IssuingHouse } from './issuing-house.js';

const HEADER =
  'external_id,volunteer,email,mission,activity_type,site,day,person_seconds,provenance,status,outcome_meals\n';
const FIRST = 'k,Inès Carpentier,ines@quai.example,Soupe,cuisine,Quai,2026-02-09,1200,declared,validated,12\n';

describe('a certificate on which tasks, places and results are printed', () => {
  let house: IssuingHouse;
  let issued: OwnCertificate[];
  beforeAll(async () => {
    house = await IssuingHouse.open();
    await house.desk.signs();
    await house.office.send(`${HEADER}${FIRST}`, 'kitchen');
    const { results } = await house.desk.options(house.ines, '?from=2026-02-09');
    await house.ask(house.ines, { from: '2026-02-09' });
    await house.ask(house.ines, { from: '2026-02-09', results: results.map(({ key }) => key) });
    issued = await house.own(house.ines);
  }, 180_000);
  afterAll(() => house.close());
  const marked = async (lines: string) => {
    await house.office.send(`${HEADER}${lines}`, 'kitchen', 'snapshot');
    await house.settled();
    return (await house.own(house.ines)).map(({ toReplaceSince }) => toReplaceSince !== null);
  };

  it.each([
    ['a task', 'cuisine', 'service', [true, true]],
    ['a place', 'Quai', 'Port', [true, true]],
    ['a result, where it was chosen', 'validated,12', 'validated,13', [true, false]],
  ])('is marked when %s changes, and no more once it is again what it was', async (_what, was, is, expected) => {
    expect(issued).toHaveLength(2);
    expect(await marked(FIRST.replace(was, is))).toEqual(expected);
    expect(await marked(FIRST)).toEqual([false, false]);
  });

  it('is marked when a result of a day that counts no time changes, where it was chosen', async () => {
    const timeless = FIRST.replace('k,', 'm,').replace('02-09,1200', '02-20,');
    const both = `${FIRST}${timeless}`;
    await marked(both);
    const { results } = await house.desk.options(house.ines, '?from=2026-02-09');
    expect(results).toMatchObject([{ amount: 24 }]);
    const [made] = (await house.ask(house.ines, { from: '2026-02-09', results: results.map(({ key }) => key) })).body
      .certificates;
    expect(made).toMatchObject({ to: '2026-02-09', toReplaceSince: null });
    expect((await marked(both))[0]).toBe(false);
    expect((await marked(both.replace(/12\n$/, '13\n')))[0]).toBe(true);
    expect((await marked(both))[0]).toBe(false);
    expect((await marked(FIRST))[0]).toBe(true);
    expect((await marked(both))[0]).toBe(false);
    expect((await marked(`${both}${timeless.replace('m,', 'o,').replace('02-20', '02-21')}`))[0]).toBe(false);
    await house.act(`/api/certificates/${made?.id ?? ''}/revoke`, house.desk.director, { category: 'other' });
    await marked(FIRST);
  });

  it('is not marked by what is done on a later day', async () => {
    const later = FIRST.replace('k,', 'l,').replace('02-09', '02-10');
    expect((await marked(`${FIRST}${later}`)).slice(-2)).toEqual([false, false]);
  });
});
