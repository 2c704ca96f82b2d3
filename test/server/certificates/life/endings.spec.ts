import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Organisation } from '../../../../server/registry/organisation.entity.js';
import { Registry } from '../../../../server/registry/registry.js';
import { engines } from '../../../support/registry.js';
import { IssuingHouse } from './issuing-house.js';

describe.each(engines)('a certificate that was issued, on %s', (engine) => {
  let house: IssuingHouse;
  let id: string;
  let held: Buffer;
  beforeEach(async () => {
    house = await IssuingHouse.open(engine);
    await house.desk.signs();
    const { body } = await house.ask(house.ines);
    id = body.certificates[0]?.id ?? '';
    held = (await house.file(id, 'credential', house.ines)).bytes;
  }, 180_000);
  afterEach(() => house.close());
  const mine = async () => (await house.own(house.ines)).map(({ state, number }) => [state, number]);

  it('is taken back with a category: the file that the person has says so, and stays so', async () => {
    expect(await house.verdict(held)).toBe('valid');
    const revoke = () => house.act(`/api/certificates/${id}/revoke`, house.desk.director, { category: 'error' });
    expect((await revoke()).body.acts.map(({ act }) => act)).toEqual(['ask', 'issue', 'revoke']);
    expect(await house.verdict(held)).toBe('revoked');
    expect(await house.own(house.ines)).toMatchObject([{ state: 'revoked', revocation: { category: 'error' } }]);
    expect((await revoke()).body.code).toBe('certificate-not-standing');
    const replaced = await house.act(`/api/certificates/${id}/replace`, house.ines);
    expect(replaced.body.code).toBe('certificate-not-standing');
  });

  it('is replaced by its holder, who may choose again: the first one leads to the number of the other', async () => {
    const choices = { languages: ['en'], to: '2026-02-01' };
    expect((await house.act(`/api/certificates/${id}/replace`, house.ines, { choices })).status).toBe(200);
    const [newer, older] = await house.own(house.ines);
    expect(newer).toMatchObject({ state: 'valid', language: 'fr', personSeconds: 7201, replaces: { id } });
    expect(older).toMatchObject({ state: 'replaced', replacedBy: { id: newer?.id, number: newer?.number } });
    const fresh = (await house.file(newer?.id ?? '', 'credential', house.ines)).bytes;
    expect(await house.verify(held)).toMatchObject({
      verdict: 'replaced',
      replacedBy: newer?.number,
      reason: { code: 'replaced' },
    });
    expect(await house.verify(fresh)).toMatchObject({ verdict: 'valid', replacedBy: null });
  });

  it('is replaced by a director with the same choices only, and stands until the other is approved', async () => {
    const replace = (body = {}) => house.act(`/api/certificates/${id}/replace`, house.desk.director, body);
    expect((await replace({ choices: { languages: ['fr'] } })).status).toBe(403);
    const { signatories } = await house.desk.options(house.ines);
    const again = { name: 'Samira Haddad', function: 'présidente', delegation: null, contact: null };
    const days = { fromDay: '2026-01-01', toDay: null, approvesValidated: false };
    await house.desk.put(`/api/letterhead/signatories/${signatories[0]?.id ?? ''}`, { ...again, ...days });
    expect((await replace()).status).toBe(200);
    expect((await replace()).body.code).toBe('certificate-being-replaced');
    const [waiting] = await house.own(house.ines);
    expect([waiting?.state, await house.verdict(held)]).toEqual(['waiting', 'valid']);
    await house.approve(waiting?.id ?? '');
    expect((await mine()).map(([state]) => state)).toEqual(['valid', 'replaced']);
    expect(await house.verdict(held)).toBe('replaced');
  });

  it('in two languages is two certificates, issued together and taken back together', async () => {
    const { body } = await house.ask(house.ines, { languages: ['fr', 'en'] });
    const [one, other] = body.certificates;
    expect(new Set([one?.language, other?.language])).toEqual(new Set(['fr', 'en']));
    expect(one?.pairId).toBe(other?.pairId);
    expect(one?.number).not.toBe(other?.number);
    await house.act(`/api/certificates/${one?.id ?? ''}/revoke`, house.desk.director, { category: 'name' });
    expect((await mine()).map(([state]) => state)).toEqual(['revoked', 'revoked', 'valid']);
  });
});

describe('an association without a public address', () => {
  let house: IssuingHouse;
  beforeAll(async () => {
    house = await IssuingHouse.open('SQLite', '');
    await house.desk.signs();
  }, 180_000);
  afterAll(() => house.close());

  it('refuses to issue, in clear words, and keeps nothing', async () => {
    const { status, body } = await house.ask(house.ines);
    expect([status, body.code]).toEqual([409, 'certificate-address-needed']);
    expect(await house.own(house.ines)).toEqual([]);
  });

  it('makes specimens when it is the fictional one', async () => {
    await house.office.application.app.get(Registry).everywhere().nativeUpdate(Organisation, {}, { isDemo: true });
    const [specimen] = (await house.ask(house.ines)).body.certificates;
    expect(specimen).toMatchObject({ state: 'valid', isSpecimen: true });
    const { bytes } = await house.file(specimen?.id ?? '', 'credential', house.ines);
    expect((await house.verify(bytes)).certificate?.title).toMatch(/^SPECIMEN/);
  });
});
