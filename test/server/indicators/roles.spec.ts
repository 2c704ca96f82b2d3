import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Organisations } from '../../../server/registry/organisations.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { signIn, somebody } from '../../support/people.js';

jest.setTimeout(300_000);

const PERIOD = 'from=2026-01-01&to=2026-02-01';
const ADDRESSES = [
  `/api/indicators/attendances?${PERIOD}`,
  ...['card', 'rows'].map((one) => `/api/indicators/attendances/${one}?${PERIOD}`),
];

describe('A figure whose file says who may open it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sillage-queries-'));
  let server: TestApplication;
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    cpSync(resolve('queries'), folder, { recursive: true });
    const file = join(folder, 'indicators/attendances.sql');
    const text = readFileSync(file, 'utf8').replace('owner: director', 'owner: director\nroles: [director]');
    writeFileSync(file, text);
    server = await startApplication({ queriesFolder: folder });
    const { id } = await server.app.get(Organisations).default();
    for (const role of ['director', 'coordinator'] as const) {
      await somebody(server, `${role}@port.example`, id, role);
      cookies.set(role, await signIn(server, `${role}@port.example`));
    }
    await server.local.post('/api/indicators/refresh', { names: ['attendances', 'volunteer_hours'] });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = (who: string, path: string) =>
    fetch(`${server.url}${path}`, { headers: { cookie: cookies.get(who) ?? '' } });
  const listed = async (who: string) => {
    const { indicators } = (await (await ask(who, '/api/indicators')).json()) as { indicators: { name: string }[] };
    return indicators.map(({ name }) => name);
  };

  it('is listed for them, and opened by every address', async () => {
    expect(await listed('director')).toContain('attendances');
    for (const path of ADDRESSES) expect([path, (await ask('director', path)).status]).toEqual([path, 200]);
  });

  it('is neither listed nor opened for others, who open the rest', async () => {
    const names = await listed('coordinator');
    expect([names.includes('attendances'), names.includes('volunteer_hours')]).toEqual([false, true]);
    for (const path of ADDRESSES) {
      const refused = await ask('coordinator', path);
      expect([path, refused.status, await refused.json()]).toMatchObject([path, 403, { code: 'forbidden' }]);
    }
    expect((await ask('coordinator', `/api/indicators/volunteer_hours?${PERIOD}`)).status).toBe(200);
  });
});
