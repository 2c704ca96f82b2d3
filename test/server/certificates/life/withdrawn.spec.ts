import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { engines } from '../../../support/registry.js';
import { IssuingHouse } from './issuing-house.js';

describe.each(engines)('a certificate that somebody asked for and wants no more, on %s', (engine) => {
  let house: IssuingHouse;
  beforeAll(async () => {
    house = await IssuingHouse.open(engine);
    await house.desk.signs({ approvesValidated: false });
  }, 180_000);
  afterAll(() => house.close());

  const withdraw = (id: string, cookie: string) => house.act(`/api/certificates/${id}/withdraw`, cookie);
  const acts = async (id: string) =>
    JSON.parse((await house.file(id, 'history', house.desk.director)).bytes.toString()).acts.map(
      ({ act, by }: { act: string; by: string }) => `${act} by ${by}`,
    );

  it('is withdrawn while it waits, in both languages: nobody signs it any more, and its history says so', async () => {
    const { body } = await house.ask(house.ines, { languages: ['fr', 'en'] });
    const ids = body.certificates.map(({ id }) => id);
    expect(ids).toHaveLength(2);
    expect((await withdraw(ids[0] ?? '', house.ines)).status).toBe(200);
    expect(await house.own(house.ines)).toMatchObject([
      { state: 'refused', refusal: null },
      { state: 'refused', refusal: null },
    ]);
    for (const id of ids) {
      expect(await acts(id)).toEqual(['ask by inescarpentier', 'withdraw by inescarpentier']);
      expect((await house.approve(id)).body.code).toBe('certificate-not-waiting');
    }
    expect(await house.all()).toMatchObject({ waiting: 0 });
    expect((await withdraw(ids[0] ?? '', house.ines)).body.code).toBe('certificate-not-waiting');
  });

  it('is withdrawn by nobody else: another volunteer finds nothing, and who signs says why not instead', async () => {
    const { body } = await house.ask(house.ines);
    const id = body.certificates[0]?.id ?? '';
    expect((await withdraw(id, house.ali)).status).toBe(404);
    expect((await withdraw(id, house.desk.director)).status).toBe(403);
    expect((await house.own(house.ines))[0]).toMatchObject({ id, state: 'waiting' });
  });

  it('stays as it is once it was issued', async () => {
    const [waiting] = await house.own(house.ines);
    expect((await house.approve(waiting?.id ?? '')).status).toBe(200);
    expect((await withdraw(waiting?.id ?? '', house.ines)).body.code).toBe('certificate-not-waiting');
    expect((await house.own(house.ines))[0]).toMatchObject({ state: 'valid' });
  });
});
