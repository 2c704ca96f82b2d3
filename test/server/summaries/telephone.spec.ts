import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '../../../server/people/person.entity.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Registry } from '../../../server/registry/registry.js';
import type { AvailabilityView } from '../../../server/summaries/availability/availability-views.schemas.js';
import type { OwnData } from '../../../server/summaries/summaries.schemas.js';
import { signIn, somebody } from '../../support/people.js';
import { engines } from '../../support/registry.js';
import { Office } from '../validation/office.js';

describe.each(engines)('At which number to call somebody, on %s', (engine) => {
  let office: Office;
  let zoe: string;

  beforeAll(async () => {
    office = await Office.open(engine);
    const lines = ['a,Zoé,Soupe,2026-03-03,3600', 'b,Ali,Jardin,2026-03-03,3600', 'c,Zoé R.,Soupe,2026-03-03,60'];
    await office.send(`external_id,volunteer,mission,day,person_seconds\n${lines.join('\n')}\n`, 'desk');
    zoe = await office.volunteer('Zoé', 'desk');
  }, 240_000);
  afterAll(() => office.close());

  const put = async (path: string, cookie: string, telephone: string | null) => {
    const headers = { cookie, 'content-type': 'application/json', 'accept-language': 'fr' };
    const response = await fetch(`${office.application.url}/api${path}`, {
      method: 'PUT',
      headers,
      body: JSON.stringify({ telephone }),
    });
    const body = (await response.json()) as AvailabilityView & { code?: string; detail?: string };
    return { status: response.status, body };
  };
  const own = (telephone: string | null) => put('/me/telephone', zoe, telephone);
  const registry = () => office.application.app.get(Registry).of(office.house.id);
  const idOf = async (displayName: string) => (await registry().findOneOrFail(Person, { displayName })).id;

  it('nobody knows before they say it', async () => {
    const { body } = await office.get<AvailabilityView>('/api/me/availability', zoe);
    expect(body.telephone).toBeNull();
  });

  it('is said by the volunteer, kept as it is dialled and shown as it is written', async () => {
    const { status, body } = await own('06.39.98.00.01');
    expect([status, body.telephone]).toEqual([200, { number: '+33639980001', text: '06 39 98 00 01' }]);
    expect((await office.get<OwnData>('/api/me/data.json', zoe)).body.telephone).toEqual(body.telephone);
  });

  it('that cannot be read is refused with what to write', async () => {
    const { status, body } = await own('le soir');
    expect([status, body.code]).toEqual([422, 'telephone-unreadable']);
    expect(body.detail).toContain('« le soir » n’est pas lu comme un numéro de téléphone');
    expect((await registry().findOneOrFail(Person, { displayName: 'Zoé' })).telephone).toBe('+33639980001');
  });

  it('is taken away when they wish', async () => {
    expect((await own(null)).body.telephone).toBeNull();
    await own('06 39 98 00 01');
  });

  it('is typed by a coordinator of one of their missions, and the trail does not say it', async () => {
    const id = await idOf('Ali');
    const { status, body } = await put(
      `/availability/${id}/telephone`,
      await office.coordinatorOf(['Jardin']),
      '+32 470 12 34 56',
    );
    expect([status, body.telephone]).toEqual([200, { number: '+32470123456', text: '+32 470 12 34 56' }]);
    const acts = (await office.acts()).filter(({ action }) => action === 'telephone.type');
    expect(acts).toMatchObject([{ record: `person:${id}`, details: { known: true } }]);
    expect(JSON.stringify(acts)).not.toContain('470');
  });

  it('is closed to a coordinator of other missions, to another volunteer, a director and another association', async () => {
    const id = await idOf('Ali');
    const asked = async (cookie: string) => [
      (await office.get(`/api/availability/${id}`, cookie)).status,
      (await put(`/availability/${id}/telephone`, cookie, '06 39 98 00 66')).status,
    ];
    expect(await asked(await office.coordinatorOf(['Soupe']))).toEqual([404, 404]);
    expect(await asked(zoe)).toEqual([403, 403]);
    await somebody(office.application, 'dora@maison.example', office.house.id, 'director');
    expect(await asked(await signIn(office.application, 'dora@maison.example'))).toEqual([403, 403]);
    const branch = await office.application.app.get(Organisations).create({ slug: 'lyon', name: 'Lyon' });
    await somebody(office.application, 'lea@lyon.example', branch.id, 'coordinator');
    expect(await asked(await signIn(office.application, 'lea@lyon.example'))).toEqual([404, 404]);
  });

  it('of two entries of one person is one number, told for both', async () => {
    const [kept, merged] = [await idOf('Zoé'), await idOf('Zoé R.')];
    await put(`/availability/${merged}/telephone`, office.coordinator, '06 39 98 00 77');
    const merge = await office.ask('/api/people/merges', { mergedId: merged, keptId: kept, dryRun: false });
    expect(merge.status).toBe(200);
    const numberOf = async () =>
      (await office.get<AvailabilityView>(`/api/availability/${merged}`, office.coordinator)).body.telephone?.number;
    expect(await numberOf()).toBe('+33639980001');
    await own(null);
    expect(await numberOf()).toBeUndefined();
    await own('06 39 98 00 02');
  });

  it('is in no figure, and goes when they are erased', async () => {
    const tables = await office.rows<{ name: string }>(
      "SELECT column_name AS name FROM information_schema.columns WHERE column_name ILIKE '%phone%'",
    );
    expect(tables).toEqual([]);
    await office.forget('Zoé');
    expect(await registry().count(Person, { telephone: '+33639980002' })).toBe(0);
  });
});
