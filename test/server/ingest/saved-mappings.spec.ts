import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Organisations } from '../../../server/registry/organisations.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { signIn, somebody } from '../../support/people.js';
import { engines } from '../../support/registry.js';

const FILE = 'Quand;Qui;Durée\n03/04/2026;Zoé;2\n05/06/2026;Ali;1,5\n';
const mapping = {
  fields: {
    day: { column: 'Quand', dateOrder: 'dmy' },
    volunteer: 'Qui',
    person_seconds: { column: 'Durée', unit: 'hours' },
  },
};

describe.each(engines)('How a source is read, kept on %s', (engine) => {
  let application: TestApplication;
  let ours: string;
  let theirs: string;
  const path = '/api/sources/desk/mappings/monthly';

  beforeAll(async () => {
    application = await startApplication({ engine });
    const organisations = application.app.get(Organisations);
    const homes = [await organisations.default(), await organisations.create({ slug: 'branch', name: 'Branch' })];
    const [cookie = '', other = ''] = await Promise.all(
      homes.map(async ({ id, slug }) => {
        await somebody(application, `coordinator@${slug}.example`, id, 'coordinator');
        return signIn(application, `coordinator@${slug}.example`);
      }),
    );
    [ours, theirs] = [cookie, other];
  });
  afterAll(() => application.close());

  const call = async (method: string, to: string, cookie: string, body?: unknown) => {
    const response = await fetch(`${application.url}${to}`, {
      method,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as Record<string, unknown> };
  };
  const upload = async (to: string, cookie: string, fields: Record<string, string>, file = FILE) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([file]), 'log.csv');
    const answer = await fetch(`${application.url}${to}`, { method: 'POST', headers: { cookie }, body: form });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  it('a file that leaves questions open is refused with them, over HTTP too', async () => {
    const { status, body } = await upload('/api/imports', ours, { source: 'desk' });
    expect([status, body['code']]).toEqual([422, 'mapping-needed']);
    expect(body['questions']).toMatchObject([{ id: 'day', into: 'mapping', path: ['fields', 'day'] }, { id: 'unit' }]);
    const seen = await upload('/api/imports/preview', ours, { source: 'desk' });
    expect([seen.status, seen.body['questions']]).toEqual([200, body['questions']]);
  });

  it('is found again by its header whatever the case, accents and spaces, and by its name', async () => {
    const headers = ['Quand', 'Qui', 'Durée'];
    expect(await call('PUT', path, ours, { ...mapping, headers })).toMatchObject({ status: 200, body: { version: 1 } });
    const other = FILE.replace('Quand;Qui;Durée', 'QUAND; qui ;duree');
    const seen = await upload('/api/imports/preview', ours, { source: 'desk' }, other);
    expect(seen.body).toMatchObject({ preset: 'monthly', questions: [], accepted: 2 });
    const first = await upload('/api/imports', ours, { source: 'desk' });
    expect(first).toMatchObject({ status: 201, body: { inserted: 2, totals: { personSeconds: 12_600 } } });
    const again = await upload('/api/imports', ours, { source: 'desk', preset: 'monthly' });
    expect(again.body).toMatchObject({ importId: first.body['importId'], unchanged: 2 });
    const elsewhere = await upload('/api/imports/preview', ours, { source: 'kitchen' });
    expect(elsewhere.body).toMatchObject({ preset: null });
  });

  it('a changed reading is a new version, so that the same bytes are read again; an equal one is not', async () => {
    const headers = ['Quand', 'Qui', 'Durée'];
    expect((await call('PUT', path, ours, { ...mapping, headers })).body).toMatchObject({ version: 1 });
    const minutes = { ...mapping.fields, person_seconds: { column: 'Durée', unit: 'minutes' } };
    expect((await call('PUT', path, ours, { fields: minutes, headers })).body).toMatchObject({ version: 2 });
    const { body } = await upload('/api/imports', ours, { source: 'desk' });
    expect(body).toMatchObject({ lines: 2, totals: { personSeconds: 210 } });
  });

  it('keeps nobody’s name: whose hours a file holds is asked each time', async () => {
    const always = { volunteer: 'Zoé Marchand', site: 'Quai' };
    const { body } = await call('PUT', '/api/sources/desk/mappings/other', ours, { fields: {}, always });
    expect(body['mapping']).toEqual({ fields: {}, always: { site: 'Quai' } });
  });

  it('of another association answers like one that does not exist, and cannot be changed or removed', async () => {
    const unknown = '/api/sources/desk/mappings/nothing';
    for (const method of ['GET', 'DELETE'])
      expect(await call(method, path, theirs)).toEqual(await call(method, unknown, theirs));
    expect((await call('GET', '/api/sources/desk/mappings', theirs)).body).toEqual([]);
    expect((await call('PUT', path, theirs, { fields: {} })).body).toMatchObject({ version: 1 });
    expect((await call('GET', path, ours)).body).toMatchObject({ version: 2 });
  });

  it('refuses a name that means something else, and a field that does not exist', async () => {
    const named = async (name: string) =>
      (await call('PUT', `/api/sources/desk/mappings/${name}`, ours, { fields: {} })).body['code'];
    expect(await Promise.all(['rosterfy', 'Monthly', 'mapping'].map(named))).toEqual(
      Array(3).fill('mapping-name-invalid'),
    );
    expect((await call('PUT', path, ours, { fields: { mood: 'Humeur' } })).status).toBe(400);
  });

  it('goes when it is removed', async () => {
    expect((await call('DELETE', path, ours)).status).toBe(204);
    expect((await call('GET', path, ours)).status).toBe(404);
  });
});
