import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.js';
import { SourceKey } from '../../../server/auth/source-key.entity.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Registry } from '../../../server/registry/registry.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { keyOf, post, signIn, somebody } from '../../support/people.js';
import { engines } from '../../support/registry.js';
import { StillClock } from '../../support/still-clock.js';

interface Made {
  id: string;
  key: string;
}
const LOG = 'external_id,volunteer,day,hours\n';

describe.each(engines)('a program that holds the key of a source, on %s', (engine) => {
  const clock = new StillClock(new Date('2026-03-31T22:30:00Z'));
  let application: TestApplication;
  let organisationId: string;
  let administrator: string;
  beforeAll(async () => {
    application = await startApplication({ engine, clock });
    organisationId = (await application.app.get(Organisations).default()).id;
    await application.app.get(Organisations).create({ slug: 'lyon', name: 'Antenne de Lyon' });
    await somebody(application, 'tess@port.example', organisationId, 'administrator');
    administrator = await signIn(application, 'tess@port.example');
  });
  afterAll(() => application.close());

  const make = async (source: string, label = 'Tableur de l’accueil'): Promise<Made> => {
    const answer = await post(application, `/api/sources/${source}/keys`, { label }, { cookie: administrator });
    expect(answer.status).toBe(201);
    return (await answer.json()) as Made;
  };
  const send = async (key: string, source: string, text: string): Promise<[number, Record<string, unknown>]> => {
    const form = new FormData();
    form.set('source', source);
    form.set('file', new Blob([text]), 'log.csv');
    const headers = { authorization: `Bearer ${key}` };
    const answer = await fetch(`${application.url}/api/imports`, { method: 'POST', headers, body: form });
    return [answer.status, (await answer.json()) as Record<string, unknown>];
  };
  const ask = async (key: string, path: string): Promise<[number, unknown]> => {
    const answer = await fetch(`${application.url}${path}`, { headers: { authorization: `Bearer ${key}` } });
    return [answer.status, ((await answer.json()) as { code?: string }).code];
  };
  const listed = async (source: string) => {
    const answer = await fetch(`${application.url}/api/sources/${source}/keys`, { headers: { cookie: administrator } });
    return ((await answer.json()) as { keys: Record<string, unknown>[] }).keys;
  };

  it('sends to its source, under its own name, and the day it was last used is kept in the zone of the house', async () => {
    const { key } = await make('food-bank');
    expect((await listed('food-bank'))[0]).toMatchObject({ lastUsedOn: null, createdBy: 'tess' });
    const [status, receipt] = await send(key, 'food-bank', `${LOG}a1,ines,2026-03-02,2\n`);
    expect([status, receipt]).toMatchObject([201, { source: 'food-bank', inserted: 1 }]);
    const kept = await fetch(`${application.url}/api/imports`, { headers: { cookie: administrator } });
    expect(await kept.json()).toMatchObject([{ source: 'food-bank', importedBy: 'Tableur de l’accueil' }]);
    expect((await listed('food-bank'))[0]).toMatchObject({ lastUsedOn: '2026-04-01' });
  });

  it('is refused at another source, with a sentence that names its own', async () => {
    const { key } = await make('food-bank');
    const [status, problem] = await send(key, 'soup-kitchen', `${LOG}a1,ines,2026-03-02,2\n`);
    expect([status, problem['code']]).toEqual([403, 'source-not-yours']);
    expect(problem['detail']).toContain('food-bank');
  });

  it('reads nothing: not even what the public may', async () => {
    const { key } = await make('food-bank');
    for (const path of ['/api/imports', '/api/sources/food-bank/keys', '/api/session', '/api/health'])
      expect([path, await ask(key, path)]).toEqual([path, [403, 'source-key-only-sends']]);
  });

  it('of a branch sends to that branch only, whatever address the request was made to', async () => {
    const theirs = await keyOf(application, 'lyon', 'food-bank');
    const before = (await listed('food-bank')).length;
    const [status, receipt] = await send(theirs, 'food-bank', `${LOG}z1,lea,2026-03-02,2\n`);
    expect([status, receipt['inserted']]).toEqual([201, 1]);
    const ours = await fetch(`${application.url}/api/imports`, { headers: { cookie: administrator } });
    expect(JSON.stringify(await ours.json())).not.toContain('The program of food-bank');
    expect(await listed('food-bank')).toHaveLength(before);
    const forged = theirs.replace('sillage_lyon_', 'sillage_association_');
    expect((await send(forged, 'food-bank', LOG))[1]['code']).toBe('source-key-refused');
  });

  it('is dead at once when it is revoked, and the others of that source live on', async () => {
    const [gone, stays] = [await make('food-bank', 'Ancien site'), await make('food-bank', 'Nouveau site')];
    const path = `/api/sources/food-bank/keys/${gone.id}/revoke`;
    const ended = await post(application, path, {}, { cookie: administrator });
    expect([ended.status, await ended.json()]).toMatchObject([200, { label: 'Ancien site', revoked: { by: 'tess' } }]);
    expect((await send(gone.key, 'food-bank', LOG))[1]['code']).toBe('source-key-refused');
    expect((await send(stays.key, 'food-bank', `${LOG}a9,ines,2026-03-09,2\n`))[0]).toBe(201);
    expect((await post(application, path, {}, { cookie: administrator })).status).toBe(200);
    const elsewhere = await post(
      application,
      `/api/sources/soup-kitchen/keys/${stays.id}/revoke`,
      {},
      { cookie: administrator },
    );
    expect(elsewhere.status).toBe(404);
  });

  it('is kept as a hash only, and making and revoking it leave a trace without it', async () => {
    const { id, key } = await make('food-bank');
    const manager = application.app.get(Registry).of(organisationId);
    const kept = [...(await manager.find(SourceKey, { id })), ...(await manager.find(AuditEntry, {}))];
    expect(JSON.stringify(kept)).toContain(`source-key:${id}`);
    expect(JSON.stringify(kept)).not.toContain(key.slice(-43));
    expect(JSON.stringify(await listed('food-bank'))).not.toContain(key.slice(-43));
  });

  it('cannot be made for a name that is no source, nor without saying who will hold it', async () => {
    const answer = (source: string, body: unknown) =>
      post(application, `/api/sources/${source}/keys`, body, { cookie: administrator });
    expect((await answer('Food%20Bank', { label: 'x' })).status).toBe(422);
    expect((await answer('food-bank', { label: ' ' })).status).toBe(400);
  });

  it('is told the same of an unknown, a mistyped and a revoked key, then must wait, as for passwords', async () => {
    const { id, key } = await make('food-bank');
    await post(application, `/api/sources/food-bank/keys/${id}/revoke`, {}, { cookie: administrator });
    clock.instant = new Date(clock.instant.getTime() + 2 * 3600 * 1000);
    const wrong = [key, `${key}x`, key.replace('association', 'nowhere'), 'sillage', ''];
    const told = [];
    for (const one of [...wrong, ...wrong]) told.push((await send(one, 'food-bank', LOG))[1]['detail']);
    expect(new Set(told).size).toBe(1);
    const { key: right } = await make('food-bank');
    expect(await send(right, 'food-bank', LOG)).toMatchObject([429, { code: 'too-many-tries' }]);
    clock.instant = new Date(clock.instant.getTime() + 60_000);
    expect((await send(right, 'food-bank', `${LOG}a10,ines,2026-03-10,2\n`))[0]).toBe(201);
  });

  it('asked a dozen times at once with a right key is never slowed', async () => {
    const { key } = await make('food-bank');
    const answers = await Promise.all(Array.from({ length: 12 }, () => ask(key, '/api/imports')));
    expect(answers).toEqual(answers.map(() => [403, 'source-key-only-sends']));
  });
});
