import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Membership } from '../../../server/auth/membership.entity.js';
import { Assignment } from '../../../server/missions/assignment.entity.js';
import { Mission } from '../../../server/missions/mission.entity.js';
import { Need } from '../../../server/missions/need.entity.js';
import { Slot } from '../../../server/missions/slot.entity.js';
import { Person } from '../../../server/people/person.entity.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Registry } from '../../../server/registry/registry.js';
import { newId } from '../../../server/shared/identifiers.js';
import { startApplication, type TestApplication } from '../../support/application.js';
import { signIn, somebody } from '../../support/people.js';
import { engines } from '../../support/registry.js';

const at = new Date('2026-01-05T09:00:00Z');
const DAY = '2026-03-16';
const LOG = `external_id,volunteer,mission,day,hours,status
a1,Regular Rose,Food bank,2026-03-09,2,
a2,Regular Rose,Food bank,2026-03-02,2,
a3,Old Oscar,Food bank,2025-03-03,2,
a4,Absent Abel,Food bank,2026-03-09,,no_show
a5,Reader Rita,Reading,2026-03-09,1,
a6,Later Lou,Food bank,2026-03-17,1,
`;

interface Expected {
  mission: { title: string };
  slots: { startsAt: string }[];
  people: { id: string; name: string; isPlanned: boolean; recentDays: number }[];
}

describe.each(engines)('the names of a sign-in sheet on %s', (engine) => {
  let application: TestApplication;
  let organisationId: string;
  let coordinator: string;
  let foodBank: string;

  beforeAll(async () => {
    application = await startApplication({ engine });
    organisationId = (await application.app.get(Organisations).default()).id;
    await somebody(application, 'all@quay.example', organisationId, 'coordinator');
    coordinator = await signIn(application, 'all@quay.example');
    const form = new FormData();
    form.set('source', 'desk');
    form.set('file', new Blob([LOG]), 'log.csv');
    const headers = { cookie: coordinator };
    await fetch(`${application.url}/api/imports`, { method: 'POST', headers, body: form });
    foodBank = await missionId('Food bank');
    await plan('Planned Paul', '2026-03-16T08:00:00Z', 'agreed');
    await plan('Withdrawn Will', '2026-03-16T08:00:00Z', 'withdrawn');
    await plan('Evening Eve', '2026-03-15T23:30:00Z', 'agreed');
    await plan('Tomorrow Tom', '2026-03-16T23:30:00Z', 'agreed');
  });
  afterAll(() => application.close());

  const registry = () => application.app.get(Registry);
  const missionId = async (title: string) => (await registry().of(organisationId).findOneOrFail(Mission, { title })).id;

  /** Somebody's answer to one slot of two hours, at the clock of Paris. */
  async function plan(name: string, startsAt: string, state: 'agreed' | 'withdrawn'): Promise<void> {
    const own = { organisationId, createdAt: at };
    const [personId, needId, slotId] = [newId(at), newId(at), newId(at)];
    await registry().transaction(organisationId, async (em) => {
      em.create(Person, { id: personId, displayName: name, ...own });
      em.create(Need, {
        id: needId,
        missionId: foodBank,
        title: 'Sorting',
        validFrom: '2026-01-01',
        everyWeeks: 1,
        weekdays: [1],
        fromTime: '09:00',
        toTime: '11:00',
        zone: 'Europe/Paris',
        ...own,
      });
      const starts = new Date(startsAt);
      em.create(Slot, {
        id: slotId,
        organisationId,
        needId,
        startsAt: starts,
        endsAt: new Date(starts.getTime() + 7_200_000),
        minSeconds: 0,
        targetSeconds: 7200,
        maxSeconds: 7200,
      });
      em.create(Assignment, { id: newId(at), personId, slotId, seconds: 7200, state, ...own });
      await em.flush();
    });
  }

  const ask = (cookie: string, path: string) =>
    fetch(`${application.url}/api/attendance${path}`, { headers: { cookie } });
  const expected = async (cookie: string) =>
    (await (await ask(cookie, `/missions/${foodBank}?day=${DAY}`)).json()) as Expected;

  it('are those who agreed to come that day, then who came lately, then who once came', async () => {
    const { mission, people } = await expected(coordinator);
    expect(mission.title).toBe('Food bank');
    expect(people.map(({ name, isPlanned, recentDays }) => [name, isPlanned, recentDays])).toEqual([
      ['Evening Eve', true, 0],
      ['Planned Paul', true, 0],
      ['Regular Rose', false, 2],
      ['Old Oscar', false, 0],
    ]);
  });

  it('are of the day at the clock of the mission: half past midnight in Paris is of that day', async () => {
    const { slots } = await expected(coordinator);
    expect(slots.map(({ startsAt }) => startsAt)).toEqual([
      '2026-03-15T23:30:00.000Z',
      '2026-03-16T08:00:00.000Z',
      '2026-03-16T08:00:00.000Z',
    ]);
  });

  it('a coordinator of another mission does not see them, as if the mission did not exist', async () => {
    const accountId = await somebody(application, 'reading@quay.example', organisationId, 'coordinator');
    const reading = await missionId('Reading');
    await registry()
      .of(organisationId)
      .nativeUpdate(Membership, { accountId }, { missionIds: [reading] });
    const cookie = await signIn(application, 'reading@quay.example');
    expect(await (await ask(cookie, '/missions')).json()).toEqual([{ id: reading, title: 'Reading' }]);
    expect((await ask(cookie, `/missions/${reading}?day=${DAY}`)).status).toBe(200);
    const answers = await Promise.all(
      [foodBank, '0190c5c0-0000-7000-8000-00000000dead'].map(async (id) => {
        const response = await ask(cookie, `/missions/${id}?day=${DAY}`);
        return [response.status, await response.text()];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[0]).toBe(404);
  });

  it('a day that is none is refused', async () => {
    expect((await ask(coordinator, `/missions/${foodBank}?day=2026-02-30`)).status).toBe(400);
  });

  it('whoever is entered by the id of the list is that person, not a newcomer of the same name', async () => {
    const rose = (await expected(coordinator)).people.find(({ name }) => name === 'Regular Rose');
    const before = await registry().of(organisationId).count(Person, {});
    const form = new FormData();
    form.set('source', 'saisie');
    const row = {
      external_id: 'x1',
      volunteer: rose?.id,
      mission: foodBank,
      day: '2026-03-14',
      started_at: '09:00',
      ended_at: '11:30',
    };
    form.set('file', new Blob([`${JSON.stringify(row)}\n`]), 'saisie.jsonl');
    const headers = { cookie: coordinator };
    const sent = await fetch(`${application.url}/api/imports`, { method: 'POST', headers, body: form });
    expect(await sent.json()).toMatchObject({ inserted: 1, rejected: 0, totals: { personSeconds: 9000 } });
    expect(await registry().of(organisationId).count(Person, {})).toBe(before);
    expect((await expected(coordinator)).people.find(({ id }) => id === rose?.id)?.recentDays).toBe(3);
  });
});
