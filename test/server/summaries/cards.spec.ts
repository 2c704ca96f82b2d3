import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RouteTable } from '../../../server/auth/route-table.js';
import { Mission } from '../../../server/missions/mission.entity.js';
import { VolunteerCard } from '../../../server/people/card/volunteer-card.entity.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Registry } from '../../../server/registry/registry.js';
import { Clock } from '../../../server/shared/clock.js';
import type { CardPeople, Cards, MadeCards } from '../../../server/summaries/card/cards.schemas.js';
import type { OwnSummary } from '../../../server/summaries/summaries.schemas.js';
import { signIn, somebody } from '../../support/people.js';
import type { StillClock } from '../../support/still-clock.js';
import { Office } from '../validation/office.js';
import { CardBearer } from './card-bearer.js';

let office: Office;
let bearer: CardBearer;
let zoe: string;
let ali: string;
let soup: string;
/** Name → id, of those met at the soup kitchen. */
let met: Map<string, string>;

beforeAll(async () => {
  office = await Office.open();
  bearer = new CardBearer(office.application);
  const lines = ['a,Zoé,Soupe,2026-03-03,10000', 'b,Ali,Jardin,2026-03-03,3600', 'c,Inès,Soupe,2026-03-04,3600'];
  await office.send(`external_id,volunteer,mission,day,person_seconds\n${lines.join('\n')}\n`, 'desk');
  zoe = await office.volunteer('Zoé', 'desk');
  ali = await office.volunteer('Ali', 'desk');
  soup = await missionOf('Soupe');
  met = new Map((await peopleAt(soup)).map(({ name, id }) => [name, id]));
}, 180_000);
afterAll(() => office.close());

async function missionOf(title: string): Promise<string> {
  const em = office.application.app.get(Registry).of(office.house.id);
  return (await em.findOneOrFail(Mission, { title })).id;
}
const peopleAt = async (missionId: string, cookie = office.coordinator) =>
  (await office.get<CardPeople>(`/api/cards/people?missionId=${missionId}`, cookie)).body.people;
const make = (personIds: (string | undefined)[], cookie = office.coordinator) =>
  office.ask<MadeCards>('/api/cards', { personIds }, cookie);
const cards = async (cookie = office.coordinator) => (await office.get<Cards>('/api/cards', cookie)).body.cards;
async function cardOf(name: string): Promise<MadeCards['cards'][number]> {
  const [made] = (await make([met.get(name)])).body.cards;
  if (!made) throw new Error(`no card was made for ${name}`);
  return made;
}
const waiting = async (cookie: string) => (await office.get<OwnSummary>('/api/me/summary', cookie)).body.waiting;

