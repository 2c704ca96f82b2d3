import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describeApi } from '../../../server/openapi.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { keyOf, signIn, somebody } from '../../support/people.js';
import { seeded } from '../../support/seeded.js';
import { faultOf, type Operation } from './described-answer.js';
import { below, madeValue, oneOf, type Schema } from './made-value.js';
import { oddText, spoiledValue } from './spoiled-value.js';

const RUNS = Number(process.env['RUNS'] ?? 5_000);
const SEED = Number(process.env['SEED'] ?? 1);

/** They take seconds, whatever is sent: asked for seldom. */
const slow = /rebuild|verify|queries\/check|refresh/;
/** They end what the others need, or never end. */
const left = /^DELETE \/api\/session$|\/events$/;

let application: TestApplication;
let operations: Operation[];
const passes: Record<string, string>[] = [{}, { authorization: 'Bearer sillage_association_nothing' }];
const ids: string[] = ['0190c5c0-0000-7000-8000-00000000dead'];
const random = seeded(SEED);

beforeAll(async () => {
  application = await startApplication();
  const organisations = application.app.get(Organisations);
  const branch = await organisations.create({ slug: 'branch', name: 'Branch' });
  for (const home of [await organisations.default(), branch])
    for (const role of ['director', 'coordinator', 'volunteer', 'administrator'] as const) {
      const email = `${role}@${home.slug}.example`;
      await somebody(application, email, home.id, role);
      passes.push({ cookie: await signIn(application, email) });
    }
  passes.push({ authorization: `Bearer ${await keyOf(application, 'association', 'desk')}` });
  operations = operationsOf(describeApi(application.app)).filter(({ method, path }) => !left.test(`${method} ${path}`));
});
afterAll(() => application.close());

it(`${RUNS} generated requests (seed ${SEED}) are answered as described: no fault of ours, nothing of the inside`, async () => {
  const faults: string[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const operation = oneOf(operations, random);
    if (slow.test(operation.path) && random() < 0.97) continue;
    const fault = await ask(operation);
    if (fault !== null) faults.push(`run ${run}: ${fault}`);
  }
  expect(faults.slice(0, 20)).toEqual([]);
}, 1_800_000);

async function ask(operation: Operation): Promise<string | null> {
  const { method } = operation;
  const { headers, body } = bodyOf(operation);
  const address = addressOf(operation);
  const answer = await fetch(`${application.url}${address}`, {
    method,
    headers: { ...headers, ...oneOf(passes, random), 'accept-language': oneOf(['fr', 'en', '*', 'xx'], random) },
    ...(body === undefined ? {} : { body }),
  });
  const text = await answer.text();
  remember(text);
  const fault = faultOf(operation, answer.status, answer.headers.get('content-type') ?? '', text);
  return (
    fault && `${method} ${address.slice(0, 300)} ${typeof body === 'string' ? body.slice(0, 300) : ''}\n  ${fault}`
  );
}

/** Ids that answers show are asked for later, by their owners and by others. */
function remember(text: string): void {
  for (const [, id] of text.slice(0, 5_000).matchAll(/"(?:id|importId)":"([0-9a-f-]{36})"/g))
    if (id !== undefined && ids.length < 500) ids.push(id);
}

function addressOf({ path, parameters }: Operation): string {
  const named = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(wellFormed(partOf(name))) || 'x');
  const query = parameters
    .filter((one) => one.in === 'query' && random() < 0.5)
    .map(({ name, schema }) => [name, random() < 0.7 ? String(madeValue(schema, random)) : oddText(random)] as const);
  const text = query.map(([name, value]) => `${name}=${encodeURIComponent(wellFormed(value))}`).join('&');
  return text === '' ? named : `${named}?${text}`;
}

function partOf(name: string): string {
  if (random() < 0.2) return oddText(random);
  return name === 'id' ? oneOf(ids, random) : oneOf(['desk', 'volunteer_hours', 'association', 'rosterfy'], random);
}

function bodyOf({ method, body }: Operation): { headers: Record<string, string>; body: string | FormData | undefined } {
  if (method === 'GET') return { headers: {}, body: undefined };
  const types = Object.keys(body);
  const type = types.length === 0 ? 'application/json' : oneOf(types, random);
  const good = madeValue(body[type] ?? {}, random);
  const value = random() < 0.4 ? good : spoiledValue(good, random);
  const headers: Record<string, string> = random() < 0.7 ? { 'idempotency-key': `k${below(300, random)}` } : {};
  if (type === 'multipart/form-data') return { headers, body: formOf(value) };
  const text = type === 'application/json' ? JSON.stringify(value) : `${JSON.stringify(value)}\n{"day":"2026-03-02"}\n`;
  const chance = random();
  if (chance < 0.05) return { headers: { ...headers, 'content-type': type }, body: text.slice(0, text.length / 2) };
  const other = oneOf(
    ['text/plain', 'application/xml', 'multipart/form-data', 'application/json; charset=utf-7', 'x'],
    random,
  );
  return { headers: { ...headers, 'content-type': chance < 0.1 ? other : type }, body: text };
}

function formOf(value: unknown): FormData {
  const form = new FormData();
  const fields = value !== null && typeof value === 'object' ? Object.entries(value) : [];
  for (const [name, one] of fields) form.set(name, wellFormed(typeof one === 'string' ? one : JSON.stringify(one)));
  const file = oneOf(
    ['external_id,day,hours\na,2026-03-02,2\n', '{"day":"2026-03-02"}\n', '', 'PK\u0003\u0004', oddText(random)],
    random,
  );
  form.set('file', new Blob([file]), oneOf(['log.csv', '../../x', 'é\u0000.xlsx'], random));
  return form;
}

/** Half a character cannot be sent: what is sent in its place says so. */
const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

function operationsOf(document: OpenAPIObject): Operation[] {
  const text = JSON.stringify(document.paths).replaceAll(
    '{"$ref":"#/components/schemas/Problem"}',
    JSON.stringify(document.components?.schemas?.['Problem']),
  );
  const paths = JSON.parse(text) as Record<string, Record<string, Described>>;
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { parameters = [], requestBody, responses }]) => ({
      method: method.toUpperCase(),
      path,
      parameters,
      body: Object.fromEntries(Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => [type, schema])),
      responses,
    })),
  );
}

interface Described extends Pick<Operation, 'responses'> {
  parameters?: Operation['parameters'];
  requestBody?: { content: Record<string, { schema: Schema }> };
}
