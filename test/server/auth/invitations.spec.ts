import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Account } from '../../../server/auth/account.entity.js';
import { Membership } from '../../../server/auth/membership.entity.js';
import { Outbox } from '../../../server/mail/outbox.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Registry } from '../../../server/registry/registry.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { PASSWORD, post, signIn, somebody } from '../../support/people.js';
import { engines } from '../../support/registry.js';
import { StillClock } from '../../support/still-clock.js';

const PERSON = '0190c5c0-0000-7000-8000-000000000001';
type Made = { id: string; code: string | null; link: string | null };

describe.each(engines)('an invitation on %s', (engine) => {
  const clock = new StillClock();
  let application: TestApplication;
  let organisationId: string;
  let coordinator: string;
  let administrator: string;
  beforeAll(async () => {
    application = await startApplication({ engine, clock });
    organisationId = (await application.app.get(Organisations).default()).id;
    for (const [name, role] of [
      ['cora', 'coordinator'],
      ['ada', 'administrator'],
      ['dora', 'director'],
    ] as const)
      await somebody(application, `${name}@port.example`, organisationId, role);
    coordinator = await signIn(application, 'cora@port.example');
    administrator = await signIn(application, 'ada@port.example');
  });
  afterAll(() => application.close());

  async function invite(cookie: string, people: object[], more: object = {}): Promise<Made[]> {
    const body = { role: 'volunteer', deliver: 'card', language: 'fr', people, ...more };
    const response = await post(application, '/api/invitations', body, { cookie });
    expect(response.status).toBe(201);
    return ((await response.json()) as { invitations: Made[] }).invitations;
  }
  const accept = (made: Made | undefined, email: string, password = PASSWORD) =>
    post(application, '/api/invitations/accept', { code: made?.code, name: 'Inès', email, password, language: 'fr' });
  async function membershipsOf(email: string) {
    const registry = application.app.get(Registry);
    const account = await registry.everywhere().findOneOrFail(Account, { email });
    return registry.of(organisationId).find(Membership, { accountId: account.id }, { orderBy: { role: 'asc' } });
  }

  it('used twice at the same moment opens one account', async () => {
    const [card] = await invite(coordinator, [{ name: 'Inès' }]);
    const answers = await Promise.all(
      ['one', 'two', 'three', 'four'].map((name) => accept(card, `${name}@port.example`)),
    );
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([204, 410, 410, 410]);
  });

  it('that names a person lets the account see that person’s own data', async () => {
    const [card] = await invite(coordinator, [{ name: 'Inès', personId: PERSON }]);
    expect((await accept(card, 'ines@port.example')).status).toBe(204);
    expect((await membershipsOf('ines@port.example')).map((one) => one.personId)).toEqual([PERSON]);
  });

  it('ties a volunteer who already has an account to their person', async () => {
    const [first] = await invite(coordinator, [{ name: 'Youssef' }]);
    await accept(first, 'youssef@port.example');
    const [second] = await invite(coordinator, [{ name: 'Youssef', personId: PERSON }]);
    expect((await accept(second, 'youssef@port.example')).status).toBe(204);
    expect((await membershipsOf('youssef@port.example')).map((one) => one.personId)).toEqual([PERSON]);
  });

  it('adds a role to an existing account only when its password is given right', async () => {
    const [card] = await invite(administrator, [{ name: 'Dora' }], { role: 'coordinator' });
    expect((await accept(card, 'dora@port.example', 'somebody else’s guess')).status).toBe(409);
    expect((await accept(card, 'dora@port.example')).status).toBe(204);
    expect((await membershipsOf('dora@port.example')).map((one) => one.role)).toEqual(['coordinator', 'director']);
  });

  it('sent to the mailbox of an account lets its owner choose a new password, and ends their sessions', async () => {
    const [card] = await invite(coordinator, [{ name: 'Oubli' }]);
    await accept(card, 'oubli@port.example');
    const session = await signIn(application, 'oubli@port.example');
    const [mailed] = await invite(coordinator, [{ name: 'Oubli', email: 'oubli@port.example' }], { deliver: 'mail' });
    await application.app.get(Outbox).send();
    const folder = join(application.dataFolder, 'mail');
    const texts = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')));
    const code = /#([0-9A-Z-]{14})/.exec(texts.find((text) => text.includes('oubli@port.example')) ?? '')?.[1];
    const made = { ...mailed, id: '', code: code ?? null, link: null };
    expect((await accept(made, 'oubli@port.example', 'cinq mots tout neufs')).status).toBe(204);
    await signIn(application, 'oubli@port.example', 'cinq mots tout neufs');
    const list = await fetch(`${application.url}/api/me/summary`, { headers: { cookie: session } });
    expect(list.status).toBe(401);
  });

  it('on a card never changes the password of an account: whoever found the card is not its owner', async () => {
    const [card] = await invite(coordinator, [{ name: 'Paul' }]);
    await accept(card, 'paul2@port.example');
    const [found] = await invite(coordinator, [{ name: 'Paul', email: 'paul2@port.example' }]);
    expect((await accept(found, 'paul2@port.example', 'another five words')).status).toBe(409);
  });

  it('the machine gives a lone administrator who forgot the password a link, and nobody over the network', async () => {
    const link = await application.local.post('/api/invitations/renew', { email: 'ada@port.example' });
    expect(link).toMatchObject({ email: 'ada@port.example', deliver: 'mail' });
    const refused = await post(
      application,
      '/api/invitations/renew',
      { email: 'ada@port.example' },
      { cookie: administrator },
    );
    expect(refused.status).toBe(403);
    await expect(
      application.local.post('/api/invitations/renew', { email: 'nobody@port.example' }),
    ).rejects.toMatchObject({ problem: { code: 'account-unknown' } });
  });

  it('leaves by mail, its code in the part of the link that no server sees', async () => {
    const [made] = await invite(coordinator, [{ name: 'Zoé', email: 'zoe@port.example' }], { deliver: 'mail' });
    expect([made?.code, made?.link]).toEqual([null, null]);
    await application.app.get(Outbox).send();
    const folder = join(application.dataFolder, 'mail');
    const texts = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')));
    expect(texts.find((text) => text.includes('zoe@port.example'))).toMatch(
      new RegExp(`${application.url}/invitation#[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}`),
    );
  });

  it('without an address cannot leave by mail, and none of the list is made', async () => {
    const people = [{ name: 'Lou', email: 'lou@port.example' }, { name: 'Max' }];
    const body = { role: 'volunteer', deliver: 'mail', language: 'fr', people };
    const refused = await post(application, '/api/invitations', body, { cookie: coordinator });
    expect(await refused.json()).toMatchObject({ code: 'invitation-email-missing' });
    const list = await fetch(`${application.url}/api/invitations`, { headers: { cookie: coordinator } });
    expect(await list.text()).not.toContain('Lou');
  });

  it('is made for five hundred people at once, and not for more', async () => {
    const people = Array.from({ length: 500 }, (_, n) => ({ name: `Bénévole ${n}` }));
    const made = await invite(coordinator, people);
    expect(new Set(made.map((one) => one.code)).size).toBe(500);
    const body = { role: 'volunteer', deliver: 'card', language: 'fr', people: [...people, { name: 'One more' }] };
    expect((await post(application, '/api/invitations', body, { cookie: coordinator })).status).toBe(400);
  });

  it('taken back, or a month old, opens nothing', async () => {
    const [back, old] = await invite(coordinator, [{ name: 'A' }, { name: 'B' }]);
    const taken = await fetch(`${application.url}/api/invitations/${back?.id}`, {
      method: 'DELETE',
      headers: { cookie: coordinator },
    });
    expect(taken.status).toBe(204);
    expect((await post(application, '/api/invitations/open', { code: back?.code })).status).toBe(410);
    clock.instant = new Date(clock.instant.getTime() + 30 * 24 * 3600 * 1000);
    expect((await post(application, '/api/invitations/open', { code: old?.code })).status).toBe(410);
  });
});
