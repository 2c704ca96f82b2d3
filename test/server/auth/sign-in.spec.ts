import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountSetUp } from '../../../server/auth/account-set-up.js';
import { isEasyPassword } from '../../../server/auth/password.js';
import { normalCode } from '../../../server/auth/secrets.js';
import { waitAfter } from '../../../server/auth/attempts.js';
import { AuditTrail } from '../../../server/audit/audit-trail.js';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Registry } from '../../../server/registry/registry.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { StillClock } from '../../support/still-clock.js';
import { cookieOf, PASSWORD, post, signIn, somebody } from '../../support/people.js';
import { engines } from '../../support/registry.js';

const get = (application: TestApplication, path: string, cookie: string) =>
  fetch(`${application.url}${path}`, { headers: { cookie } });

describe.each(engines)('accounts on %s', (engine) => {
  const clock = new StillClock();
  let application: TestApplication;
  let organisationId: string;
  beforeAll(async () => {
    application = await startApplication({ engine, clock });
    organisationId = (await application.app.get(Organisations).default()).id;
  });
  afterAll(() => application.close());

  it('the first person uses the link of the log once and becomes technical administrator, director and coordinator', async () => {
    const token = await application.app.get(AccountSetUp).linkIfNeeded(organisationId);
    const body = {
      token,
      organisationName: 'La Maison du Port',
      name: 'Aïcha',
      email: 'aicha@port.example',
      password: PASSWORD,
      language: 'fr',
    };
    const first = await post(application, '/api/set-up', body);
    expect(first.status).toBe(204);

    const session = (await (await get(application, '/api/session', cookieOf(first))).json()) as Record<string, unknown>;
    expect(session).toMatchObject({
      organisation: { name: 'La Maison du Port' },
      roles: expect.arrayContaining(['administrator', 'director', 'coordinator']),
      setUpNeeded: false,
    });

    const second = await post(application, '/api/set-up', body);
    expect(second.status).toBe(410);
    expect(await application.app.get(AccountSetUp).linkIfNeeded(organisationId)).toBeNull();
  });

  it('a wrong password and an unknown address get the same answer', async () => {
    await somebody(application, 'paul@port.example', organisationId, 'director');
    const wrong = await post(application, '/api/session', { email: 'paul@port.example', password: 'not this one' });
    const unknown = await post(application, '/api/session', { email: 'nobody@port.example', password: 'not this one' });
    expect([wrong.status, await wrong.text()]).toEqual([unknown.status, await unknown.text()]);
  });

  it('the cookie is out of reach of scripts and other sites, and dies on the server at sign-out', async () => {
    const opened = await post(application, '/api/session', { email: 'PAUL@port.example', password: PASSWORD });
    expect(opened.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
    const cookie = cookieOf(opened);
    await fetch(`${application.url}/api/session`, { method: 'DELETE', headers: { cookie } });
    expect(await (await get(application, '/api/session', cookie)).json()).toMatchObject({ account: null });
  });

  it('a session left alone for a week has ended', async () => {
    const cookie = await signIn(application, 'paul@port.example');
    const before = clock.instant;
    clock.instant = new Date(before.getTime() + 7 * 24 * 3600 * 1000);
    expect(await (await get(application, '/api/session', cookie)).json()).toMatchObject({ account: null });
    clock.instant = before;
  });

  it('after ten wrong tries the next one must wait, even with the right password, and may come after the wait', async () => {
    await somebody(application, 'lise@port.example', organisationId, 'director');
    for (let n = 0; n < 10; n += 1)
      await post(application, '/api/session', { email: 'lise@port.example', password: `wrong ${n}` });
    const slowed = await post(application, '/api/session', { email: 'lise@port.example', password: PASSWORD });
    expect([slowed.status, await slowed.json()]).toMatchObject([429, { code: 'too-many-tries' }]);
    clock.instant = new Date(clock.instant.getTime() + waitAfter(10));
    expect((await post(application, '/api/session', { email: 'lise@port.example', password: PASSWORD })).status).toBe(
      204,
    );
  });

  it('a coordinator invites volunteers on printed cards; each card opens one account, once', async () => {
    await somebody(application, 'cora@port.example', organisationId, 'coordinator');
    const cookie = await signIn(application, 'cora@port.example');
    const made = await post(
      application,
      '/api/invitations',
      { role: 'volunteer', deliver: 'card', language: 'fr', people: [{ name: 'Inès' }, { name: 'Youssef' }] },
      { cookie },
    );
    const { invitations } = (await made.json()) as {
      invitations: { id: string; code: string; link: string; qrSvg: string }[];
    };
    expect(invitations).toHaveLength(2);
    expect(invitations[0]?.link).toBe(`${application.url}/invitation#${invitations[0]?.code}`);
    expect(invitations[0]?.qrSvg).toContain('<svg');

    const typed = invitations[0]?.code.toLowerCase().replaceAll('-', ' ');
    const seen = await post(application, '/api/invitations/open', { code: typed });
    expect(await seen.json()).toEqual({ organisation: 'La Maison du Port', name: 'Inès', role: 'volunteer' });
    const answer = { code: typed, name: 'Inès', email: 'ines@port.example', password: PASSWORD, language: 'fr' };
    expect((await post(application, '/api/invitations/accept', answer)).status).toBe(204);
    expect((await post(application, '/api/invitations/accept', { ...answer, email: 'two@port.example' })).status).toBe(
      410,
    );
    expect(
      await (await get(application, '/api/session', await signIn(application, 'ines@port.example'))).json(),
    ).toMatchObject({ roles: ['volunteer'] });
  });

  it('a coordinator cannot invite a director, nor take back an invitation of another association', async () => {
    const cookie = await signIn(application, 'cora@port.example');
    const refused = await post(
      application,
      '/api/invitations',
      { role: 'director', deliver: 'card', language: 'fr', people: [{ name: 'X' }] },
      { cookie },
    );
    expect(await refused.json()).toMatchObject({ code: 'invitation-role-refused' });

    const branch = await application.app.get(Organisations).create({ slug: 'elsewhere', name: 'Elsewhere' });
    await somebody(application, 'carl@elsewhere.example', branch.id, 'coordinator');
    const foreign = await signIn(application, 'carl@elsewhere.example');
    const theirs = await post(
      application,
      '/api/invitations',
      { role: 'volunteer', deliver: 'card', language: 'en', people: [{ name: 'Zoé' }] },
      { cookie: foreign },
    );
    const { invitations } = (await theirs.json()) as { invitations: { id: string }[] };
    const taken = await fetch(`${application.url}/api/invitations/${invitations[0]?.id}`, {
      method: 'DELETE',
      headers: { cookie },
    });
    expect(taken.status).toBe(404);
    const list = (await (await get(application, '/api/invitations', cookie)).json()) as {
      invitations: { name: string }[];
    };
    expect(list.invitations.map((one) => one.name)).not.toContain('Zoé');
  });

  it('an easy password is refused and nothing is made', async () => {
    const cookie = await signIn(application, 'cora@port.example');
    const made = await post(
      application,
      '/api/invitations',
      { role: 'volunteer', deliver: 'card', language: 'fr', people: [{ name: 'Max' }] },
      { cookie },
    );
    const { invitations } = (await made.json()) as { invitations: { code: string }[] };
    const easy = await post(application, '/api/invitations/accept', {
      code: invitations[0]?.code,
      name: 'Max',
      email: 'max@port.example',
      password: 'motdepasse123',
      language: 'fr',
    });
    expect(await easy.json()).toMatchObject({ code: 'password-easy' });
    expect((await post(application, '/api/invitations/open', { code: invitations[0]?.code })).status).toBe(200);
  });

  it('each act is in the trail, and changing one entry breaks the chain', async () => {
    const audit = application.app.get(AuditTrail);
    expect(await audit.verify(organisationId)).toBeNull();
    const manager = application.app.get(Registry).of(organisationId);
    const entries = await manager.find(AuditEntry, {}, { orderBy: { sequence: 'asc' } });
    expect(entries.map((entry) => entry.action)).toEqual(
      expect.arrayContaining(['organisation.set-up', 'session.open', 'invitation.make', 'invitation.accept']),
    );
    const second = entries[1];
    if (!second) throw new Error('no second entry');
    second.actorName = 'Somebody else';
    await manager.flush();
    expect(await audit.verify(organisationId)).toBe(2);
  });
});

describe('a code typed from paper', () => {
  it.each([
    ['k7m2-9xqt-4hvb', 'K7M2-9XQT-4HVB'],
    [' OIL1 2345 6789 ', '0111-2345-6789'],
  ])('%j is read as %s', (typed, code) => {
    expect(normalCode(typed)).toBe(code);
  });
});

describe('a password', () => {
  it.each([
    'motdepasse123',
    'Azertyuiop12',
    '123456789012',
    'aaaaaaaaaaaa',
    'paulette2026!',
    'benevole2026!',
    'P@ssw0rd2026!',
    'sillage et compagnie',
    '1q2w3e4r5t6y',
    'bonjourSoleil99',
    'Septembre2026',
  ])('%j is too easy for paulette@port.example', (password) => {
    expect(isEasyPassword(password, 'paulette@port.example')).toBe(true);
  });

  it.each([PASSWORD, 'tR8!kd93nnQz', 'mon jardin pousse sans eau'])('%j will do', (password) => {
    expect(isEasyPassword(password, 'paulette@port.example')).toBe(false);
  });
});
