import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { csvCell } from '../../../server/shared/csv-cell.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { signIn, somebody } from '../../support/people.js';

let application: TestApplication;
let cookie: string;
beforeAll(async () => {
  application = await startApplication();
  await somebody(
    application,
    'cora@port.example',
    (await application.app.get(Organisations).default()).id,
    'coordinator',
  );
  cookie = await signIn(application, 'cora@port.example');
});
afterAll(() => application.close());

const send = async (path: string, init: RequestInit) => {
  const response = await fetch(`${application.url}${path}`, {
    ...init,
    headers: { cookie, ...(init.headers as Record<string, string> | undefined) },
  });
  const problem = (await response.json()) as { code: string; detail: string };
  return { status: response.status, code: problem.code, hasSentence: problem.detail.length > 20 };
};

describe('What cannot be read is refused with a code and a sentence', () => {
  const boundary = { 'content-type': 'multipart/form-data; boundary=x' };

  it.each([
    ['a form cut short', '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nday', boundary],
    ['a form without its boundary', 'day,hours\n', { 'content-type': 'multipart/form-data' }],
    ['a body of another kind', 'day,hours\n', { 'content-type': 'text/csv' }],
  ])('%s', async (_, body, headers) => {
    const answer = await send('/api/imports', { method: 'POST', body, headers });
    expect([400, 406, 415]).toContain(answer.status);
    expect(answer).toMatchObject({ hasSentence: true });
    expect(answer.code).toMatch(/^(request-unreadable|invalid-request)$/);
  });

  it('an address with broken percent signs', async () => {
    expect(await send('/api/indicators/%E0%A4%A', {})).toEqual({
      status: 400,
      code: 'request-unreadable',
      hasSentence: true,
    });
  });

  it('a body that is no JSON, and one that is too large', async () => {
    const headers = { 'content-type': 'application/json' };
    expect(await send('/api/session', { method: 'POST', body: '{', headers })).toMatchObject({
      status: 400,
      code: 'request-unreadable',
    });
    const large = JSON.stringify({ email: 'a'.repeat(11 * 1024 * 1024) });
    expect(await send('/api/session', { method: 'POST', body: large, headers })).toMatchObject({
      status: 413,
      code: 'request-too-large',
    });
  });

  it('an address under /api that leads nowhere, and /api itself', async () => {
    expect(await send('/api/nothing', {})).toMatchObject({ status: 404, code: 'not-found' });
    expect(await send('/api', {})).toMatchObject({ status: 404, code: 'not-found' });
  });
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '＝1+1', '＋1', '－1', '＠x'])(
  'a spreadsheet that opens an export does not take %j for a formula',
  (text) => {
    expect(csvCell(text).replace(/^"/, '').startsWith("'")).toBe(true);
  },
);

it('numbers of an export stay numbers, and unknown stays empty', () => {
  expect([csvCell(-5), csvCell(0), csvCell(null), csvCell('a,b')]).toEqual(['-5', '0', '', '"a,b"']);
});