describe('A card on paper', () => {
  it('is made by a coordinator, for twelve months, one for each person at a time', async () => {
    expect((await peopleAt(soup)).map(({ name, hasCard }) => [name, hasCard])).toEqual([
      ['Inès', false],
      ['Zoé', false],
    ]);
    const { status, body } = await make([met.get('Zoé'), met.get('Inès')]);
    expect(status).toBe(201);
    expect(body.cards.map(({ person, endsOn }) => [person.name, endsOn])).toEqual([
      ['Zoé', '2027-03-10'],
      ['Inès', '2027-03-10'],
    ]);
    for (const { code } of body.cards) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    const again = await cardOf('Zoé');
    expect((await bearer.type(body.cards[0]?.code ?? '')).status).toBe(404);
    expect((await bearer.type(again.code)).status).toBe(200);
    expect((await cards()).map(({ person, state, madeBy }) => [person.name, state, madeBy])).toEqual([
      ['Zoé', 'open', 'karim'],
      ['Inès', 'open', 'karim'],
      ['Zoé', 'stopped', 'karim'],
    ]);
    expect(await peopleAt(soup)).toMatchObject([{ hasCard: true }, { hasCard: true }]);
  });

  it('keeps its code nowhere', async () => {
    const { code } = await cardOf('Zoé');
    const em = office.application.app.get(Registry).of(office.house.id);
    const kept = JSON.stringify([await em.find(VolunteerCard, {}), await office.acts()]);
    for (const written of [code, code.replaceAll('-', '')]) expect(kept).not.toContain(written);
  });

  it('notes an activity that waits, once however often the page is sent, and the coordinator sees which card', async () => {
    const { code, number, address } = await cardOf('Zoé');
    const before = await waiting(zoe);
    const page = await bearer.photograph(address);
    expect(page.html).toContain('Bonjour Zoé');
    for (const name of ['Inès', 'Ali', 'karim']) expect(page.html).not.toContain(name);
    const entry = { code, draft: page.draft, mission: soup, day: '2026-03-05', time: '90 min', other: '' };
    const sent = await Promise.all([bearer.press('/log', entry), bearer.press('/log', entry)]);
    for (const { status, html } of sent)
      expect([status, html]).toEqual([200, expect.stringContaining('1 h 30, Soupe')]);
    expect((await bearer.press('/log', entry)).html).toContain('C’est noté');
    expect((await bearer.press('/log', { ...entry, other: '5 h' })).html).toContain('avait déjà servi');
    expect(await waiting(zoe)).toMatchObject({
      personSeconds: (before.personSeconds ?? 0) + 5400,
      activities: before.activities + 1,
    });
    const { rows } = await office.queue('source=cards');
    expect(rows).toMatchObject([
      {
        person: 'Zoé',
        personSeconds: 5400,
        provenance: 'declared',
        status: 'declared',
        card: { number, isStopped: false },
      },
    ]);
    expect((await office.queue('source=desk')).rows.every(({ card }) => card === null)).toBe(true);
  });

  it('offers what is usual in one tap, and says why an entry cannot be', async () => {
    const { code } = await cardOf('Zoé');
    const { draft, html } = await bearer.type(code);
    expect(html).toContain('comme le 5 mars 2026');
    const entry = { code, draft, mission: soup, day: '2026-03-06', other: '2,5' };
    expect(await bearer.press('/log', { ...entry, other: 'beaucoup' })).toMatchObject({ status: 422 });
    expect((await bearer.press('/log', { ...entry, day: '2030-01-01' })).html).toContain('role="alert"');
    expect(await bearer.press('/log', { ...entry, mission: await missionOf('Jardin') })).toMatchObject({ status: 422 });
    expect(await bearer.press('/log', { ...entry, draft: 'forged' })).toMatchObject({ status: 422 });
    expect((await bearer.press('/log', entry)).html).toContain('2 h 30, Soupe');
  });

  it('shows the summary of its holder, the same as on their own page', async () => {
    const { code } = await cardOf('Zoé');
    const { html } = await bearer.summary(code);
    const waits = await waiting(zoe);
    expect(waits.personSeconds).toBe(5400 + 9000 + 10_000);
    expect(html).toContain('<b>À valider</b> · 6 h 47');
    for (const name of ['Inès', 'Ali', 'karim']) expect(html).not.toContain(name);
  });

  it('that is lost is stopped at once; unknown, stopped and ended codes get the same answer', async () => {
    const { id, code } = await cardOf('Inès');
    expect((await office.ask<Cards>(`/api/cards/${id}/stop`, {})).status).toBe(200);
    const ended = await cardOf('Zoé');
    const em = office.application.app.get(Registry).of(office.house.id);
    await em.nativeUpdate(VolunteerCard, { id: ended.id }, { endsOn: '2026-03-09' });
    const answers = await Promise.all([code, ended.code, '7K4Q-X8M2-PP30'].map((one) => bearer.type(one)));
    const [first] = answers;
    for (const { status, html } of answers) expect([status, html]).toEqual([404, first?.html]);
    expect((await bearer.press('/log', { code })).status).toBe(404);
    expect((await bearer.summary(code)).status).toBe(404);
  });

  it('is of the last day it says, and not of the next', async () => {
    const { code } = await cardOf('Zoé');
    const clock = office.application.app.get<StillClock>(Clock);
    const now = clock.instant;
    clock.instant = new Date('2027-03-10T22:30:00Z');
    expect((await bearer.type(code)).status).toBe(200);
    clock.instant = new Date('2027-03-10T23:30:00Z');
    expect((await bearer.type(code)).status).toBe(404);
    clock.instant = now;
  });

  it('is never kept, listed, framed or told to another site', async () => {
    const { address } = await cardOf('Zoé');
    const { headers } = await bearer.photograph(address);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('referrer-policy')).toBe('strict-origin');
    expect(headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*form-action 'self'.*frame-ancestors 'none'/,
    );
    expect(headers.get('set-cookie')).toBeNull();
  });
});

