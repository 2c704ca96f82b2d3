import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Organisations } from '../../../server/registry/organisations.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { signIn, somebody } from '../../support/people.js';

jest.setTimeout(120_000);

describe('What the interface answers, on a slow line', () => {
  let server: TestApplication;
  let cookie: string;

  beforeAll(async () => {
    server = await startApplication();
    const { id } = await server.app.get(Organisations).default();
    await somebody(server, 'director@port.example', id, 'director');
    cookie = await signIn(server, 'director@port.example');
  });
  afterAll(() => server.close());

  const ask = (path: string, accepted: string) =>
    fetch(`${server.url}${path}`, { headers: { cookie, 'accept-encoding': accepted } });
  const encodingOf = async (path: string, accepted: string) => {
    const answer = await ask(path, accepted);
    expect(answer.ok).toBe(true);
    await answer.arrayBuffer();
    return answer.headers.get('content-encoding');
  };

  it('travels compressed to who reads that, and says the same', async () => {
    const [packed, plain] = [
      await ask('/api/indicators', 'gzip, deflate, br'),
      await ask('/api/indicators', 'identity'),
    ];
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toContain('accept-encoding');
    expect(packed.headers.get('cache-control')).toBe('no-store');
    const length = (answer: Response) => Number(answer.headers.get('content-length'));
    expect(length(packed)).toBeGreaterThan(0);
    expect(length(packed)).toBeLessThan(length(plain) / 4);
    expect(await packed.json()).toEqual(await plain.json());
  });

  it('travels as it is to who does not, or where it is short', async () => {
    for (const accepted of ['identity', 'br', 'gzip;q=0', 'deflate, gzip;q=0.0'])
      expect(await encodingOf('/api/indicators', accepted)).toBeNull();
    for (const accepted of ['gzip', 'br;q=1.0, gzip;q=0.8', '*'])
      expect(await encodingOf('/api/indicators', accepted)).toBe('gzip');
    expect(await encodingOf('/api/session', 'gzip')).toBeNull();
  });
});
