import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Outbox } from '../../../server/mail/outbox.js';
import { OutgoingMail } from '../../../server/mail/outgoing-mail.entity.js';
import { Assignment } from '../../../server/missions/assignment.entity.js';
import { Mission } from '../../../server/missions/mission.entity.js';
import { Need } from '../../../server/missions/need.entity.js';
import { Slot } from '../../../server/missions/slot.entity.js';
import { CannotCome } from '../../../server/missions/times/cannot-come.entity.js';
import { Reminders } from '../../../server/missions/times/reminders.js';
import { TimeReminder } from '../../../server/missions/times/time-reminder.entity.js';
import type { CannotComeList, OwnTimes } from '../../../server/missions/times/times.schemas.js';
import { Person } from '../../../server/people/person.entity.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Registry } from '../../../server/registry/registry.js';
import { newId } from '../../../server/shared/identifiers.js';
import { signIn, somebody } from '../../support/people.js';
import { Office } from '../validation/office.js';

const CREATED = new Date('2026-01-05T09:00:00Z');
/** The still clock stands at noon in Paris, 10 March 2026. */
const DATES = ['2026-03-09T13:00:00Z', '2026-03-11T09:00:00Z', '2026-03-28T23:30:00Z'];

let office: Office;
let zoe: string;
let ali: string;
let registry: Registry;

/** Zoé agreed to all three dates of a mission, Ali to the second. */
async function plan(): Promise<void> {
  await registry.transaction(office.house.id, async (em) => {
    const mission = await em.findOneOrFail(Mission, { title: 'Soupe' });
    Object.assign(mission, { site: 'Quai, 3', status: 'open' });
    const people = await em.find(Person, {}, { orderBy: { displayName: 'desc' } });
    const { id: organisationId } = office.house;
    for (const [at, from] of DATES.entries()) {
      const [needId, slotId] = [newId(CREATED), newId(CREATED)];
      const times = { validFrom: from.slice(0, 10), weekdays: [1], fromTime: '10:00', toTime: '13:00' };
      const rule = { ...times, zone: 'Europe/Paris', createdAt: CREATED };
      em.create(Need, { id: needId, organisationId, missionId: mission.id, title: 'Service', ...rule });
      const startsAt = new Date(from);
      const endsAt = new Date(startsAt.getTime() + 3 * 3_600_000);
      em.create(Slot, { id: slotId, organisationId, needId, startsAt, endsAt, targetSeconds: 3 * 3 * 3600 });
      for (const { id: personId, displayName } of people)
        if (displayName === 'Zoé' || at === 1)
          em.create(Assignment, {
            id: newId(CREATED),
            organisationId,
            personId,
            slotId,
            seconds: 10_800,
            createdAt: CREATED,
          });
    }
  });
}

beforeAll(async () => {
  office = await Office.open();
  registry = office.application.app.get(Registry);
  const lines = ['a,Zoé,Soupe,2026-03-03,3600', 'b,Ali,Soupe,2026-03-03,3600', 'c,Ali,Jardin,2026-03-03,3600'];
  await office.send(`external_id,volunteer,mission,day,person_seconds\n${lines.join('\n')}\n`, 'desk');
  zoe = await office.volunteer('Zoé', 'desk');
  ali = await office.volunteer('Ali', 'desk');
  await plan();
}, 180_000);
afterAll(() => office.close());

const times = async (cookie: string) => (await office.get<OwnTimes>('/api/me/times', cookie)).body;
const absences = async (cookie = office.coordinator) =>
  (await office.get<CannotComeList>('/api/cannot-come', cookie)).body;
const withdraw = (id: string | undefined, cookie: string) =>
  office.ask<OwnTimes>(`/api/me/times/${id}/withdraw`, {}, cookie);
const mails = async () => {
  await office.application.app.get(Outbox).send();
  const folder = join(office.application.dataFolder, 'mail');
  const files = await readdir(folder).catch(() => []);
  return Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
};

