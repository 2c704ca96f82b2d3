import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Registry } from '../../../server/registry/registry.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { PASSWORD, post, signIn, somebody } from '../../support/people.js';
import { engines } from '../../support/registry.js';
import { StillClock } from '../../support/still-clock.js';

const DAY = 24 * 3600 * 1000;

describe.each(engines)('somebody who guesses passwords on %s', (engine) => {
  const clock = new StillClock();
  let application: TestApplication;
  let organisationId: string;
  beforeAll(async () => {
    application = await startApplication({ engine, clock });
    organisationId = (await application.app.get(Organisations).default()).id;
    await somebody(application, 'lise@port.example', organisationId, 'director');
    await somebody(application, 'igor@port.example', organisationId, 'volunteer');
  });
  afterAll(() => application.close());

  const tries = (email: string, password: string) => post(application, '/api/session', { email, password });
  const aDayLater = () => (clock.instant = new Date(clock.instant.getTime() + DAY));

  it('is never kept waiting at the first try, however the clock ticks meanwhile', async () => {
    aDayLater();
    clock.ticking = 1;
    const answers = await Promise.all(Array.from({ length: 9 }, (_, n) => tries(`first-${n}@port.example`, 'a guess')));
    clock.ticking = 0;
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 401));
  });

  it('is told in the answer how long to wait', async () => {
    aDayLater();
    for (let n = 0; n < 10; n += 1) await tries('told@port.example', `guess ${n}`);
    const refused = await tries('told@port.example', 'one more');
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
  });

  it('gets ten tries at most, even all at once', async () => {
    aDayLater();
    const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => tries('lise@port.example', `guess ${n}`)));
    const counted = answers.filter((answer) => answer.status === 401).length;
    expect([counted, answers.length - counted]).toEqual([10, 20]);
    expect(answers.every((answer) => answer.status === 401 || answer.status === 429)).toBe(true);
  });

  it('does not get more tries by signing in to an own account between them', async () => {
    aDayLater();
    for (let n = 0; n < 9; n += 1) await tries(`member-${n}@port.example`, 'one guess each');
    expect((await tries('igor@port.example', PASSWORD)).status).toBe(204);
    expect((await tries('member-9@port.example', 'one guess each')).status).toBe(401);
    expect((await tries('member-10@port.example', 'one guess each')).status).toBe(429);
  });

  it('does not keep others of the same office waiting once they gave the right password', async () => {
    aDayLater();
    for (let n = 0; n < 10; n += 1) await tries(`member-${n}@port.example`, 'one guess each');
    clock.instant = new Date(clock.instant.getTime() + 60_000);
    expect((await tries('igor@port.example', PASSWORD)).status).toBe(204);
    expect((await tries('lise@port.example', PASSWORD)).status).toBe(204);
  });

  it('cannot use an invitation to try the password of another account more often', async () => {
    aDayLater();
    await somebody(application, 'cora@port.example', organisationId, 'coordinator');
    const cookie = await signIn(application, 'cora@port.example');
    const wanted = { role: 'volunteer', deliver: 'card', language: 'fr', people: [{ name: 'Igor' }] };
    const made = (await (await post(application, '/api/invitations', wanted, { cookie })).json()) as {
      invitations: { code: string }[];
    };
    const answer = { code: made.invitations[0]?.code, name: 'Igor', email: 'lise@port.example', language: 'fr' };
    const accept = (password: string) => post(application, '/api/invitations/accept', { ...answer, password });
    for (let n = 0; n < 10; n += 1) expect((await accept(`a guess, number ${n}`)).status).toBe(409);
    expect((await accept(PASSWORD)).status).toBe(429);
    expect((await tries('lise@port.example', PASSWORD)).status).toBe(429);
  });

  it('is not slowed for choosing an easy password ten times', async () => {
    aDayLater();
    const cookie = await signIn(application, 'cora@port.example');
    const wanted = { role: 'volunteer', deliver: 'card', language: 'fr', people: [{ name: 'Max' }] };
    const made = (await (await post(application, '/api/invitations', wanted, { cookie })).json()) as {
      invitations: { code: string }[];
    };
    const answer = { code: made.invitations[0]?.code, name: 'Max', email: 'max@port.example', language: 'fr' };
    const accept = (password: string) => post(application, '/api/invitations/accept', { ...answer, password });
    for (let n = 0; n < 12; n += 1) expect((await accept('motdepasse123')).status).toBe(422);
    expect((await accept(PASSWORD)).status).toBe(204);
  });

  it('leaves a trace, the same for an address without an account, that holds no address in clear', async () => {
    aDayLater();
    await tries('lise@port.example', 'not hers');
    await tries('nobody@port.example', 'not anybody’s');
    const entries = await application.app
      .get(Registry)
      .of(organisationId)
      .find(AuditEntry, { action: 'session.refuse' }, { orderBy: { sequence: 'desc' }, limit: 2 });
    expect(entries.map((entry) => [entry.actorId ?? null, entry.actorName])).toEqual([
      [null, 'anonymous'],
      [null, 'anonymous'],
    ]);
    expect(new Set(entries.map((entry) => entry.record)).size).toBe(2);
    expect(JSON.stringify(entries)).not.toContain('port.example');
  });
});
