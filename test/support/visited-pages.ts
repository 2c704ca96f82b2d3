import type { APIRequestContext } from 'playwright-core';

/** `stranger`: nobody signed in. */
export type Reader = 'director' | 'coordinator' | 'volunteer' | 'administrator' | 'stranger';

interface Visited {
  /** As `web/routes` writes it. */
  route: string;
  /** Something that shows that it has arrived. */
  arrived: string;
  /** Where the address says more: the address, found by asking for what there is. */
  at?: (ask: Ask) => Promise<string>;
}

export type Ask = (path: string) => Promise<unknown>;

/** What `path` of that address answers to whoever is signed in there. */
export function askedOf(request: APIRequestContext, url: string): Ask {
  return async (path) => (await request.get(`${url}${path}`)).json();
}

/** Every page with those who see it otherwise than others do. A route that is missing here fails a test. */
export const visitedPages: Record<Reader, readonly Visited[]> = {
  director: [
    { route: '/', arrived: 'article p' },
    { route: '/answers', arrived: 'main table' },
    { route: '/comparison', arrived: 'main svg.marks' },
    { route: '/targets', arrived: 'main article' },
    { route: '/grants', arrived: 'main article' },
    { route: '/grants/new', arrived: 'main form' },
    { route: '/grants/$id', arrived: 'main h2', at: async (ask) => `/grants/${await given(ask)}` },
    { route: '/reports', arrived: 'main article' },
    { route: '/reports/$id', arrived: 'main ol li button', at: async (ask) => `/reports/${await report(ask)}` },
    { route: '/reports/subscriptions', arrived: 'main h2' },
    { route: '/quotes', arrived: 'main article' },
    { route: '/quotes/paper', arrived: 'main article' },
    {
      route: '/reports/published/$id',
      arrived: '#edition-link',
      at: async (ask) => `/reports/published/${await edition(ask)}`,
    },
    { route: '/publications', arrived: 'main h1' },
    { route: '/publications/$id', arrived: 'main table', at: async (ask) => `/publications/${await published(ask)}` },
    { route: '/parameters', arrived: 'main input[type="checkbox"]' },
    { route: '/letterhead', arrived: 'main textarea' },
    { route: '/cec', arrived: 'main form' },
    { route: '/fairness', arrived: 'main h2, main p' },
    { route: '/rules/change', arrived: 'main table' },
    { route: '/certificates', arrived: '#all-certificates' },
  ],
  coordinator: [
    { route: '/imports', arrived: 'main table' },
    {
      route: '/imports/$importId',
      arrived: 'main h1',
      at: async (ask) => `/imports/${first(await ask('/api/imports'))}`,
    },
    { route: '/entry', arrived: 'main select' },
    { route: '/missions/$missionId/sheet', arrived: 'main table', at: sheetOf },
    { route: '/invitations', arrived: 'form, textarea' },
    { route: '/answers', arrived: 'main table' },
    { route: '/answers/$id', arrived: 'main h1', at: async (ask) => `/answers/${await campaign(ask)}` },
    { route: '/comparison', arrived: 'main article' },
    { route: '/targets', arrived: 'main article' },
    { route: '/grants', arrived: 'main article' },
    { route: '/grants/$id', arrived: 'main h2', at: async (ask) => `/grants/${await given(ask)}` },
    { route: '/validation', arrived: 'ol li button' },
    { route: '/confirmations', arrived: 'main li button' },
    { route: '/outcomes', arrived: 'main form, main h2' },
    { route: '/people', arrived: 'main form' },
    { route: '/certificates', arrived: '#all-certificates' },
    { route: '/certificates/many', arrived: 'main fieldset' },
    { route: '/reports/$id', arrived: 'main iframe', at: async (ask) => `/reports/${await report(ask)}` },
    { route: '/quotes', arrived: 'main article' },
    { route: '/cannot-come', arrived: 'main h2' },
    { route: '/replace/$slotId', arrived: 'main ol li, main h2', at: async (ask) => `/replace/${await lacking(ask)}` },
    { route: '/needs', arrived: 'main table, main p' },
    { route: '/needs/missions', arrived: 'main li a' },
    { route: '/missions/$missionId/needs', arrived: 'main article', at: async (ask) => needed(ask, '') },
    { route: '/missions/$missionId/needs', arrived: 'main form', at: async (ask) => needed(ask, '?need=new') },
    { route: '/proposals', arrived: 'main h2' },
    { route: '/comments-on-rules', arrived: 'main h2' },
    { route: '/fairness', arrived: 'main h2, main p' },
    { route: '/rules/change', arrived: 'main form' },
    { route: '/proposals/try', arrived: '#tried-outcome' },
    { route: '/thanks', arrived: 'main form' },
    { route: '/cards', arrived: 'main form' },
    { route: '/availability', arrived: 'main li button' },
    { route: '/availability/$personId', arrived: 'main form', at: async (ask) => `/availability/${await listed(ask)}` },
  ],
  volunteer: [
    { route: '/me', arrived: '#my-time' },
    { route: '/me/log', arrived: 'main form' },
    { route: '/me/times', arrived: 'main article' },
    { route: '/me/hours', arrived: 'main li button' },
    { route: '/me/skills', arrived: 'main li button' },
    { route: '/me/availability', arrived: 'main form' },
    { route: '/me/missions', arrived: 'main h2, main article' },
    { route: '/me/proposals', arrived: 'main h2' },
    { route: '/me/card', arrived: 'main button' },
    { route: '/me/cec', arrived: '#cec-rules' },
    { route: '/me/summary', arrived: '#last-summary' },
    { route: '/me/certificates', arrived: 'main h2' },
    { route: '/me/certificates/new', arrived: '#look-first' },
    // A page that is not theirs.
    { route: '/invitations', arrived: 'main h1' },
  ],
  administrator: [{ route: '/sending-codes', arrived: 'main input' }],
  stranger: [
    { route: '/sign-in', arrived: 'input[type="password"]' },
    { route: '/demo', arrived: 'main button' },
    { route: '/invitation', arrived: 'main input' },
    { route: '/set-up', arrived: 'main h1' },
    // An address that leads nowhere.
    { route: '/nowhere', arrived: 'main h1' },
  ],
};

