import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IssuingHouse } from './issuing-house.js';

describe('where the signatory approves once for all what is made of validated hours', () => {
  let house: IssuingHouse;
  beforeAll(async () => {
    house = await IssuingHouse.open();
    await house.desk.signs();
  }, 180_000);
  afterAll(() => house.close());

  it('nobody gets a certificate in a name that is not theirs', async () => {
    const { status, body } = await house.ask(house.ines, { printedName: 'Emmanuel Durand' });
    expect([status, body.code]).toEqual([422, 'certificate-name-printable']);
    const preview = await house.desk.preview(house.ines, { printedName: 'Emmanuel Durand' });
    expect(preview).toMatchObject({ status: 422, code: 'certificate-name-printable' });
    expect(await house.own(house.ines)).toEqual([]);
  });

  it('a day of birth, which only the person says, is looked at first', async () => {
    const { body } = await house.ask(house.ines, { bornOn: '1990-03-01' });
    expect(body.certificates).toMatchObject([{ state: 'waiting' }]);
    expect((await house.all('?state=waiting')).certificates).toMatchObject([
      { bornOn: '1990-03-01', printedName: null },
    ]);
    const plain = await house.ask(house.ines);
    expect(plain.body.certificates[0]).toMatchObject({ state: 'valid' });
  });

  it('letters that cannot be printed take no place in the list of what can be revoked', async () => {
    const role = { title: 'ครู', responsibilities: null, autonomy: null };
    expect((await house.ask(house.ali, { role })).body.code).toBe('letters-not-printed');
    expect(await house.own(house.ali)).toEqual([]);
  });

  it('after one was revoked for fraud, each of the same person waits to be looked at; those of others do not', async () => {
    const [valid] = await house.own(house.ines);
    await house.act(`/api/certificates/${valid?.id}/revoke`, house.desk.director, { category: 'fraud' });
    expect((await house.ask(house.ines)).body.certificates[0]).toMatchObject({ state: 'waiting' });
    expect((await house.ask(house.ali)).body.certificates[0]).toMatchObject({ state: 'valid' });
  });
});
