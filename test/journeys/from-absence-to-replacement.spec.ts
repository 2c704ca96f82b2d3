import { describe, expect, it, jest } from '@jest/globals';
import type { APIRequestContext, Page } from 'playwright-core';
import type { ReplacementsView } from '../../server/allocation/replacements/replacements.schemas.js';
import type { NeedWeek } from '../../server/missions/needs/week.schemas.js';
import type { CannotComeList } from '../../server/missions/times/times.schemas.js';
import type {
  AvailabilityList,
  AvailabilityView,
} from '../../server/summaries/availability/availability-views.schemas.js';
import { DemoVisits } from '../support/demo-visits.js';
import { violations } from '../support/violations.js';

jest.setTimeout(240_000);
const visits = new DemoVisits();

type Absence = CannotComeList[number];
const width = (page: Page) => page.evaluate('document.documentElement.scrollWidth');
const get = async <T>(request: APIRequestContext, path: string) =>
  (await (await request.get(`${visits.url}/api${path}`)).json()) as T;

const clock = (instant: string, zone: string) =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(instant));
const dayOf = ({ startsAt, zone }: Absence) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(startsAt));

/** The date wants more people than it has; three people said on the telephone that they are free that day. */
async function somebodyIsFree(request: APIRequestContext, absence: Absence): Promise<void> {
  const { slotId, startsAt, endsAt, zone, name } = absence;
  const day = dayOf(absence);
  const quantity = { unit: 'people', min: 40, target: 50, max: 60 };
  const terms = { quantity, remote: true, place: null, spoken: null, skills: [] };
  const times = { day, fromTime: clock(startsAt, zone), toTime: clock(endsAt, zone) };
  const changed = await request.put(`${visits.url}/api/slots/${slotId}`, { data: { ...times, terms } });
  expect(changed.status()).toBe(200);
  const { people } = await get<AvailabilityList>(request, '/availability?step=not-asked');
  for (const [at, { id }] of people
    .filter((one) => one.name !== name)
    .slice(0, 3)
    .entries()) {
    const { question } = await get<AvailabilityView>(request, `/availability/${id}`);
    const said = { consent: { state: 'on', wording: question }, times: [{ kind: 'once', from: day }], source: 'phone' };
    expect((await request.put(`${visits.url}/api/availability/${id}`, { data: said })).status()).toBe(200);
    const telephone = { telephone: `06 39 98 99 0${at}` };
    const typed = await request.put(`${visits.url}/api/availability/${id}/telephone`, { data: telephone });
    expect(typed.status()).toBe(200);
  }
}

describe('From an absence to a replacement', () => {
  it('a coordinator rings on a phone in three taps, types in the yes, and the date has one person more', async () => {
    const mine = await visits.enter('volunteer', 320);
    await mine.goto(`${visits.url}/me/times`);
    await mine
      .getByRole('button', { name: /^I cannot come/ })
      .first()
      .click();
    await mine.getByRole('button', { name: 'Yes, I cannot come' }).click();
    await mine.getByText('Your coordinator has been told.').waitFor();

    const desk = await visits.enter('coordinator', 390);
    const { request } = visits;
    const [absence] = await get<CannotComeList>(request, '/cannot-come');
    if (!absence) throw new Error('nobody said that they cannot come');
    await somebodyIsFree(request, absence);
    const agreed = async () => {
      const week = await get<NeedWeek>(request, `/needs/week?day=${dayOf(absence)}`);
      return week.slots.find(({ id }) => id === absence.slotId)?.agreedSeconds ?? 0;
    };
    const before = await agreed();

    // This browser has no telephone: what it does instead would take the taps that follow.
    await desk.addInitScript(`addEventListener('click', (event) => {
      if (event.target.closest('a[href^="tel:"]')) event.preventDefault();
    })`);
    await desk.goto(`${visits.url}/cannot-come`);
    await desk.getByRole('link', { name: `Who can replace ${absence.name}?` }).click();
    const person = desk.getByRole('listitem').getByRole('article').first();
    const call = person.getByRole('link', { name: /^Call / });
    await call.waitFor();
    await desk.getByText(`${absence.name} cannot come`).waitFor();
    expect(await call.getAttribute('href')).toMatch(/^tel:\+33\d{9}$/);
    const sms = (await person.getByRole('link', { name: /^Write a text message to / }).getAttribute('href')) ?? '';
    expect(sms).toMatch(/^sms:\+33\d{9}\?&body=/);
    expect(decodeURIComponent(sms)).toContain(absence.mission.title);
    expect((await call.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await width(desk)).toBe(390);
    expect(await violations(desk)).toEqual([]);

    await desk.emulateMedia({ media: 'print' });
    await desk.getByRole('table', { name: 'Call list' }).waitFor();
    await desk.getByText('Personal data: destroy this sheet after use.').waitFor();
    expect(await call.isVisible()).toBe(false);
    await desk.emulateMedia({ media: 'screen' });

    const view = await get<ReplacementsView>(request, `/allocation/replacements/${absence.slotId}`);
    const name = view.people[0]?.person.name ?? '';
    await call.click();
    await person.getByText(/^Called by /).waitFor();
    await person.getByRole('button', { name: 'Said yes' }).click();
    await person.getByRole('button', { name: `Yes, ${name} is coming` }).click();
    await desk.getByRole('region', { name: 'Answers for this date' }).getByText('is coming').waitFor();
    expect(await agreed()).toBeGreaterThan(before);
    expect(await width(desk)).toBe(390);
    expect(await violations(desk)).toEqual([]);

    await desk.context().setOffline(true);
    await desk.getByRole('button', { name: 'Look again' }).click();
    await desk.getByText(/^The connection does not answer/).waitFor();
    await desk.getByRole('heading', { name: 'Whom to call' }).waitFor();
  });
});
