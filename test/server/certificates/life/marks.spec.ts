import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { INES, IssuingHouse } from './issuing-house.js';

describe('a certificate whose activities change', () => {
  let house: IssuingHouse;
  let id: string;
  let held: Buffer;
  beforeEach(async () => {
    house = await IssuingHouse.open();
    await house.desk.signs();
    id = (await house.ask(house.ines)).body.certificates[0]?.id ?? '';
    held = (await house.file(id, 'credential', house.ines)).bytes;
  }, 180_000);
  afterEach(() => house.close());

  it('is marked when an activity that it counts changes, and told so to both sides; one that came later marks nothing', async () => {
    const marked = async () => [(await house.own(house.ines))[0]?.toReplaceSince, (await house.all()).toReplace];
    await house.correct([...INES, 'c,Inès Carpentier,ines@quai.example,Soupe,2026-02-03,600,declared,validated']);
    expect(await marked()).toEqual([null, 0]);
    await house.correct([INES[0] ?? '', (INES[1] ?? '').replace('3600', '3000')]);
    expect(await marked()).toEqual(['2026-03-10T11:00:00.000Z', 1]);
    expect((await house.all('?toReplace=true')).certificates).toMatchObject([{ id, state: 'valid' }]);
    const history = await house.office.get<{ acts: unknown[] }>(`/api/certificates/${id}/history`, house.ines);
    expect(history.body.acts.at(-1)).toMatchObject({ act: 'mark', by: null });
    expect(await house.verdict(held)).toBe('valid');
    await house.correct(INES);
    expect(await marked()).toEqual([null, 0]);
  });

  it('is marked when an import is taken back, and when a coordinator settles an error that was reported', async () => {
    const more = 'external_id,volunteer,email,mission,day,person_seconds,provenance,status\n';
    const line = 'm,Inès Carpentier,ines@quai.example,Soupe,2026-02-09,1200,declared,validated\n';
    const { importId } = await house.office.send(`${more}${line}`, 'desk');
    const [second] = (await house.ask(house.ines, { from: '2026-02-09' })).body.certificates;
    const [third] = (await house.ask(house.ines, { to: '2026-02-01' })).body.certificates;
    const dispute = { activityId: 'desk:a', reason: 'Deux heures de plus', proposed: { personSeconds: 14_401 } };
    expect((await house.act('/api/me/disputes', house.ines, dispute)).status).toBeLessThan(300);
    const values = { personSeconds: 14_401 };
    const settled = { decision: 'correct', activityIds: ['desk:a'], values, reason: 'Vu' };
    expect((await house.office.decide(settled)).status).toBe(200);
    await house.act(`/api/imports/${importId}/undo`, house.office.coordinator);
    await house.settled();
    const marks = (await house.own(house.ines)).map((one) => [one.id, one.toReplaceSince !== null]);
    expect(marks).toEqual([
      [third?.id, true],
      [second?.id, true],
      [id, true],
    ]);
  });
});
