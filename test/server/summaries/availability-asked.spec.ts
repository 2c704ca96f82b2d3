import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Outbox } from '../../../server/mail/outbox.js';
import { AvailabilityRequest } from '../../../server/people/availability/availability-request.entity.js';
import { AvailabilityTelling } from '../../../server/people/availability/availability-telling.entity.js';
import { consentQuestion } from '../../../server/people/availability/consent-question.js';
import { Person } from '../../../server/people/person.entity.js';
import { Registry } from '../../../server/registry/registry.js';
import { Clock } from '../../../server/shared/clock.js';
import type {
  AskedAvailability,
  AvailabilityList,
  AvailabilityView,
} from '../../../server/summaries/availability/availability-views.schemas.js';
import { signIn } from '../../support/people.js';
import { lettersOnly, ReadPdf } from '../../support/pdf-tools.js';
import { engines } from '../../support/registry.js';
import type { StillClock } from '../../support/still-clock.js';
import { Office } from '../validation/office.js';

const DAY = 86_400_000;

describe.each(engines)('People are asked when they can come, on %s', (engine) => {
  let office: Office;
  const clock = () => office.application.app.get<StillClock>(Clock);
  let coordinator: string;
  const pass = async (days: number) => {
    clock().instant = new Date(clock().instant.getTime() + days * DAY);
    coordinator = await signIn(office.application, 'karim@maison.example');
  };
  const registry = () => office.application.app.get(Registry).of(office.house.id);
  const idOf = async (displayName: string) => (await registry().findOneOrFail(Person, { displayName })).id;
  const list = async (query = '', cookie = coordinator) =>
    (await office.get<AvailabilityList>(`/api/availability?${query}`, cookie)).body;
  const stepOf = async (name: string) => (await list()).people.find((one) => one.name === name)?.step;
  const ask = async (names: readonly string[], way = 'mail', cookie = coordinator) => {
    const personIds = await Promise.all(names.map(idOf));
    return office.ask<AskedAvailability>('/api/availability/requests', { way, personIds }, cookie);
  };
  /** The addresses in the mails sent to somebody, the latest last. */
  const linksTo = async (address: string): Promise<string[]> => {
    await office.application.app.get(Outbox).send();
    const folder = join(office.application.dataFolder, 'mail');
    const mails = readdirSync(folder)
      .toSorted()
      .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('=\r\n', ''));
    const theirs = mails.filter((mail) => mail.includes(`To: ${address}`));
    return theirs.flatMap((mail) => /\/when\/[\w-]+/.exec(mail)?.[0] ?? []);
  };
  const page = async (path: string, body?: Record<string, string>) => {
    const form = body && { method: 'POST', body: new URLSearchParams(body) };
    const response = await fetch(`${office.application.url}${path}?lang=fr`, { ...form });
    return { status: response.status, html: await response.text() };
  };

  beforeAll(async () => {
    office = await Office.open(engine);
    ({ coordinator } = office);
    const names = ['Zoé', 'Ali', 'Noé'].map(
      (name, at) => `${at},${name},${['zoe@a.example', 'ali@a.example', ''][at]}`,
    );
    await office.send(`identifiant,nom,email,competences\n${names.map((line) => `${line},`).join('\n')}\n`, 'desk');
    await office.send('external_id,volunteer,mission,day,person_seconds\na,0,Soupe,2026-03-03,3600\n', 'desk');
  }, 240_000);
  afterAll(() => office.close());

  it('nobody may be proposed at first, and the page says why', async () => {
    const { of, mayBeProposed, steps, people, more } = await list();
    expect([of, mayBeProposed, more]).toEqual([3, 0, false]);
    expect(steps[0]).toEqual({ step: 'not-asked', people: 3, mayBeMailed: 2 });
    expect(people.map(({ name, hasAddress }) => [name, hasAddress])).toEqual([
      ['Ali', true],
      ['Noé', false],
      ['Zoé', true],
    ]);
    expect((await list('name=zo')).people.map(({ name }) => name)).toEqual(['Zoé']);
    expect((await list('step=asked')).people).toEqual([]);
  });

  it('many are written to at once, and each but once in thirty days', async () => {
    const { body } = await ask(['Zoé', 'Ali', 'Noé']);
    expect(body).toEqual({ asked: 2, withoutAddress: 1, askedLately: 0, saidNo: 0 });
    expect(await linksTo('zoe@a.example')).toHaveLength(1);
    expect(await linksTo('ali@a.example')).toHaveLength(1);
    expect((await ask(['Zoé'])).body).toMatchObject({ asked: 0, askedLately: 1 });
    expect([await stepOf('Zoé'), await stepOf('Noé')]).toEqual(['asked', 'not-asked']);
    expect(await registry().count(AvailabilityRequest, { codeHash: { $ne: null } })).toBe(2);
  });

  it('looking at the page answers for nobody; it works without JavaScript', async () => {
    const [link = ''] = await linksTo('zoe@a.example');
    const { status, html } = await page(link);
    expect(status).toBe(200);
    expect(html).toContain('Bonjour Zoé');
    expect(html).toContain(consentQuestion('fr').slice(0, 60));
    expect(html).not.toContain('<script');
    expect(html).not.toContain(' checked');
    expect(await stepOf('Zoé')).toBe('asked');
  });

  it('somebody says yes and when, without an account, and may change it', async () => {
    const [link = ''] = await linksTo('zoe@a.example');
    expect((await page(link, { '2-afternoon': 'yes' })).html).toContain('Choisissez une réponse');
    expect((await page(link, { state: 'on', most: 'beaucoup' })).status).toBe(422);
    const sent = { state: 'on', '2-afternoon': 'yes', '4-afternoon': 'yes', most: '4' };
    expect((await page(link, sent)).html).toContain('Merci, c’est noté');
    const { body } = await office.get<AvailabilityView>(`/api/availability/${await idOf('Zoé')}`, coordinator);
    expect(body.times).toMatchObject([{ weekdays: [2, 4], fromTime: '12:00', toTime: '18:00', preference: 1 }]);
    expect(body.limits).toMatchObject({ capSecondsPerWeek: 14_400, invitationsPer30Days: 4 });
    expect(body.consents).toMatchObject([
      { state: 'on', source: 'mail', wording: consentQuestion('fr'), typedBy: null },
    ]);
    expect(await stepOf('Zoé')).toBe('ready');
    expect((await list()).mayBeProposed).toBe(1);
    expect((await page(link)).html.match(/ checked/g)).toHaveLength(3);
    await page(link, { state: 'on', '2-afternoon': 'yes', most: '' });
    expect(await stepOf('Zoé')).toBe('ready');
    await page(link, { state: 'on' });
    expect(await stepOf('Zoé')).toBe('no-times');
  });

  it('a moment within other hours that were told is no contradiction, unless they are never', async () => {
    const [link = ''] = await linksTo('zoe@a.example');
    const id = await idOf('Zoé');
    const type = async (preference: number) => {
      const time = { kind: 'recurring', weekdays: [2], fromTime: '07:00', toTime: '10:00', preference };
      const headers = { cookie: coordinator, 'content-type': 'application/json' };
      const sent = { method: 'PUT', headers, body: JSON.stringify({ times: [time], source: 'phone' }) };
      expect((await fetch(`${office.application.url}/api/availability/${id}`, sent)).status).toBe(200);
    };
    await type(-1);
    const { status, html } = await page(link, { state: 'on', '2-morning': 'yes' });
    expect([status, html]).toEqual([422, expect.stringContaining('deux réponses se contredisent')]);
    await type(2);
    expect((await page(link, { state: 'on', '2-morning': 'yes' })).html).toContain('Merci, c’est noté');
    await type(2);
    await page(link, { state: 'on' });
  });

  it('who said no is not asked again', async () => {
    const [link = ''] = await linksTo('ali@a.example');
    expect((await page(link, { state: 'off' })).html).toContain('nous ne vous le redemanderons pas');
    await pass(40);
    expect((await ask(['Ali'])).body).toMatchObject({ asked: 0, saidNo: 1 });
    expect(await stepOf('Ali')).toBe('off');
  });

  it('an address that is too old, replaced or unknown opens the same nothing', async () => {
    const [old = ''] = await linksTo('zoe@a.example');
    expect((await page(old)).status).toBe(404);
    expect((await ask(['Zoé'])).body.asked).toBe(1);
    const [, next = ''] = await linksTo('zoe@a.example');
    expect((await page(next)).status).toBe(200);
    const nothing = (await page('/when/nobody')).html.replaceAll('nobody', '');
    expect((await page(old)).html.replaceAll(old.slice(6), '')).toBe(nothing);
    expect((await page(old, { state: 'off' })).status).toBe(404);
  });

  it('who was rung without an answer is noted as asked; a coordinator of other missions asks nobody', async () => {
    expect((await ask(['Noé'], 'phone')).body.asked).toBe(1);
    expect((await list()).people.find(({ name }) => name === 'Noé')?.asked).toMatchObject({ way: 'phone' });
    const soup = await office.coordinatorOf(['Soupe']);
    expect((await list('', soup)).people.map(({ name }) => name)).toEqual(['Zoé']);
    expect((await list('', soup)).of).toBe(1);
    expect((await ask(['Noé'], 'phone', soup)).status).toBe(404);
    expect((await ask(['Zoé'], 'phone', soup)).status).toBe(200);
  });

  it('who cannot be written to is given a page, with the question and a box for each moment', async () => {
    const print = async (personIds: string[], cookie = coordinator) => {
      const headers = { cookie, 'content-type': 'application/json', 'accept-language': 'fr' };
      const sent = { method: 'POST', headers, body: JSON.stringify({ personIds }) };
      return fetch(`${office.application.url}/api/availability/forms`, sent);
    };
    const made = await print([await idOf('Noé'), await idOf('Zoé')]);
    expect(made.status).toBe(200);
    const pdf = new ReadPdf(Buffer.from(await made.arrayBuffer()));
    const text = pdf.text();
    for (const said of ['Noé', 'Zoé', 'Mardi', 'Après-midi', 'Date et signature'])
      expect(lettersOnly(text)).toContain(lettersOnly(said));
    expect(lettersOnly(text)).toContain(lettersOnly(consentQuestion('fr')));
    expect((await list()).people.find(({ name }) => name === 'Noé')?.asked).toMatchObject({ way: 'paper' });
    const before = await registry().count(AvailabilityRequest);
    expect((await print([])).status).toBe(200);
    expect(await registry().count(AvailabilityRequest)).toBe(before);
    const soup = await signIn(office.application, 'only-soupe@maison.example');
    expect((await print([await idOf('Noé')], soup)).status).toBe(404);
  });

  it('goes with the person who leaves for good: requests, words and the address of the mail', async () => {
    const id = await idOf('Zoé');
    const [, link = ''] = await linksTo('zoe@a.example');
    await office.forget('Zoé');
    expect(await registry().count(AvailabilityRequest, { personId: id })).toBe(0);
    expect(await registry().count(AvailabilityTelling, { personId: id })).toBe(0);
    expect((await page(link)).status).toBe(404);
  });
});
