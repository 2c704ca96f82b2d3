import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.js';
import { Account } from '../../../server/auth/account.entity.js';
import { Membership } from '../../../server/auth/membership.entity.js';
import { Organisation } from '../../../server/registry/organisation.entity.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Registry } from '../../../server/registry/registry.js';
import { newId } from '../../../server/shared/identifiers.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { cookieOf, PASSWORD, post, signIn, somebody } from '../../support/people.js';
import { StillClock } from '../../support/still-clock.js';

const clock = new StillClock();
let application: TestApplication;
let organisationId: string;
beforeAll(async () => {
  application = await startApplication({ clock });
  organisationId = (await application.app.get(Organisations).default()).id;
  await somebody(application, 'dora@port.example', organisationId, 'director');
});
afterAll(() => application.close());

const session = async (cookie: string) =>
  (await (await fetch(`${application.url}/api/session`, { headers: { cookie } })).json()) as {
    account: { name: string } | null;
    roles: string[];
  };

describe('a director', () => {
  it('who signs in again gets another session, and the one before has ended', async () => {
    const first = await signIn(application, 'dora@port.example');
    const again = { email: 'dora@port.example', password: PASSWORD };
    const second = cookieOf(await post(application, '/api/session', again, { cookie: first }));
    expect(second).not.toBe(first);
    expect([(await session(first)).account, (await session(second)).account?.name]).toEqual([null, 'dora']);
  });

  it('who signs out leaves a trace, once', async () => {
    const cookie = await signIn(application, 'dora@port.example');
    const before = await ended();
    for (let n = 0; n < 2; n += 1)
      await fetch(`${application.url}/api/session`, { method: 'DELETE', headers: { cookie } });
    expect((await ended()) - before).toBe(1);
  });

  it('must sign in again after thirty days, however busy', async () => {
    const cookie = await signIn(application, 'dora@port.example');
    for (let day = 0; day < 29; day += 1) {
      clock.instant = new Date(clock.instant.getTime() + 24 * 3600 * 1000);
      expect((await session(cookie)).account?.name).toBe('dora');
    }
    clock.instant = new Date(clock.instant.getTime() + 24 * 3600 * 1000);
    expect((await session(cookie)).account).toBeNull();
  });

  it('whose role was taken away is nobody from the next request on', async () => {
    const accountId = await somebody(application, 'eva@port.example', organisationId, 'director');
    const cookie = await signIn(application, 'eva@port.example');
    await application.app.get(Registry).of(organisationId).nativeDelete(Membership, { accountId });
    expect(await session(cookie)).toMatchObject({ account: null, roles: [] });
  });
});

describe('the role chooser', () => {
  const choose = (role: string) => post(application, '/api/session/demo', { role });

  it('opens nothing in an association that is not fictional', async () => {
    expect(await (await choose('director')).json()).toMatchObject({ code: 'demo-only' });
  });

  it('opens a fictional account, never the account of a real person who holds the role longer', async () => {
    const registry = application.app.get(Registry);
    await registry.everywhere().nativeUpdate(Organisation, { id: organisationId }, { isDemo: true });
    const at = new Date('2026-01-02T09:00:00Z');
    await registry.transaction(organisationId, async (manager) => {
      for (const email of ['paul@maison.fr', 'coordination@lanterne.example']) {
        const id = newId(at);
        manager.create(Account, { id, email, name: email, language: 'fr', createdAt: at });
        manager.create(Membership, {
          id: newId(at),
          organisationId,
          accountId: id,
          role: 'coordinator',
          createdAt: at,
        });
      }
      await manager.flush();
    });
    const answer = await choose('coordinator');
    expect(answer.status).toBe(204);
    expect(await session(cookieOf(answer))).toMatchObject({
      account: { name: 'coordination@lanterne.example' },
      roles: ['coordinator'],
    });
    expect((await choose('administrator')).status).toBe(400);
  });
});

async function ended(): Promise<number> {
  return application.app.get(Registry).of(organisationId).count(AuditEntry, { action: 'session.close' });
}
