import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.js';
import { Registry } from '../../../server/registry/registry.js';
import type { LetterheadView } from '../../../server/settings/letterhead/letterhead.schemas.js';
import { engines } from '../../support/registry.js';
import { AnswersDesk } from '../answers/desk.js';

const letterhead = {
  address: '12 quai des Bateliers, 69005 Lyon',
  contact: 'bonjour@lanterne.example',
  rna: 'W691234567',
  siren: '732829320',
  purpose: 'Accueil de jour et ateliers de lecture.',
  place: 'Lyon',
  colour: '#0b6b68',
  numberPrefix: 'LDQ',
};
const samira = {
  name: 'Samira Haddad',
  function: 'présidente',
  delegation: null,
  contact: null,
  fromDay: '2025-03-04',
  toDay: null,
  approvesValidated: true,
};
const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4"/></svg>');
const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
const path = '/api/letterhead';

describe.each(engines)('What stands on the papers of an association, on %s', (engine) => {
  let desk: AnswersDesk;
  beforeAll(async () => {
    desk = await AnswersDesk.open(engine);
  });
  afterAll(() => desk.close());
  const ask = <Body>(method: 'GET' | 'POST' | 'PUT', below: string, body?: unknown, who = 'director') =>
    desk.ask<Body & { code?: string }>(who, method, `${path}${below}`, body);
  const read = async () => (await ask<LetterheadView>('GET', '')).body;

  it('is its name alone, until somebody says more', async () => {
    const { name, signatories, ...others } = await read();
    expect(name).not.toBe('');
    expect(signatories).toEqual([]);
    expect(new Set(Object.values(others))).toEqual(new Set([null]));
  });

  it('a director says what stands there; a coordinator reads it, and a volunteer does not', async () => {
    expect((await ask('PUT', '', letterhead)).status).toBe(200);
    expect(await read()).toMatchObject(letterhead);
    expect((await ask<LetterheadView>('GET', '', undefined, 'coordinator')).body).toMatchObject(letterhead);
    expect((await ask('PUT', '', letterhead, 'coordinator')).status).toBe(403);
    expect((await ask('GET', '', undefined, 'volunteer')).status).toBe(403);
  });

  it('a mistyped SIREN, register number, colour or prefix is refused, and nothing changes', async () => {
    const wrong = { siren: '732829321', rna: 'X691234567', colour: 'vert', numberPrefix: 'LANTERNE' };
    for (const [name, value] of Object.entries(wrong)) {
      const { status, body } = await ask('PUT', '', { ...letterhead, [name]: value });
      expect([name, status, body.code]).toEqual([name, 400, 'invalid-request']);
    }
    expect(await read()).toMatchObject(letterhead);
  });

  it('the logo comes back as it was given, and can be taken away; what says another thing stays', async () => {
    const picture = drawing.toString('base64');
    const { body } = await ask<LetterheadView>('PUT', '/logo', { picture });
    expect(body.logo).toBe(`data:image/svg+xml;base64,${picture}`);
    await ask('PUT', '', letterhead);
    expect((await read()).logo).toBe(`data:image/svg+xml;base64,${picture}`);
    await ask('PUT', '/logo', { picture: null });
    expect(await read()).toMatchObject({ logo: null, ...letterhead });
  });

  it('a picture that could do something, or that is none, is refused', async () => {
    for (const bytes of [script, Buffer.from('bonjour'), Buffer.from('ffd8ffe0', 'hex')]) {
      const { status, body } = await ask('PUT', '/logo', { picture: bytes.toString('base64') });
      expect([status, body.code]).toEqual([422, 'picture-unusable']);
    }
    expect((await read()).logo).toBeNull();
  });

  it('who signs is named with a function and days; who no longer does stays, after those who do', async () => {
    const former = { ...samira, name: 'André Blanc', toDay: '2025-06-01', fromDay: '2024-01-01' };
    expect((await ask('POST', '/signatories', former)).status).toBe(201);
    expect((await ask('POST', '/signatories', samira)).status).toBe(201);
    expect((await ask('POST', '/signatories', { ...samira, toDay: '2025-03-04' })).status).toBe(400);
    const { signatories } = await read();
    expect(signatories.map(({ name, signsToday }) => [name, signsToday])).toEqual([
      ['Samira Haddad', true],
      ['André Blanc', false],
    ]);
  });

  it('a signature is added to its person, and a correction leaves it there', async () => {
    const [{ id } = { id: '' }] = (await read()).signatories;
    await ask('PUT', `/signatories/${id}/signature`, { picture: drawing.toString('base64') });
    await ask('PUT', `/signatories/${id}`, { ...samira, function: 'directrice' });
    const [corrected] = (await read()).signatories;
    expect(corrected).toMatchObject({ function: 'directrice', signature: expect.stringContaining('data:image/svg') });
  });

  it('somebody of another association is unknown here', async () => {
    const nobody = '01976a30-0000-7000-8000-000000000000';
    expect((await ask('PUT', `/signatories/${nobody}`, samira)).status).toBe(404);
    expect((await ask('PUT', `/signatories/${nobody}/signature`, { picture: null })).status).toBe(404);
  });

  it('each change is in the trail with who made it and what was there before', async () => {
    const trail = await desk.application.app.get(Registry).of(desk.organisationId).find(AuditEntry, {});
    const actions = trail.map(({ action }) => action).filter((action) => /^(letterhead|signatory)\./.test(action));
    expect(new Set(actions)).toEqual(
      new Set(['letterhead.write', 'letterhead.logo', 'signatory.add', 'signatory.correct', 'signatory.signature']),
    );
  });
});
