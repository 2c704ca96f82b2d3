import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Role, rights, type Right } from '../../../server/auth/rights.js';
import { RouteTable, routesWithoutRight, type Route } from '../../../server/auth/route-table.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { keyOf, signIn, somebody } from '../../support/people.js';

/** Who asks; `null` is anybody. */
const callers: Record<string, Role | 'source-key' | null> = {
  anybody: null,
  'a volunteer': 'volunteer',
  'another volunteer': 'volunteer',
  'a coordinator': 'coordinator',
  'a director': 'director',
  'a technical administrator': 'administrator',
  'a program with the key of a source': 'source-key',
};
const UNKNOWN = '0190c5c0-0000-7000-8000-00000000dead';

let application: TestApplication;
let routes: Route[];
/** What each caller sends to say who it is. */
const passes = new Map<string, Record<string, string>>();

beforeAll(async () => {
  application = await startApplication();
  routes = application.app.get(RouteTable).all();
  const organisation = await application.app.get(Organisations).default();
  const branch = await application.app.get(Organisations).create({ slug: 'branch', name: 'Branch' });
  for (const [name, role] of Object.entries(callers)) {
    if (role === null) continue;
    for (const home of [organisation, branch]) {
      if (role === 'source-key') {
        const made = await keyOf(application, home.slug, 'food-bank');
        passes.set(`${name} of ${home.slug}`, { authorization: `Bearer ${made}` });
        continue;
      }
      const email = `${name.replaceAll(' ', '-')}@${home.slug}.example`;
      await somebody(application, email, home.id, role);
      passes.set(`${name} of ${home.slug}`, { cookie: await signIn(application, email) });
    }
  }
});
afterAll(() => application.close());

const call = (route: Route, pass: Record<string, string> | undefined) =>
  fetch(`${application.url}${route.path.replace(/:\w+/g, UNKNOWN)}`, {
    method: route.method,
    headers: pass ?? {},
  });

/** Events without end are heard by nobody here. */
async function bodyOf(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response.text();
  await response.body?.cancel();
  return '';
}

const mayCall = (right: Right | undefined, role: Role | 'source-key' | null): boolean => {
  const holders: readonly string[] = right === undefined ? [] : rights[right];
  if (role === 'source-key') return holders.includes('source-key');
  return holders.includes('public') || (role !== null && holders.includes(role));
};

it('every route says who may call it', () => {
  expect(routes.length).toBeGreaterThan(10);
  expect(routesWithoutRight(routes)).toEqual([]);
});

it('a route that says nothing is found', () => {
  const silent = { method: 'GET', path: '/api/secret', right: undefined, handler: 'Secret.read' };
  expect(routesWithoutRight([silent])).toEqual([silent]);
});

it('what was decided can be read and added to: nothing changes or takes away a decision, an opening or an answer', () => {
  const kept = /^\/api\/allocation\/(decisions|suggestions|invitations)\b/;
  const ways = routes.filter(({ path }) => kept.test(path) || /\/decisions?\b/.test(path));
  expect(ways.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/api/allocation/decisions', '/api/allocation/suggestions/:id/decision']),
  );
  expect(ways.filter(({ method }) => method !== 'GET' && method !== 'POST')).toEqual([]);
});

describe.each(Object.entries(callers))('%s', (name, role) => {
  it.each(['association', 'branch'])(
    'is let in or refused exactly as the table of rights says (of %s)',
    async (home) => {
      for (const route of routes.filter((one) => !(one.method === 'DELETE' && one.path === '/api/session'))) {
        const response = await call(route, passes.get(`${name} of ${home}`));
        const refusal = role === null ? 401 : 403;
        const body = await bodyOf(response);
        const isRefused =
          response.status === refusal && /"code":"(sign-in-needed|forbidden|source-key-only-sends)"/.test(body);
        expect({ route: `${route.method} ${route.path}`, isRefused }).toEqual({
          route: `${route.method} ${route.path}`,
          isRefused: !mayCall(route.right, role),
        });
        expect({ route: `${route.method} ${route.path}`, ok: response.status < 500 }).toMatchObject({ ok: true });
      }
    },
  );
});

it('a page of another site cannot make a signed-in person change anything', async () => {
  const response = await fetch(`${application.url}/api/session`, {
    method: 'DELETE',
    headers: { ...passes.get('a director of association'), origin: 'https://elsewhere.example' },
  });
  expect(response.status).toBe(403);
  expect(await response.json()).toMatchObject({ code: 'foreign-origin' });
});

it('a program with a key may call exactly one route', () => {
  const open = routes.filter((route) => mayCall(route.right, 'source-key'));
  expect(open.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /api/imports']);
});