describe('My next times', () => {
  it('are those of the person, not over yet, with place and contact', async () => {
    const mine = await times(zoe);
    expect(mine.times.map(({ startsAt }) => startsAt)).toEqual([
      '2026-03-11T09:00:00.000Z',
      '2026-03-28T23:30:00.000Z',
    ]);
    expect(mine.times[0]).toMatchObject({
      mission: { title: 'Soupe' },
      role: 'Service',
      place: 'Quai, 3',
      zone: 'Europe/Paris',
      contacts: [{ name: 'karim', email: 'karim@maison.example' }],
      state: 'agreed',
    });
    expect((await times(ali)).times).toHaveLength(1);
    expect((await times(ali)).times[0]?.id).not.toBe(mine.times[0]?.id);
  });

  it('go into a calendar at the right instant, also in the night in which clocks change', async () => {
    const answer = await fetch(`${office.application.url}/api/me/times/calendar.ics`, { headers: { cookie: zoe } });
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    const text = await answer.text();
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text).toContain('DTSTART:20260328T233000Z');
    expect(text).toContain('DTEND:20260329T023000Z');
    expect(text).toContain('LOCATION:Quai\\, 3');
  });
});

describe('“I cannot come”', () => {
  it('is told to the coordinator at once, in the application and by mail, however often it is said', async () => {
    const [first] = (await times(zoe)).times;
    const said = await withdraw(first?.id, zoe);
    expect(said.body.times[0]).toMatchObject({ state: 'withdrawn', isSeen: false });
    expect((await withdraw(first?.id, zoe)).status).toBe(200);
    expect(await absences()).toMatchObject([
      { name: 'Zoé', mission: { title: 'Soupe' }, stillComing: 1, wanted: 3, seenBy: null },
    ]);
    const told = (await mails()).filter((text) => text.includes('karim@maison.example'));
    expect(told).toHaveLength(1);
    const kept = await registry.of(office.house.id).find(OutgoingMail, {});
    expect(kept.map(({ subject, text }) => [subject.includes('Zoé'), text])).toEqual([[false, null]]);
  });

  it('is the volunteer’s own to say: not somebody else’s, not for a time that is over, not from another association', async () => {
    const [first] = (await times(ali)).times;
    expect((await withdraw(first?.id, zoe)).status).toBe(404);
    const [over] = await registry
      .of(office.house.id)
      .find(Slot, { startsAt: new Date(DATES[0] ?? '') }, { fields: ['id'] });
    const past = await registry.of(office.house.id).findOneOrFail(Assignment, { slotId: over?.id ?? '' });
    expect((await withdraw(past.id, zoe)).status).toBe(404);
    const lyon = await office.application.app.get(Organisations).create({ slug: 'lyon', name: 'Lyon' });
    await somebody(office.application, 'lea@lyon.example', lyon.id, 'volunteer');
    expect((await withdraw(first?.id, await signIn(office.application, 'lea@lyon.example'))).status).toBe(404);
    await somebody(office.application, 'ana@lyon.example', lyon.id, 'coordinator');
    const elsewhere = await signIn(office.application, 'ana@lyon.example');
    expect(await absences(elsewhere)).toEqual([]);
    const [absence] = await absences();
    expect((await office.ask(`/api/cannot-come/${absence?.id}/seen`, {}, elsewhere)).status).toBe(404);
  });

  it('is not shown to a coordinator of other missions; who takes note is seen by the volunteer', async () => {
    const garden = await office.coordinatorOf(['Jardin']);
    expect(await absences(garden)).toEqual([]);
    const [absence] = await absences();
    expect((await office.ask(`/api/cannot-come/${absence?.id}/seen`, {}, garden)).status).toBe(404);
    await office.ask(`/api/cannot-come/${absence?.id}/seen`, {});
    expect(await absences()).toMatchObject([{ seenBy: 'karim' }]);
    expect((await times(zoe)).times[0]).toMatchObject({ state: 'withdrawn', isSeen: true });
  });
});

describe('A reminder', () => {
  it('goes once, the day before, to who asked for it and to nobody else', async () => {
    const remind = (wanted: boolean, cookie: string) =>
      fetch(`${office.application.url}/api/me/times/reminder`, {
        method: 'PUT',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ wanted }),
      });
    expect((await times(ali)).reminder).toBe(false);
    expect(((await (await remind(true, ali)).json()) as OwnTimes).reminder).toBe(true);
    for (let turn = 0; turn < 2; turn++) await office.application.app.get(Reminders).send();
    const sent = (await mails()).filter((text) => text.includes('ali@desk.example'));
    expect(sent).toHaveLength(1);
    expect(((await (await remind(false, ali)).json()) as OwnTimes).reminder).toBe(false);
  });

  it('goes with the person who leaves for good, and so does what they said', async () => {
    await office.forget('Zoé');
    const em = registry.of(office.house.id);
    expect(await em.count(CannotCome, {})).toBe(0);
    expect(await em.count(TimeReminder, {})).toBe(0);
    expect(await absences()).toEqual([]);
  });
});
