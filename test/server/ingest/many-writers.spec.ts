import { describe, expect, it } from '@jest/globals';
import { Organisations } from '../../../server/registry/organisations.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { engines } from '../../support/registry.js';
import { keyOf, post, signIn, somebody } from '../../support/people.js';
import { type Answer, SendingDesk } from '../../support/sending-desk.js';

const WRITERS = 20;
const BATCHES = 2;
const ROWS = 250;
const FIGURE = '/api/indicators/volunteer_hours?from=2026-03-01&to=2026-04-01';

const batchOf = (writer: number, batch: number) =>
  Array.from({ length: ROWS }, (_, row) => ({
    external_id: `${writer}-${batch}-${row}`,
    volunteer: `v${row}`,
    mission: `m${writer}`,
    day: `2026-03-${String(1 + (row % 28)).padStart(2, '0')}`,
    minutes: 30,
  }));

describe.each(engines)('twenty programs that send 500 activities each while figures are computed, on %s', (engine) => {
  it('are each accounted for: exactly 10,000, and nobody hears of a locked database', async () => {
    const application = await startApplication({ engine });
    try {
      expect(await writeAll(application)).toBe(10_000 * 1800);
    } finally {
      await application.close();
    }
  }, 600_000);
});

/** Every account, then all the time given, in seconds. */
async function writeAll(application: TestApplication): Promise<number> {
  const { id } = await application.app.get(Organisations).default();
  await somebody(application, 'tess@port.example', id, 'administrator');
  await somebody(application, 'dora@port.example', id, 'director');
  const administrator = await signIn(application, 'tess@port.example');
  const director = new SendingDesk(application, { cookie: await signIn(application, 'dora@port.example') });
  const answers: Answer[] = [];
  let isOver = false;
  const figures = (async () => {
    while (!isOver) {
      const refreshed = await post(application, '/api/indicators/refresh', {}, { cookie: administrator });
      answers.push([refreshed.status, (await refreshed.json()) as Record<string, unknown>]);
      await director.get(FIGURE);
    }
  })();
  const sent = await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(application, writer)));
  isOver = true;
  await figures;
  answers.push(...sent.flat());
  expect(answers.filter(([status]) => status >= 500)).toEqual([]);
  expect(JSON.stringify(answers)).not.toMatch(/locked/i);
  expect(sent.flat().map(([status]) => status)).toEqual(sent.flat().map(() => 201));
  await post(application, '/api/indicators/refresh', {}, { cookie: administrator });
  const { total } = await director.get<{ total: { person_seconds: number } }>(FIGURE);
  return total.person_seconds;
}

/** Each batch is sent again, as by a program that did not get its answer. */
async function write(application: TestApplication, writer: number): Promise<Answer[]> {
  const source = `program-${writer % 4}`;
  const desk = new SendingDesk(application, {
    authorization: `Bearer ${await keyOf(application, 'association', source)}`,
  });
  const answers: Answer[] = [];
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const rows = batchOf(writer, batch);
    const first = await desk.rows({ source, rows }, `${writer}/${batch}`);
    expect(first).toMatchObject([201, { inserted: ROWS }]);
    expect(await desk.rows({ source, rows }, `${writer}/${batch}`)).toEqual(first);
    answers.push(first);
  }
  return answers;
}
