import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { tableFromIPC } from 'apache-arrow';
import { Organisations } from '../../../server/registry/organisations.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { signIn, somebody } from '../../support/people.js';
import { indicatorNames } from '../../support/indicator-names.js';

jest.setTimeout(300_000);

describe('Figures over HTTP', () => {
  let server: TestApplication;
  let director: string;

  beforeAll(async () => {
    server = await startApplication();
    const organisation = await server.app.get(Organisations).default();
    await somebody(server, 'dora@port.example', organisation.id, 'director');
    director = await signIn(server, 'dora@port.example');
    await server.local.post('/api/indicators/refresh', {});
  });

  afterAll(() => server.close());

  it('are refreshed on request, listed and read', async () => {
    const done = (await server.local.post('/api/indicators/refresh', {})) as {
      runs: { name: string; outcome: string }[];
    };
    expect(done.runs.map(({ outcome }) => outcome)).toEqual(indicatorNames.map(() => 'succeeded'));
    const named = (await server.local.post('/api/indicators/refresh', { names: ['attendances'] })) as {
      runs: { name: string }[];
    };
    expect(named.runs.map(({ name }) => name)).toEqual(['attendances']);
    const catalogue = (await server.local.get('/api/indicators')) as {
      indicators: { name: string }[];
      broken: unknown[];
    };
    // Amounts are off: the value of time is not even listed.
    expect(catalogue.indicators.map(({ name }) => name).toSorted()).toEqual(
      indicatorNames.filter((name) => name !== 'value_of_time'),
    );
    expect(catalogue.broken).toEqual([]);
    const answer = (await server.local.get(
      '/api/indicators/volunteer_hours?from=2026-01-01&to=2026-02-01&where=site:lyon&where=site:paris',
    )) as { card: { filters: unknown } };
    expect(answer.card.filters).toEqual([{ dimension: 'site', values: ['lyon', 'paris'] }]);
    const runs = (await server.local.get('/api/runs')) as { runs: unknown[] };
    expect(runs.runs.length).toBeGreaterThanOrEqual(5);
    expect(await server.local.post('/api/queries/check', {})).toMatchObject({ problems: [] });
  });

  it.each([
    ['from=2026-02-01&to=2026-01-01', 'invalid-request'],
    ['from=2026-02-30&to=2026-03-01', 'invalid-request'],
    ['from=2026-01-01', 'invalid-request'],
    ['from=2026-01-01&to=2026-02-01&colour=red', 'invalid-request'],
    ['from=2026-01-01&to=2026-02-01&by=month,week', 'invalid-request'],
    ['from=2026-01-01&to=2026-02-01&by=volunteer_key', 'unknown-dimension'],
    ['from=2026-01-01&to=2026-02-01&where=site', 'invalid-request'],
    ['from=2026-01-01&to=2026-02-01&audience=everybody', 'invalid-request'],
    ['from=2026-01-01&to=2026-02-01&audience=external&by=month,site,funder,status,remote', 'too-fine-for-outside'],
    ['from=1000-01-01&to=9999-01-01&by=day', 'too-many-cells'],
  ])('asked wrongly (%s) answer 400 with a code and a sentence in French and in English', async (query, code) => {
    const ask = async (language: string) => {
      const response = await fetch(`${server.url}/api/indicators/volunteer_hours?${query}`, {
        headers: { cookie: director, 'accept-language': language },
      });
      return { status: response.status, body: (await response.json()) as { code: string; detail: string } };
    };
    const [french, english] = [await ask('fr'), await ask('en')];
    expect([french.status, french.body.code, english.body.code]).toEqual([400, code, code]);
    expect(french.body.detail.length).toBeGreaterThan(20);
    expect(french.body.detail).not.toBe(english.body.detail);
  });

  it('that nobody knows answer 404 with the nearest names', async () => {
    const response = await fetch(`${server.url}/api/indicators/volonteer_hours?from=2026-01-01&to=2026-02-01`, {
      headers: { cookie: director },
    });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      code: 'unknown-indicator',
      nearest: ['volunteer_hours', expect.any(String), expect.any(String)],
    });
  });

  it('come as JSON, CSV or Arrow by what is accepted, each with its card', async () => {
    const ask = (accept: string) =>
      fetch(`${server.url}/api/indicators/volunteer_hours?from=2026-01-01&to=2026-02-01`, {
        headers: { cookie: director, accept },
      });
    const [json, csv, arrow] = [
      await ask('application/json'),
      await ask('text/csv'),
      await ask('application/vnd.apache.arrow.stream'),
    ];
    const { card } = (await json.json()) as { card: { links: { card: string } } };
    expect(csv.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(csv.headers.get('link')).toBe(`<${card.links.card}>; rel="describedby"`);
    expect(await (await fetch(`${server.url}${card.links.card}`, { headers: { cookie: director } })).json()).toEqual(
      card,
    );
    const table = tableFromIPC(new Uint8Array(await arrow.arrayBuffer()));
    expect(JSON.parse(table.schema.metadata.get('card') ?? '')).toEqual(card);
  });

  it('as a donor sees them come from the same address, with a column that says what is hidden', async () => {
    const answer = await fetch(
      `${server.url}/api/indicators/volunteer_hours?from=2026-01-01&to=2026-02-01&audience=external`,
      {
        headers: { cookie: director },
      },
    );
    const { columns, card } = (await answer.json()) as { columns: { name: string }[]; card: { withheld: unknown } };
    expect(columns.map(({ name }) => name)).toContain('withheld');
    expect(card.withheld).toEqual({ cells: 0, least: 5 });
  });

  it('made from edited files are compared for whoever keeps the machine, not for a director', async () => {
    expect(await server.local.post('/api/queries/changes', {})).toEqual({ changes: [], recorded: [] });
    const asked = await fetch(`${server.url}/api/queries/changes`, { method: 'POST', headers: { cookie: director } });
    expect(asked.status).toBe(403);
  });

  it('are refused to somebody not signed in', async () => {
    expect((await fetch(`${server.url}/api/indicators`)).status).toBe(401);
  });
});
