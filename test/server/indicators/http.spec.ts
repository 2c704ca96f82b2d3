import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApplication, type TestApplication } from '../../support/application.js';

describe('Figures over HTTP', () => {
  let server: TestApplication;

  beforeAll(async () => {
    server = await startApplication();
  });

  afterAll(() => server.close());

  it('are refreshed on request, listed and read', async () => {
    const done = (await server.local.post('/api/indicators/refresh', {})) as {
      runs: { name: string; outcome: string }[];
    };
    expect(done.runs.map(({ outcome }) => outcome)).toEqual(['succeeded', 'succeeded', 'succeeded', 'succeeded']);
    const named = (await server.local.post('/api/indicators/refresh', { names: ['attendances'] })) as {
      runs: { name: string }[];
    };
    expect(named.runs.map(({ name }) => name)).toEqual(['attendances']);
    const catalogue = (await server.local.get('/api/indicators')) as {
      indicators: { name: string }[];
      broken: unknown[];
    };
    expect(catalogue.indicators).toHaveLength(4);
    expect(catalogue.broken).toEqual([]);
    const answer = (await server.local.get(
      '/api/indicators/volunteer_hours?from=2026-01-01&to=2026-02-01&where=site:lyon&where=site:paris',
    )) as { card: { filters: unknown } };
    expect(answer.card.filters).toEqual([{ dimension: 'site', values: ['lyon', 'paris'] }]);
    const runs = (await server.local.get('/api/runs')) as { runs: unknown[] };
    expect(runs.runs.length).toBeGreaterThanOrEqual(5);
    expect(await server.local.post('/api/queries/check', {})).toMatchObject({ problems: [] });
  });

  it('are refused to somebody not signed in', async () => {
    expect((await fetch(`${server.url}/api/indicators`)).status).toBe(401);
  });
});
