import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Mission } from '../../../server/missions/mission.entity.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Registry } from '../../../server/registry/registry.js';
import type { CecDesk, CecView } from '../../../server/summaries/cec/cec.schemas.js';
import { ElsewhereTime } from '../../../server/summaries/cec/elsewhere-time.entity.js';
import { signIn, somebody } from '../../support/people.js';
import { engines } from '../../support/registry.js';
import { Office } from '../validation/office.js';

const HOUR = 3600;
/** Zoé sits in the bureau and supervises at the soup kitchen; Ali serves there. The clock stands on 10 March 2026. */
const LINES = [
  `a,Zoé,Bureau,réunion,2025-02-03,${60 * HOUR},validated`,
  `b,Zoé,Soupe,encadrement,2025-05-04,${45 * HOUR},validated`,
  `c,Zoé,Soupe,service,2025-05-05,${30 * HOUR},validated`,
  `d,Zoé,Bureau,réunion,2025-12-31,${HOUR},declared`,
  `e,Zoé,Bureau,réunion,2026-01-01,${2 * HOUR},validated`,
  `f,Ali,Soupe,service,2025-05-05,${30 * HOUR},validated`,
];

describe.each(engines)('The civic engagement account on %s', (engine) => {
  let office: Office;
  let zoe: string;
  let ali: string;
  let director: string;
  let missions: Map<string, string>;

  beforeAll(async () => {
    office = await Office.open(engine);
    await office.send(`external_id,volunteer,mission,activity_type,day,person_seconds,status\n${LINES.join('\n')}\n`);
    zoe = await office.volunteer('Zoé', 'desk');
    ali = await office.volunteer('Ali', 'desk');
    await somebody(office.application, 'dora@maison.example', office.house.id, 'director');
    director = await signIn(office.application, 'dora@maison.example');
    const em = office.application.app.get(Registry).of(office.house.id);
    missions = new Map((await em.find(Mission, {})).map(({ id, title }) => [title, id]));
  }, 180_000);
  afterAll(() => office.close());

  const view = async (cookie: string, query = '') => (await office.get<CecView>(`/api/me/cec${query}`, cookie)).body;
  const desk = async (cookie: string) => (await office.get<CecDesk>('/api/cec', cookie)).body;
  const marking = (title: string, role: string | null, kind: string) => {
    const missionId = missions.get(title);
    return { missionId, role, kind, fromDay: '2025-01-01', reason: 'Statuts, article 9' };
  };
  const mark = (body: object, cookie: string) => office.ask<CecDesk>('/api/cec/functions', body, cookie);
  const put = (path: string, body: object, cookie: string) =>
    fetch(`${office.application.url}${path}`, {
      method: 'PUT',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const remove = async (id: string | undefined, cookie: string) =>
    (await fetch(`${office.application.url}/api/me/cec/elsewhere/${id}`, { method: 'DELETE', headers: { cookie } }))
      .status;

  it('counts nothing before somebody has said which functions count, and says so apart', async () => {
    const { year, counted, other, thresholds, deadlines } = await view(zoe);
    expect([year, counted.personSeconds, other.personSeconds]).toEqual([2025, 0, 135 * HOUR]);
    expect(thresholds.year.missing).toBe(200 * HOUR);
    expect(deadlines).toMatchObject({ step: 'declare', day: '2026-06-30' });
  });

  it('counts what a director or a coordinator of the mission marked, with a reason, and nothing else', async () => {
    expect((await mark(marking('Bureau', null, 'governing'), director)).status).toBe(201);
    const soup = await office.coordinatorOf(['Soupe']);
    expect((await mark(marking('Soupe', 'encadrement', 'supervising'), soup)).status).toBe(201);
    expect((await mark({ ...marking('Soupe', null, 'governing'), reason: ' ' }, soup)).status).toBe(400);
    const mine = await view(zoe);
    expect(mine.functions.map(({ title, role, kind }) => [title, role, kind])).toEqual([
      ['Bureau', 'réunion', 'governing'],
      ['Soupe', 'encadrement', 'supervising'],
    ]);
    expect(mine.counted).toEqual({ personSeconds: 105 * HOUR, activities: 2, unknownTime: 0 });
    expect(mine.others).toMatchObject([{ title: 'Soupe', role: 'service', personSeconds: 30 * HOUR }]);
    expect(mine.waiting).toMatchObject({ personSeconds: HOUR, activities: 1 });
    expect(mine.thresholds.one).toMatchObject({ missing: 0, association: null });
    expect(mine.thresholds.year.missing).toBe(95 * HOUR);
    expect((await view(zoe, '?year=2026')).counted.personSeconds).toBe(2 * HOUR);
    expect(await view(ali)).toMatchObject({ functions: [], other: { personSeconds: 30 * HOUR } });
    const acts = (await office.acts()).filter(({ action }) => action === 'cec-function.mark');
    expect(acts.map(({ details }) => details)).toMatchObject([
      { kind: 'governing', reason: 'Statuts, article 9' },
      { kind: 'supervising', role: 'encadrement' },
    ]);
  });

  it('is marked by coordinators in their own missions only, by no volunteer, and from no other association', async () => {
    const soup = await signIn(office.application, 'only-soupe@maison.example');
    expect((await mark(marking('Bureau', null, 'governing'), soup)).status).toBe(404);
    expect((await desk(soup)).missions.map(({ title, roles }) => [title, roles])).toEqual([
      ['Soupe', ['encadrement', 'service']],
    ]);
    const bureau = (await desk(director)).functions.find(({ title }) => title === 'Bureau');
    const end = (cookie: string) => office.ask(`/api/cec/functions/${bureau?.id}/end`, { toDay: '2026-01-01' }, cookie);
    expect((await end(soup)).status).toBe(404);
    expect([(await mark(marking('Soupe', null, 'governing'), zoe)).status, (await end(zoe)).status]).toEqual([
      403, 403,
    ]);
    const lyon = await office.application.app.get(Organisations).create({ slug: 'lyon', name: 'Lyon' });
    await somebody(office.application, 'lea@lyon.example', lyon.id, 'director');
    const elsewhere = await signIn(office.application, 'lea@lyon.example');
    expect([
      (await mark(marking('Bureau', null, 'governing'), elsewhere)).status,
      (await end(elsewhere)).status,
    ]).toEqual([404, 404]);
    expect(await desk(elsewhere)).toMatchObject({ missions: [], functions: [] });
    expect((await end(director)).status).toBe(200);
    expect((await view(zoe, '?year=2026')).counted.personSeconds).toBe(0);
    expect((await view(zoe)).counted.personSeconds).toBe(105 * HOUR);
  });

  it('says of the association what it said itself, and unknown of the rest', async () => {
    expect((await view(zoe)).association).toMatchObject({
      rna: null,
      siren: null,
      declaredOn: null,
      hasListedPurpose: null,
      validator: null,
      neededYears: 1,
      isOldEnough: null,
    });
    const facts = { declaredOn: '2025-01-15', hasListedPurpose: true, validator: 'Samira Haddad' };
    expect((await put('/api/cec/facts', facts, office.coordinator)).status).toBe(403);
    expect((await put('/api/cec/facts', facts, director)).status).toBe(200);
    expect((await view(zoe)).association).toMatchObject({ ...facts, isOldEnough: false });
    expect((await view(zoe, '?year=2026')).association).toMatchObject({ isOldEnough: true });
  });

  it('adds what the volunteer says they gave elsewhere, which nobody else reads or takes away', async () => {
    const given = { association: 'Le Phare', year: 2025, seconds: 96 * HOUR };
    const said = await office.ask<CecView>('/api/me/cec/elsewhere', given, zoe);
    expect(said.status).toBe(201);
    expect(said.body.thresholds).toMatchObject({ year: { missing: 0 }, one: { association: null } });
    expect(await view(ali)).toMatchObject({ elsewhere: [] });
    const [typed] = (await view(zoe)).elsewhere;
    expect(await remove(typed?.id, ali)).toBe(404);
    await somebody(office.application, 'max@lyon.example', await lyonId(), 'volunteer');
    expect(await remove(typed?.id, await signIn(office.application, 'max@lyon.example'))).toBe(404);
    for (const cookie of [office.coordinator, director])
      expect((await office.get('/api/me/cec', cookie)).status).toBe(403);
    const told = JSON.stringify([await office.acts(), await desk(director), await desk(office.coordinator)]);
    const exported = (await office.get('/api/me/data.json', ali)).body;
    expect(told + JSON.stringify(exported)).not.toContain('Le Phare');
    expect(await remove(typed?.id, zoe)).toBe(204);
    expect((await view(zoe)).thresholds.year.missing).toBe(95 * HOUR);
  });

  it('is offered where it exists: to the volunteers of a French association', async () => {
    expect((await office.get('/api/me/cec/offer', zoe)).body).toEqual({ isOffered: true });
    const brussels = await office.application.app
      .get(Organisations)
      .create({ slug: 'bxl', name: 'Bruxelles', zone: 'Europe/Brussels' });
    await somebody(office.application, 'luc@bxl.example', brussels.id, 'volunteer');
    const luc = await signIn(office.application, 'luc@bxl.example');
    expect((await office.get('/api/me/cec/offer', luc)).body).toEqual({ isOffered: false });
    const typed = { association: 'Le Phare', year: 2025, seconds: HOUR };
    expect((await office.ask('/api/me/cec/elsewhere', typed, luc)).body.code).toBe('account-without-person');
  });

  it('forgets what was typed when the person leaves for good', async () => {
    await office.ask('/api/me/cec/elsewhere', { association: 'Le Phare', year: 2025, seconds: HOUR }, zoe);
    await office.forget('Zoé');
    expect(await office.application.app.get(Registry).of(office.house.id).count(ElsewhereTime, {})).toBe(0);
  });

  async function lyonId(): Promise<string> {
    return (await office.application.app.get(Organisations).list()).find(({ slug }) => slug === 'lyon')?.id ?? '';
  }
});