/** The sheet of a mission of the reader, on a day of the fictional association. */
export async function sheetOf(ask: Ask): Promise<string> {
  return `/missions/${first(await ask('/api/attendance/missions'))}/sheet?day=2026-03-02`;
}

/** A grant of the reader's missions. */
async function given(ask: Ask): Promise<string> {
  const { grants } = (await ask('/api/grants')) as { grants: { id: string }[] };
  return first(grants);
}

/** The needs of a mission of the reader that has dates ahead. */
async function needed(ask: Ask, search: string): Promise<string> {
  const missions = (await ask('/api/needs/missions')) as { id: string; ahead: number }[];
  return `/missions/${first(missions.filter(({ ahead }) => ahead > 0))}/needs${search}`;
}

/** A date that lacks people, of the week after the one under way: that is not over, on any day. */
async function lacking(ask: Ask): Promise<string> {
  const { to } = (await ask('/api/needs/week')) as { to: string };
  const { understaffed } = (await ask(`/api/needs/week?day=${to}`)) as { understaffed: string[] };
  return understaffed[0] ?? '';
}

async function campaign(ask: Ask): Promise<string> {
  const { campaigns } = (await ask('/api/answer-campaigns')) as { campaigns: unknown };
  return first(campaigns);
}

async function listed(ask: Ask): Promise<string> {
  const { people } = (await ask('/api/availability')) as { people: unknown };
  return first(people);
}

async function report(ask: Ask): Promise<string> {
  const { reports } = (await ask('/api/reports')) as { reports: unknown };
  return first(reports);
}

async function edition(ask: Ask): Promise<string> {
  const { editions } = (await ask('/api/reports/editions')) as { editions: unknown };
  return first(editions);
}

async function published(ask: Ask): Promise<string> {
  const { publications } = (await ask('/api/publications')) as { publications: unknown };
  return first(publications);
}

function first(found: unknown): string {
  const [one] = found as { id: string }[];
  if (!one) throw new Error('there is none to look at');
  return one.id;
}
