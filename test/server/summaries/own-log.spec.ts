import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { habitsFor } from '../../../server/summaries/log/habits.js';
import type { ImportView } from '../../../server/ingest/ingest.schemas.js';
import type { EnteredOwn, OwnChoices } from '../../../server/summaries/log/log.schemas.js';
import type { OwnSummary } from '../../../server/summaries/summaries.schemas.js';
import { Mission } from '../../../server/missions/mission.entity.js';
import { Registry } from '../../../server/registry/registry.js';
import { post, signIn, somebody } from '../../support/people.js';
import { Office } from '../validation/office.js';

let office: Office;
let zoe: string;
let ali: string;
let soup: string;
let garden: string;
/** The still clock of the application. */
const TODAY = '2026-03-10';

beforeAll(async () => {
  office = await Office.open();
  const lines = ['a,Zoé,Soupe,2026-03-03,10000', 'b,Ali,Jardin,2026-03-03,3600'];
  await office.send(`external_id,volunteer,mission,day,person_seconds\n${lines.join('\n')}\n`, 'desk');
  zoe = await office.volunteer('Zoé', 'desk');
  ali = await office.volunteer('Ali', 'desk');
  const em = office.application.app.get(Registry).of(office.house.id);
  soup = (await em.findOneOrFail(Mission, { title: 'Soupe' })).id;
  garden = (await em.findOneOrFail(Mission, { title: 'Jardin' })).id;
}, 180_000);
afterAll(() => office.close());

const choices = async (cookie: string) => (await office.get<OwnChoices>('/api/me/log', cookie)).body;
const note = (entry: object, cookie = zoe) => office.ask<EnteredOwn>('/api/me/log', entry, cookie);
const waiting = async (cookie = zoe) => (await office.get<OwnSummary>('/api/me/summary', cookie)).body.waiting;
const draft = (number: number) => `draft-of-a-phone-${number}`;

describe('A volunteer who notes an activity', () => {
  it('is offered their own missions and the time they usually give, not those of somebody else', async () => {
    const mine = await choices(zoe);
    expect(mine.missions.map(({ title }) => title)).toEqual(['Soupe']);
    expect(mine.habits).toEqual([{ missionId: soup, title: 'Soupe', personSeconds: 9900, like: '2026-03-03' }]);
    expect((await choices(ali)).missions.map(({ title }) => title)).toEqual(['Jardin']);
  });

  it('declares time that waits to be validated, once however often the phone sends it', async () => {
    const before = await waiting();
    const entry = { draft: draft(1), missionId: soup, day: '2026-03-04', personSeconds: 5400 };
    const first = await note(entry);
    expect(first).toMatchObject({ status: 201, body: { title: 'Soupe', day: '2026-03-04', personSeconds: 5400 } });
    const again = await Promise.all([note(entry), note(entry)]);
    // Two at once: one may be asked to come back, and neither counts again.
    expect(again.filter(({ status }) => status === 201 || status === 409)).toHaveLength(2);
    expect((await note(entry)).body).toEqual(first.body);
    expect(await waiting()).toMatchObject({
      personSeconds: (before.personSeconds ?? 0) + 5400,
      activities: before.activities + 1,
    });
    const { rows } = await office.queue(`source=volunteers`);
    expect(rows.filter(({ activityId }) => activityId === first.body.activityId)).toMatchObject([
      { person: 'Zoé', personSeconds: 5400, provenance: 'declared', status: 'declared' },
    ]);
  });

  it('puts their name on no list of imports: who gave time on which day is for those who validate it', async () => {
    await note({ draft: draft(9), missionId: soup, day: '2026-03-02', personSeconds: 60 });
    const { body } = await office.get<ImportView[]>('/api/imports', office.coordinator);
    const theirs = body.filter(({ source }) => source === 'volunteers');
    expect(new Set(theirs.map(({ importedBy }) => importedBy))).toEqual(new Set(['volunteers']));
  });

  it('does not touch what another volunteer noted, even with the same draft', async () => {
    const entry = { draft: draft(2), personSeconds: 600, day: '2026-03-05' };
    const mine = await note({ ...entry, missionId: soup });
    const theirs = await note({ ...entry, missionId: garden }, ali);
    expect(theirs.body.activityId).not.toBe(mine.body.activityId);
    expect(await waiting(ali)).toMatchObject({ personSeconds: 4200, activities: 2 });
  });

  it('has what waited on a shared computer kept for them, not sent in the name of who signed in since', async () => {
    const before = [await waiting(), await waiting(ali)];
    const entry = { account: 'zoe@desk.example', draft: draft(4), missionId: soup, personSeconds: 600 };
    expect(await note(entry, ali)).toMatchObject({ status: 409, body: { code: 'noted-by-another' } });
    expect([await waiting(), await waiting(ali)]).toEqual(before);
    expect((await note(entry)).status).toBe(201);
  });

  it('is told why an entry cannot be, and nothing is kept of it', async () => {
    const before = await waiting();
    const entry = { draft: draft(3), missionId: soup, personSeconds: 600 };
    expect(await note({ ...entry, day: '2030-01-01' })).toMatchObject({ status: 422, body: { code: 'day-ahead' } });
    expect((await note({ ...entry, missionId: garden })).status).toBe(404);
    expect((await note({ ...entry, personSeconds: 86_401 })).status).toBe(400);
    await somebody(office.application, 'nobody@desk.example', office.house.id, 'volunteer');
    const nobody = await signIn(office.application, 'nobody@desk.example');
    expect(await note(entry, nobody)).toMatchObject({ status: 409, body: { code: 'account-without-person' } });
    expect((await post(office.application, '/api/me/log', entry, { cookie: office.coordinator })).status).toBe(403);
    expect(await waiting()).toEqual(before);
  });
});

describe('What one tap notes', () => {
  const row = (mission_id: string, last_day: string, person_seconds = 3600) => ({
    mission_id,
    last_day,
    person_seconds,
  });
  const titles = new Map(['a', 'b', 'c', 'd'].map((id) => [id, id.toUpperCase()]));

  it('begins with what was done on the same day of the week, each mission once', () => {
    const rows = [
      row('a', '2026-03-08'),
      row('a', '2026-03-03', 60),
      row('b', '2026-03-03'),
      row('gone', '2026-03-03'),
    ];
    expect(habitsFor(TODAY, rows, titles).map(({ missionId }) => missionId)).toEqual(['b', 'a']);
  });

  it('says a time as people do, to the quarter of an hour, and keeps short times', () => {
    const rows = [row('a', '2026-03-03', 10_020), row('b', '2026-03-02', 95)];
    expect(habitsFor(TODAY, rows, titles).map(({ personSeconds }) => personSeconds)).toEqual([9900, 95]);
  });
});
