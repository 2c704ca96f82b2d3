import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Outbox } from '../../../server/mail/outbox.js';
import { AvailabilityTelling } from '../../../server/people/availability/availability-telling.entity.js';
import { timesOf } from '../../../server/people/availability/week-grid.schemas.js';
import { Availability } from '../../../server/people/availability.entity.js';
import { Person } from '../../../server/people/person.entity.js';
import { Registry } from '../../../server/registry/registry.js';
import type {
  AvailabilityList,
  AvailabilityView,
} from '../../../server/summaries/availability/availability-views.schemas.js';
import { engines } from '../../support/registry.js';
import { Office } from '../validation/office.js';

const DAY = 86_400_000;
const FIRST_TUESDAY = Date.parse('2025-09-23');
/** The 24 Tuesdays before the week of Tuesday 10 March 2026. */
const tuesdays = Array.from({ length: 24 }, (_, at) =>
  new Date(FIRST_TUESDAY + at * 7 * DAY).toISOString().slice(0, 10),
);

describe.each(engines)('Somebody who came on 18 of the last 24 Tuesdays, on %s', (engine) => {
  let office: Office;
  let zoe: string;
  let id: string;

  beforeAll(async () => {
    office = await Office.open(engine);
    await office.send('identifiant,nom,email,competences\nz,Zoé,zoe@a.example,\n', 'desk');
    const came = tuesdays.filter((_, at) => at % 4 !== 3);
    const lines = [
      ...came.map((day, at) => `z${at},z,${at < 10 ? 'Soupe' : 'Jardin'},${day},${day} 14:00,7200,declared`),
      // Once this week, once in the evening, once not there: none of the three is one more Tuesday afternoon.
      'now,z,Soupe,2026-03-10,2026-03-10 14:00,7200,declared',
      `late,z,Soupe,${tuesdays[3] ?? ''},${tuesdays[3] ?? ''} 19:00,7200,declared`,
      `out,z,Soupe,${tuesdays[7] ?? ''},${tuesdays[7] ?? ''} 14:00,7200,no_show`,
    ];
    await office.send(
      `external_id,volunteer,mission,day,started_at,person_seconds,status\n${lines.join('\n')}\n`,
      'desk',
    );
    zoe = await office.volunteer('Zoé', 'desk');
    ({ id } = await registry().findOneOrFail(Person, { displayName: 'Zoé' }));
  }, 240_000);
  afterAll(() => office.close());

  const registry = () => office.application.app.get(Registry).of(office.house.id);
  const own = async () => (await office.get<AvailabilityView>('/api/me/availability', zoe)).body;
  const seenBy = async (cookie: string) =>
    (await office.get<AvailabilityView>(`/api/availability/${id}`, cookie)).body.habits;
  const put = async (path: string, cookie: string, body: unknown) => {
    const headers = { cookie, 'content-type': 'application/json' };
    const response = await fetch(`${office.application.url}/api${path}`, {
      method: 'PUT',
      headers,
      body: JSON.stringify(body),
    });
    return (await response.json()) as AvailabilityView;
  };
  const kept = async () => [await registry().count(Availability), await registry().count(AvailabilityTelling)];
  const mailedPage = async (): Promise<string> => {
    await office.ask('/api/availability/requests', { way: 'mail', personIds: [id] });
    await office.application.app.get(Outbox).send();
    const folder = join(office.application.dataFolder, 'mail');
    const mails = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('=\r\n', ''));
    const path = mails.flatMap((mail) => /\/when\/[\w-]+/.exec(mail)?.[0] ?? [])[0] ?? '';
    return (await fetch(`${office.application.url}${path}?lang=fr`)).text();
  };
  const step = async () =>
    (await office.get<AvailabilityList>('/api/availability', office.coordinator)).body.people.find(
      (one) => one.id === id,
    )?.step;

  it('is offered that half-day, with how many weeks of how many', async () => {
    expect((await own()).habits).toEqual([{ weekday: 2, part: 'afternoon', weeks: 18, of: 24 }]);
    expect(await seenBy(office.coordinator)).toEqual([{ weekday: 2, part: 'afternoon', weeks: 18, of: 24 }]);
  });

  it('is counted for a coordinator of one mission by what was done there alone', async () => {
    const soup = await office.coordinatorOf(['Soupe']);
    expect(await seenBy(soup)).toEqual([{ weekday: 2, part: 'afternoon', weeks: 10, of: 24 }]);
  });

  it('is never taken to be free: whoever reads it, nothing is kept and nothing is ticked', async () => {
    const html = await mailedPage();
    expect(html).toMatch(/mardi après-midi[^<]*18[^<]*24/);
    expect(html).not.toContain(' checked');
    expect((await own()).times).toEqual([]);
    expect(await kept()).toEqual([0, 0]);
    expect(await step()).toBe('asked');
  });

  it('who agrees to suggestions and says no times still has none', async () => {
    const { question } = await own();
    const { times } = await put('/me/availability', zoe, { consent: { state: 'on', wording: question } });
    expect(times).toEqual([]);
    expect(await step()).toBe('no-times');
    expect(await registry().count(Availability)).toBe(0);
  });

  it('has that half-day once they confirm it, as told by them on that day', async () => {
    const times = timesOf(new Map([['2-afternoon', 1]]));
    const view = await put('/me/availability', zoe, { times });
    expect(view.times).toMatchObject([{ weekdays: [2], fromTime: '12:00', toTime: '18:00', from: '2026-03-10' }]);
    expect(view.tellings[0]).toMatchObject({ source: 'page', parts: ['times'], typedBy: null });
    expect(await registry().count(Availability, { personId: id })).toBe(1);
    expect(await step()).toBe('no-limits');
  });

  it('has it as said on the telephone when a coordinator confirms it for them, under the name of who typed it', async () => {
    await put('/me/availability', zoe, { times: [] });
    const times = timesOf(new Map([['2-afternoon', 2]]));
    const view = await put(`/availability/${id}`, office.coordinator, {
      times,
      source: 'phone',
      words: 'Oui, le mardi',
    });
    expect(view.times).toMatchObject([{ weekdays: [2], preference: 2 }]);
    expect(view.tellings[0]).toMatchObject({ source: 'phone', typedBy: 'karim', words: 'Oui, le mardi' });
  });
});
