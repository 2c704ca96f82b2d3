import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Outbox } from '../../../../server/mail/outbox.js';
import { Assignment } from '../../../../server/missions/assignment.entity.js';
import type { OwnTimes } from '../../../../server/missions/times/times.schemas.js';
import { evenings, everyone, NeedOffice, terms, told } from './need-office.js';

let desk: NeedOffice;
let zoe: string;

beforeAll(async () => {
  desk = await NeedOffice.open();
  zoe = await desk.office.volunteer('Zoé', 'desk');
}, 180_000);
afterAll(() => desk.office.close());

const fortnight = { ...evenings, times: { ...evenings.times, validTo: '2026-03-21' } };
const mails = async () => {
  await desk.office.application.app.get(Outbox).send();
  const folder = join(desk.office.application.dataFolder, 'mail');
  const files = await readdir(folder).catch(() => []);
  return Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
};
const timesOf = async (cookie: string) => (await desk.office.get<OwnTimes>('/api/me/times', cookie)).body.times;

describe('One date', () => {
  it('moved by hand stays where it was put, and those who agreed are told by mail or named', async () => {
    const id = await desk.added('Soupe', fortnight);
    const [first, second] = (await desk.need('Soupe', id)).slots;
    await desk.agrees('Zoé', second?.id);
    await desk.agrees('Ali', second?.id);
    const moved = { day: '2026-03-13', fromTime: '17:00', toTime: '18:00', terms };
    const { body } = await desk.send('PUT', `/api/slots/${second?.id}`, moved);
    expect(body).toMatchObject({ told: 1, untold: ['Ali'], toDecide: 0 });
    const sent = (await mails()).filter((text) => text.includes('zoe@desk.example'));
    expect(sent).toHaveLength(1);
    expect((await timesOf(zoe)).map(({ startsAt }) => startsAt)).toEqual(['2026-03-13T16:00:00.000Z']);
    const agreed = await desk.em.find(Assignment, { slotId: second?.id ?? '' });
    expect(agreed.map(({ seconds }) => seconds)).toEqual([3600, 3600]);
    await desk.change(id, { ...fortnight, times: { ...fortnight.times, fromTime: '19:00', toTime: '21:00' } });
    expect(told(await desk.need('Soupe', id)).slice(0, 3)).toEqual([
      '03-10 19:00 follows',
      '03-13 17:00 own',
      '03-17 19:00 follows',
    ]);
    expect(first?.id).toBe((await desk.need('Soupe', id)).slots[0]?.id);
    expect((await desk.decide(second?.id, 'follow')).body).toMatchObject({ told: 1, untold: ['Ali'] });
    expect(told(await desk.need('Soupe', id))[1]).toBe('03-12 19:00 follows');
    await desk.send('POST', `/api/needs/${id}/end`, { day: '2026-03-12' });
    expect(told(await desk.need('Soupe', id))).toEqual(['03-10 19:00 follows', '03-12 19:00 to-decide']);
    expect((await desk.decide(second?.id, 'follow')).body.code).toBe('slot-without-need-day');
    expect((await desk.decide(second?.id, 'keep')).body).toMatchObject({ told: 0, toDecide: 0 });
    await desk.decide(second?.id, 'cancel');
  });

  it('cancelled is told, counts nowhere as a need, and is not made again by its need', async () => {
    const id = await desk.added('Jardin', fortnight);
    const [first] = (await desk.need('Jardin', id)).slots;
    await desk.agrees('Zoé', first?.id);
    expect((await desk.decide(first?.id, 'cancel')).body).toMatchObject({ told: 1 });
    expect((await mails()).filter((text) => /^Subject:.*Annul.*Jardin/m.test(text))).toHaveLength(1);
    expect((await timesOf(zoe)).find(({ mission }) => mission.title === 'Jardin')).toMatchObject({
      state: 'cancelled',
    });
    const calendar = await fetch(`${desk.office.application.url}/api/me/times/calendar.ics`, {
      headers: { cookie: zoe },
    });
    expect(await calendar.text()).not.toContain('Jardin');
    const mirrored = `SELECT count(*)::INTEGER AS n FROM slot WHERE slot_id = '${first?.id}'`;
    expect(await desk.office.rows(mirrored)).toEqual([{ n: 0 }]);
    await desk.change(id, { ...fortnight, terms: { ...terms, skills: [everyone('Potager')] } });
    expect(told(await desk.need('Jardin', id))[0]).toBe('03-10 18:00 cancelled');
    expect((await desk.decide(first?.id, 'follow')).body).toMatchObject({ told: 1 });
    expect((await timesOf(zoe)).find(({ mission }) => mission.title === 'Jardin')).toMatchObject({ state: 'agreed' });
  });

  it('that is over changes no more, and none is moved to what is over', async () => {
    const id = await desk.added('Jardin', fortnight);
    const [first] = (await desk.need('Jardin', id)).slots;
    const yesterday = { day: '2026-03-09', fromTime: '18:00', toTime: '20:00', terms };
    expect((await desk.send('PUT', `/api/slots/${first?.id}`, yesterday)).body.code).toBe('slot-over');
    desk.clock.instant = new Date('2026-03-10T20:00:00Z');
    expect((await desk.decide(first?.id, 'cancel')).body.code).toBe('slot-over');
    desk.clock.instant = new Date('2026-03-10T11:00:00Z');
  });
});

describe('A date that came by file', () => {
  const file = (needed: number) =>
    `id,slot_id,day,from,to,needed,skills,langues\n${desk.mission('Soupe')},s1,2026-04-02,18:00,20:00,${needed},2 x Cuisine:2,ar:B2\n`;
  const imported = async () => (await desk.of('Soupe')).needs.filter(({ source }) => source === 'plan');

  it('stays tied to its source: changed by hand, it is found again by the next file, and never removed', async () => {
    // A file asks for skills that are known.
    await desk.added('Jardin', { ...fortnight, terms: { ...terms, skills: [everyone('Cuisine')] } });
    await desk.office.send(file(3), 'plan');
    const [need] = await imported();
    expect(need?.slots).toMatchObject([
      {
        targetSeconds: 3 * 7200,
        terms: {
          spoken: { language: 'ar', cefr: 4 },
          skills: [{ name: 'Cuisine', level: 2, kind: 'at_least_n', n: 2 }],
        },
      },
    ]);
    const said = { ...evenings, times: { kind: 'once', day: '2026-04-03', fromTime: '18:00', toTime: '20:00' } };
    expect((await desk.change(need?.id ?? '', said)).body).toMatchObject({ toDecide: 0 });
    expect((await imported()).map(told)).toEqual([['04-03 18:00 follows']]);
    expect((await desk.send('DELETE', `/api/needs/${need?.id}`)).body.code).toBe('need-has-history');
    await desk.office.send(file(4), 'plan');
    const again = await imported();
    expect(again.map(told)).toEqual([['04-02 18:00 follows']]);
    expect(again[0]?.slots[0]?.targetSeconds).toBe(4 * 7200);
    expect(again[0]?.id).toBe(need?.id);
  });
});
