import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportView } from '../../../server/ingest/ingest.schemas.js';
import { RunningImports } from '../../../server/ingest/running-imports.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { signIn, somebody } from '../../support/people.js';

const HEADER = 'external_id,volunteer,mission,day,hours\n';
const LINES = 3_000;
const log = (letter: string) =>
  HEADER + Array.from({ length: LINES }, (_, n) => `${letter}${n},v${n % 50},Soupe,2026-03-02,2\n`).join('');

let application: TestApplication;
let cookie: string;
let stranger: string;
beforeAll(async () => {
  application = await startApplication();
  const ours = await application.app.get(Organisations).default();
  const other = await application.app.get(Organisations).create({ slug: 'lyon', name: 'Lyon' });
  await somebody(application, 'ana@maison.example', ours.id, 'coordinator');
  await somebody(application, 'lea@lyon.example', other.id, 'coordinator');
  cookie = await signIn(application, 'ana@maison.example');
  stranger = await signIn(application, 'lea@lyon.example');
});
afterAll(() => application.close());

function send(text: string, source: string): Promise<Response> {
  const form = new FormData();
  form.set('source', source);
  form.set('file', new Blob([text]), 'log.csv');
  const headers = { cookie, prefer: 'respond-async, wait=5' };
  return fetch(`${application.url}/api/imports`, { method: 'POST', headers, body: form });
}

async function begun(text: string, source: string): Promise<string> {
  const answer = await send(text, source);
  const { importId } = (await answer.json()) as { importId: string };
  expect([answer.status, answer.headers.get('location')]).toEqual([202, `/api/imports/${importId}`]);
  return importId;
}

async function ask(path: string, as = cookie, method = 'GET'): Promise<[number, ImportView & { code?: string }]> {
  const answer = await fetch(`${application.url}/api/imports${path}`, { method, headers: { cookie: as } });
  return [answer.status, (await answer.json()) as ImportView & { code?: string }];
}

interface Told {
  event: string;
  view: ImportView;
}

async function* told(id: string): AsyncGenerator<Told> {
  const answer = await fetch(`${application.url}/api/imports/${id}/events`, { headers: { cookie } });
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  let waiting = '';
  for await (const chunk of (answer.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    const events = (waiting + chunk).split('\n\n');
    waiting = events.pop() ?? '';
    for (const event of events) {
      const [, name = '', data = ''] = /^event: (\w+)\ndata: (.*)$/.exec(event) ?? [];
      yield { event: name, view: JSON.parse(data) as ImportView };
    }
  }
}

describe('Somebody who does not wait for the receipt', () => {
  it('is told where to look at once, and follows the import to its end', async () => {
    const id = await begun(log('a'), 'followed');
    const events: Told[] = [];
    let meanwhile: unknown;
    for await (const one of told(id)) {
      if (events.length === 0) meanwhile = await ask(`/${id}`);
      events.push(one);
    }
    expect(meanwhile).toMatchObject([200, { id, source: 'followed' }]);
    const last = events.pop();
    expect(events.map(({ event }) => event)).toEqual(events.map(() => 'progress'));
    expect(last).toMatchObject({ event: 'end', view: { id, state: 'accepted', receipt: { lines: LINES } } });
    expect((await ask(`/${id}`))[1]).toMatchObject({ id, state: 'accepted', progress: null, problem: null });
  });

  it('stops it, after which nothing is listed and the answer says so', async () => {
    const [, before] = (await ask('')) as unknown as [number, ImportView[]];
    const id = await begun(log('b'), 'stopped');
    const [status, view] = await ask(`/${id}/cancel`, cookie, 'POST');
    expect([status, view]).toMatchObject([200, { id, state: 'cancelled', receipt: null }]);
    expect((await ask(`/${id}`))[1]).toMatchObject({ state: 'cancelled', problem: { code: 'import-cancelled' } });
    expect((await ask(''))[1]).toEqual(before);
    const again = await ask(`/${id}/cancel`, cookie, 'POST');
    expect([again[0], again[1].code]).toEqual([409, 'import-ended']);
  });

  it('learns why a file was refused', async () => {
    const id = await begun('a\nb\n', 'refused');
    const events: Told[] = [];
    for await (const one of told(id)) events.push(one);
    expect(events.at(-1)).toMatchObject({ event: 'end', view: { state: 'refused', receipt: null } });
    expect(events.at(-1)?.view.problem?.detail).toMatch(/colonne/);
  });

  it('of another association finds a running import no more than an unknown one', async () => {
    const id = await begun(log('c'), 'private');
    const running = application.app
      .get(RunningImports)
      .find((await application.app.get(Organisations).default()).id, id);
    for (const [method, path] of [
      ['GET', `/${id}`],
      ['GET', `/${id}/events`],
      ['POST', `/${id}/cancel`],
    ] as const) {
      const [status, { code }] = await ask(path, stranger, method);
      expect([path, status, code]).toEqual([path, 404, 'not-found']);
    }
    expect(((await ask('', stranger)) as unknown as [number, ImportView[]])[1]).toEqual([]);
    await expect(running?.outcome).resolves.toMatchObject({ inserted: LINES });
  });
});
