import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BatchRun } from '../../../../server/certificates/life/batch-run.js';
import type { BatchPreview, BatchView } from '../../../../server/certificates/life/many.schemas.js';
import { Organisations } from '../../../../server/registry/organisations.js';
import { signIn, somebody } from '../../../support/people.js';
import { IssuingHouse } from './issuing-house.js';

const UNKNOWN = '0190c5c0-0000-7000-8000-00000000dead';

describe('a certificate of one association', () => {
  let house: IssuingHouse;
  let certificate: string;
  let link: string;
  let theirDirector: string;
  let theirVolunteer: string;
  beforeAll(async () => {
    house = await IssuingHouse.open();
    await house.desk.signs();
    const [issued] = (await house.ask(house.ines)).body.certificates;
    certificate = issued?.id ?? '';
    link = issued?.links[0]?.id ?? '';
    const { application } = house.office;
    const { id } = await application.app.get(Organisations).create({ slug: 'lyon', name: 'Antenne de Lyon' });
    await somebody(application, 'lea@lyon.example', id, 'director');
    await somebody(application, 'leo@lyon.example', id, 'volunteer');
    theirDirector = await signIn(application, 'lea@lyon.example');
    theirVolunteer = await signIn(application, 'leo@lyon.example');
  }, 180_000);
  afterAll(() => house.close());

  it.each([
    ['pdf', 'director'],
    ['credential', 'director'],
    ['history', 'director'],
    ['pdf', 'volunteer'],
    ['credential', 'volunteer'],
    ['history', 'volunteer'],
    ['resume', 'volunteer'],
    ['cv', 'volunteer'],
  ])('answers %s to a %s of another as one that does not exist', async (what, role) => {
    const cookie = role === 'director' ? theirDirector : theirVolunteer;
    const [found, none] = [await house.file(certificate, what, cookie), await house.file(UNKNOWN, what, cookie)];
    expect([found.status, found.bytes.toString()]).toEqual([404, none.bytes.toString()]);
  });

  it('is not approved, refused, revoked, replaced or linked by another', async () => {
    const bodies = { approve: { seen: 'any' }, refuse: { reason: 'Non' }, revoke: { category: 'fraud' }, replace: {} };
    for (const [way, body] of Object.entries(bodies))
      for (const id of [certificate, UNKNOWN])
        expect((await house.act(`/api/certificates/${id}/${way}`, theirDirector, body)).status).toBe(404);
    for (const id of [certificate, UNKNOWN])
      expect((await house.act(`/api/certificates/${id}/links`, theirVolunteer, { level: 'full' })).status).toBe(404);
    for (const id of [certificate, UNKNOWN])
      expect((await house.act(`/api/certificates/${id}/withdraw`, theirVolunteer)).status).toBe(404);
    for (const way of ['rotate', 'stop'])
      for (const id of [link, UNKNOWN])
        expect((await house.act(`/api/certificate-links/${id}/${way}`, theirVolunteer)).status).toBe(404);
    expect(await house.own(house.ines)).toMatchObject([
      {
        id: certificate,
        state: 'valid',
        links: [
          { id: link, isOpen: true },
          { isPrinted: false, isOpen: true },
        ],
      },
    ]);
  });

  it('issued for many is followed and stopped by its own association only', async () => {
    const { people } = (await house.act<BatchPreview>('/api/certificates/many/preview', house.desk.director)).body;
    const wanted = { languages: ['fr'], people: people.map(({ id }) => id) };
    expect((await house.act('/api/certificates/many', theirDirector, wanted)).status).toBe(404);
    const { id } = (await house.act<BatchView>('/api/certificates/many', house.desk.director, wanted)).body;
    for (const one of [id, UNKNOWN]) {
      expect((await house.office.get(`/api/certificates/many/${one}`, theirDirector)).status).toBe(404);
      expect((await house.act(`/api/certificates/many/${one}/cancel`, theirDirector)).status).toBe(404);
    }
    await house.office.application.app.get(BatchRun).settled();
    const seen = await house.office.get<BatchView>(`/api/certificates/many/${id}`, house.desk.director);
    expect(seen.body).toMatchObject({ state: 'done', issued: 2 });
  });

  it('stands in no list of another', async () => {
    const { body } = await house.office.get('/api/certificates', theirDirector);
    expect(body).toEqual({ certificates: [], next: null, waiting: 0, toReplace: 0 });
    expect(await house.own(theirVolunteer)).toEqual([]);
  });
});
