import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CertificateHistory } from '../../../../server/certificates/life/certificate-life.schemas.js';
import { IssuingHouse } from './issuing-house.js';

describe('the files of a certificate', () => {
  let house: IssuingHouse;
  let id: string;
  beforeAll(async () => {
    house = await IssuingHouse.open();
    await house.desk.signs();
    id = (await house.ask(house.ines)).body.certificates[0]?.id ?? '';
  }, 180_000);
  afterAll(() => house.close());
  const told = async () => {
    const { body } = await house.office.get<CertificateHistory>(`/api/certificates/${id}/history`, house.ines);
    return body.acts.slice(2).map(({ act, by }) => `${act} by ${by ?? ''}`);
  };

  it('are opened by their holder without a trace', async () => {
    for (const what of ['pdf', 'credential']) expect((await house.file(id, what, house.ines)).status).toBe(200);
    expect(await told()).toEqual([]);
  });

  it('of another leave the name of who opened them, and which, where the holder reads it', async () => {
    await house.file(id, 'pdf', house.desk.director);
    await house.file(id, 'credential', house.office.coordinator);
    expect(await told()).toEqual(['open-pdf by dina', expect.stringMatching(/^open-credential by ./)]);
  });

  it('that are not given leave none', async () => {
    const before = await told();
    for (const what of ['pdf', 'credential']) expect((await house.file(id, what, house.ali)).status).toBe(404);
    const waiting = (await house.ask(house.ines, { bornOn: '1990-03-01' })).body.certificates[0]?.id ?? '';
    expect((await house.file(waiting, 'credential', house.desk.director)).status).toBe(404);
    const { body } = await house.office.get<CertificateHistory>(`/api/certificates/${waiting}/history`, house.ines);
    expect(body.acts.map(({ act }) => act)).toEqual(['ask']);
    expect(await told()).toEqual(before);
  });
});