describe('Nobody else', () => {
  it('makes, sees or stops a card of a person of another mission', async () => {
    const { id } = await cardOf('Zoé');
    const gardener = await office.coordinatorOf(['Jardin']);
    expect((await make([met.get('Zoé')], gardener)).status).toBe(404);
    expect(await cards(gardener)).toEqual([]);
    expect((await office.ask(`/api/cards/${id}/stop`, {}, gardener)).status).toBe(404);
    expect((await office.get(`/api/cards/people?missionId=${soup}`, gardener)).status).toBe(404);
    const named = async (name: string, cookie: string) =>
      (await office.get<CardPeople>(`/api/cards/people?name=${encodeURIComponent(name)}`, cookie)).body.people;
    expect((await named('zoe', office.coordinator)).map(({ name }) => name)).toEqual(['Zoé']);
    expect(await named('zoe', gardener)).toEqual([]);
    const cook = await office.coordinatorOf(['Soupe']);
    expect((await cards(cook)).some((card) => card.id === id && card.state === 'open')).toBe(true);
    expect((await office.ask(`/api/cards/${id}/stop`, {}, cook)).status).toBe(200);
  });

  it('of another association can, nor a volunteer for somebody else', async () => {
    const { id } = await cardOf('Zoé');
    const lyon = await office.application.app.get(Organisations).create({ slug: 'lyon', name: 'Lyon' });
    await somebody(office.application, 'ana@lyon.example', lyon.id, 'coordinator');
    const ana = await signIn(office.application, 'ana@lyon.example');
    expect((await office.ask(`/api/cards/${id}/stop`, {}, ana)).status).toBe(404);
    expect((await make([met.get('Zoé')], ana)).status).toBe(404);
    expect((await office.ask(`/api/me/cards/${id}/stop`, {}, ali)).status).toBe(404);
    expect((await make([met.get('Zoé')], ali)).status).toBe(403);
    expect((await office.ask(`/api/cards/${id}/stop`, {}, zoe)).status).toBe(403);
  });

  it('but its holder makes and stops their own', async () => {
    const { body } = await office.ask<MadeCards>('/api/me/cards', {}, zoe);
    const own = body.cards[0];
    expect((await bearer.type(own?.code ?? '')).html).toContain('Bonjour Zoé');
    expect((await office.get<Cards>('/api/me/cards', zoe)).body.cards[0]).toMatchObject({ id: own?.id, state: 'open' });
    expect((await office.get<Cards>('/api/me/cards', ali)).body.cards).toEqual([]);
    expect((await office.ask<Cards>(`/api/me/cards/${own?.id}/stop`, {}, zoe)).body.cards[0]?.state).toBe('stopped');
    expect((await bearer.type(own?.code ?? '')).status).toBe(404);
  });

  it('opens anything else with a card: every other address refuses it, however it is shown', async () => {
    const { code, address, id } = await cardOf('Zoé');
    const routes = office.application.app.get(RouteTable).all();
    const shown: Record<string, string>[] = [
      { cookie: `sillage-session=${code}; code=${code}` },
      { 'x-card': code, referer: address },
    ];
    const others = routes.filter(({ right }) => right !== 'public');
    expect(others.length).toBeGreaterThan(80);
    for (const { method, path } of others) {
      const url = `${office.application.url}${path.replace(':source', 'desk').replaceAll(/:\w+/g, id)}?code=${code}`;
      const body = method === 'GET' ? {} : { body: JSON.stringify({ code }) };
      for (const headers of shown) {
        const { status } = await fetch(url, {
          method,
          headers: { 'content-type': 'application/json', ...headers },
          ...body,
        });
        expect([method, path, [401, 403].includes(status)]).toEqual([method, path, true]);
      }
    }
    const program = { method: 'POST', headers: { authorization: `Bearer ${code}` } };
    expect((await fetch(`${office.application.url}/api/imports`, program)).status).toBe(401);
  }, 120_000);
});
