import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Outbox } from '../../../server/mail/outbox.js';
import { OutgoingMail } from '../../../server/mail/outgoing-mail.entity.js';
import { Mission } from '../../../server/missions/mission.entity.js';
import { Person } from '../../../server/people/person.entity.js';
import { Registry } from '../../../server/registry/registry.js';
import type { SummaryMailView } from '../../../server/summaries/by-mail/by-mail.schemas.js';
import { SummaryMail } from '../../../server/summaries/by-mail/summary-mail.entity.js';
import { SummaryMails } from '../../../server/summaries/by-mail/summary-mails.js';
import { signIn } from '../../support/people.js';
import { engines } from '../../support/registry.js';
import { StillClock } from '../../support/still-clock.js';
import { Office } from '../validation/office.js';

const HOME = 'https://maison.example';
const LINES = [
  'a,Zoé,Soupe,2026-03-02,7200,validated,12',
  'b,Zoé,Soupe,2026-03-20,3600,declared,',
  'c,Zoé,Soupe,2026-06-10,10800,validated,',
  'd,Ali,Jardin,2026-03-05,18000,validated,40',
];

describe.each(engines)('A summary by mail on %s', (engine) => {
  const clock = new StillClock();
  let office: Office;
  let zoe: string;
  let ali: string;

  beforeAll(async () => {
    office = await Office.open(engine, HOME, clock);
    await office.send(`external_id,volunteer,mission,day,person_seconds,status,outcome_meals\n${LINES.join('\n')}\n`);
    zoe = await office.volunteer('Zoé', 'desk');
    ali = await office.volunteer('Ali', 'desk');
    const em = office.application.app.get(Registry).of(office.house.id);
    const soup = await em.findOneOrFail(Mission, { title: 'Soupe' });
    const { id } = await em.findOneOrFail(Person, { displayName: 'Zoé' });
    const thanks = { draft: '0190c5c0-0000-4000-8000-000000000001', missionId: soup.id, personIds: [id] };
    await office.ask('/api/thanks', { ...thanks, words: 'Merci pour la pluie.' });
  }, 180_000);
  afterAll(() => office.close());

  const ask = async (cookie: string, frequency: string | null, language = 'fr') => {
    const answer = await fetch(`${office.application.url}/api/me/summary-mail`, {
      method: 'PUT',
      headers: { cookie, 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ frequency, language }),
    });
    return { status: answer.status, body: (await answer.json()) as SummaryMailView };
  };
  const turn = () => office.application.app.get(SummaryMails).send();
  /** What left since it was asked last. */
  const mails = async (): Promise<string[]> => {
    await office.application.app.get(Outbox).send();
    const folder = join(office.application.dataFolder, 'mail');
    const files = await readdir(folder).catch(() => []);
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
    await rm(folder, { recursive: true, force: true });
    return texts.map((text) => text.replaceAll(/=\r\n|\r\n[ \t]+/g, ''));
  };
  const registry = () => office.application.app.get(Registry).of(office.house.id);
  const stop = async (method: string, code: string, body?: string | FormData, type?: string) => {
    const headers = { 'accept-language': 'fr', ...(type === undefined ? {} : { 'content-type': type }) };
    const sent = body === undefined ? {} : { body };
    const answer = await fetch(`${office.application.url}/stop/${code}`, { method, headers, ...sent });
    return { status: answer.status, text: (await answer.text()).replaceAll(code, 'CODE') };
  };

  it('goes to nobody who did not ask', async () => {
    clock.instant = new Date('2026-04-03T08:00:00Z');
    await turn();
    expect(await mails()).toEqual([]);
    clock.instant = new Date('2026-03-10T11:00:00Z');
  });

  it('is shown on the page before it is asked for, to the person it is about', async () => {
    const { body } = await office.get<SummaryMailView>('/api/me/summary-mail', ali);
    expect(body).toMatchObject({ frequency: null, address: 'ali@desk.example', letter: null });
    expect((await office.get('/api/me/summary-mail', office.coordinator)).status).toBe(403);
  });

  it('leaves once for its month, as text and as a page, with one click to stop it and nothing else', async () => {
    expect((await ask(zoe, 'monthly')).body).toMatchObject({ frequency: 'monthly', language: 'fr' });
    clock.instant = new Date('2026-04-03T05:59:00Z');
    await turn();
    expect(await mails()).toEqual([]);
    clock.instant = new Date('2026-04-03T06:00:00Z');
    await Promise.all([turn(), turn()]);
    await turn();
    const [mail = '', ...more] = await mails();
    expect(more).toEqual([]);
    const { stopCode } = await registry().findOneOrFail(SummaryMail, {});
    expect(mail).toContain('To: zoe@desk.example');
    expect(mail).toContain(`List-Unsubscribe: <${HOME}/stop/${stopCode}>`);
    expect(mail).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(mail).toContain(`${HOME}/me/summary`);
    expect(mail).toContain('multipart/alternative');
    expect(mail).toContain('Merci pour la pluie.');
    expect(mail).toContain('12 meals');
    expect(mail).toMatch(/2(=C2=A0| )h en 1 activit/);
    expect(mail).toMatch(/1 activit=C3=A9, 1=C2=A0h/);
    expect(mail).not.toMatch(/attachment|<img|Ali|Jardin|40 meals/);
  });

  it('is not sent for an empty month; of months missed while nothing ran, the last one comes, once', async () => {
    clock.instant = new Date('2026-05-03T06:00:00Z');
    await turn();
    expect(await mails()).toEqual([]);
    clock.instant = new Date('2026-07-05T10:00:00Z');
    await turn();
    await turn();
    const caughtUp = await mails();
    expect(caughtUp).toHaveLength(1);
    expect(caughtUp[0]).toContain('juin 2026');
  });

  it('tells the same period once, though the association moves its clock or the person asks again', async () => {
    await registry().nativeUpdate(SummaryMail, {}, { doneUntil: new Date('2026-07-01T00:00:00Z') });
    await turn();
    expect(await mails()).toEqual([]);
    await ask(await signIn(office.application, 'zoe@desk.example'), 'quarterly', 'en');
    clock.instant = new Date('2026-07-06T10:00:00Z');
    await turn();
    expect(await mails()).toEqual([]);
  });

  it('speaks the language that was asked for', async () => {
    await registry().nativeUpdate(SummaryMail, {}, { doneUntil: new Date('2026-07-01T00:00:00Z') });
    await turn();
    expect((await mails())[0]).toContain('April to June 2026');
  });

  it('is stopped by one click of the mail program or of the page; to look stops nothing, and no code tells anything', async () => {
    const asked = await registry().findOneOrFail(SummaryMail, {});
    const unknown = 'x'.repeat(32);
    expect(await stop('GET', asked.stopCode)).toEqual(await stop('GET', unknown));
    expect((await registry().findOneOrFail(SummaryMail, {})).frequency).toBe('quarterly');
    const click = ['List-Unsubscribe=One-Click', 'application/x-www-form-urlencoded'] as const;
    const stopped = await stop('POST', asked.stopCode, ...click);
    expect(stopped.status).toBe(200);
    expect(stopped).toEqual(await stop('POST', unknown, ...click));
    expect((await registry().findOneOrFail(SummaryMail, {})).frequency).toBeNull();
    await ask(await signIn(office.application, 'zoe@desk.example'), 'monthly');
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    expect((await stop('POST', asked.stopCode, form)).status).toBe(200);
    expect((await registry().findOneOrFail(SummaryMail, {})).frequency).toBeNull();
    clock.instant = new Date('2026-10-03T06:00:00Z');
    await turn();
    expect(await mails()).toEqual([]);
  });

  it('stops by a mail read in a page of another address, and a code cut in the middle of a sign is only unknown', async () => {
    const address = `${office.application.url}/stop/${'x'.repeat(32)}`;
    const elsewhere = { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' };
    expect((await fetch(address, { method: 'POST', headers: elsewhere })).status).toBe(200);
    expect((await stop('GET', encodeURIComponent(`${'x'.repeat(59)}🙂`))).status).toBe(200);
  });

  it('a code with a sign that a database refuses is only unknown', async () => {
    expect(await stop('POST', 'a%00b')).toMatchObject({ status: 200 });
  });

  it('that waits to leave goes with the person who is erased, and so does what they asked for', async () => {
    clock.instant = new Date('2026-06-20T10:00:00Z');
    await ask(await signIn(office.application, 'zoe@desk.example'), 'monthly');
    clock.instant = new Date('2026-07-03T06:00:00Z');
    await registry().nativeUpdate(SummaryMail, {}, { toldPeriod: null });
    await turn();
    expect(await registry().count(OutgoingMail, { state: 'waiting' })).toBe(1);
    await office.forget('Zoé');
    expect(await registry().count(OutgoingMail, { recipient: 'zoe@desk.example' })).toBe(0);
    expect(await registry().count(SummaryMail, {})).toBe(0);
    clock.instant = new Date('2026-08-03T06:00:00Z');
    await turn();
    expect(await mails()).toEqual([]);
  });
});

describe('Where no address is set to come back to', () => {
  it('no mail leaves, and the page shows the summary', async () => {
    const clock = new StillClock(new Date('2026-04-02T10:00:00Z'));
    const office = await Office.open('SQLite', undefined, clock);
    await office.send(`external_id,volunteer,mission,day,person_seconds,status\n${LINES[0]?.replace(/,12$/, '')}\n`);
    const cookie = await office.volunteer('Zoé', 'desk');
    const body = { frequency: 'monthly', language: 'fr' };
    const headers = { cookie, 'content-type': 'application/json' };
    const path = `${office.application.url}/api/me/summary-mail`;
    const said = await fetch(path, { method: 'PUT', headers, body: JSON.stringify(body) });
    expect(await said.json()).toMatchObject({ frequency: 'monthly', address: null, letter: { parts: [{}] } });
    clock.instant = new Date('2026-04-03T06:00:00Z');
    await office.application.app.get(SummaryMails).send();
    const em = office.application.app.get(Registry).of(office.house.id);
    expect(await em.count(OutgoingMail, {})).toBe(0);
    await office.close();
  });
});
