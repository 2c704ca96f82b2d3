import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { consentQuestion } from '../../../server/people/availability/consent-question.js';
import { Person } from '../../../server/people/person.entity.js';
import { Preference } from '../../../server/people/preference.entity.js';
import { SuggestionConsent } from '../../../server/people/suggestion-consent.entity.js';
import { Organisations } from '../../../server/registry/organisations.js';
import { Registry } from '../../../server/registry/registry.js';
import type { AvailabilityView } from '../../../server/summaries/availability/availability-views.schemas.js';
import type { OwnData } from '../../../server/summaries/summaries.schemas.js';
import { signIn, somebody } from '../../support/people.js';
import { engines } from '../../support/registry.js';
import { Office } from '../validation/office.js';

const TUESDAY_AFTERNOON = { kind: 'recurring', weekdays: [2], fromTime: '12:00', toTime: '18:00' } as const;
const wording = consentQuestion('fr');
const UNKNOWN = '0190c5c0-0000-7000-8000-00000000dead';

describe.each(engines)('When somebody can come, on %s', (engine) => {
  let office: Office;
  let zoe: string;
  let ali: string;

  beforeAll(async () => {
    office = await Office.open(engine);
    const lines = ['a,Zoé,Soupe,2026-03-03,3600', 'b,Ali,Jardin,2026-03-03,3600'];
    await office.send(`external_id,volunteer,mission,day,person_seconds\n${lines.join('\n')}\n`, 'desk');
    [zoe, ali] = [await office.volunteer('Zoé', 'desk'), await office.volunteer('Ali', 'desk')];
  }, 240_000);
  afterAll(() => office.close());

  const put = async (path: string, cookie: string, body: unknown) => {
    const headers = { cookie, 'content-type': 'application/json', 'accept-language': 'fr' };
    const sent = { method: 'PUT', headers, body: JSON.stringify(body) };
    const response = await fetch(`${office.application.url}/api${path}`, sent);
    const text = await response.text();
    return { status: response.status, body: JSON.parse(text) as AvailabilityView & { code?: string; detail?: string } };
  };
  const tell = (cookie: string, body: unknown) => put('/me/availability', cookie, body);
  const own = async (cookie: string) => (await office.get<AvailabilityView>('/api/me/availability', cookie)).body;
  const registry = () => office.application.app.get(Registry).of(office.house.id);
  const idOf = async (displayName: string) => (await registry().findOneOrFail(Person, { displayName })).id;

  it('nobody has answered for anybody: no times, no limits, and no consent', async () => {
    const view = await own(ali);
    expect(view).toMatchObject({ times: [], limits: null, preferences: [], consents: [], tellings: [], requests: [] });
    expect(view.question).toBe(consentQuestion('en'));
    expect(view).toMatchObject({ zone: 'Europe/Paris', today: '2026-03-10', person: { name: 'Ali' } });
  });

  it('is told by the volunteer: usual times, one day, and days away', async () => {
    const times = [
      { ...TUESDAY_AFTERNOON, preference: 2 },
      { kind: 'once', fromTime: '09:00', toTime: '12:30', from: '2026-04-05' },
      { kind: 'exception', from: '2026-05-01', until: '2026-05-10' },
    ];
    expect((await tell(zoe, { times })).status).toBe(200);
    expect((await own(zoe)).times).toMatchObject([
      { ...TUESDAY_AFTERNOON, from: '2026-03-10', until: null, everyWeeks: 1, preference: 2, zone: 'Europe/Paris' },
      { kind: 'once', weekdays: [7], from: '2026-04-05', until: '2026-04-05', fromTime: '09:00', preference: 1 },
      { kind: 'exception', weekdays: [1, 2, 3, 4, 5, 6, 7], from: '2026-05-01', until: '2026-05-10', preference: -1 },
    ]);
    expect((await own(ali)).times).toEqual([]);
  });

  it('says in plain words what cannot be', async () => {
    const refused = async (body: unknown) => {
      const { status, body: answer } = await tell(zoe, body);
      return [status, answer.code, answer.detail];
    };
    const twice = [TUESDAY_AFTERNOON, { ...TUESDAY_AFTERNOON, fromTime: '17:00', toTime: '19:00', preference: -1 }];
    expect(await refused({ times: twice })).toEqual([
      422,
      'times-contradict',
      'Le mardi à 17:00, deux réponses se contredisent. Gardez-en une seule.',
    ]);
    expect((await refused({ times: [{ ...TUESDAY_AFTERNOON, weekdays: [] }] }))[1]).toBe('time-without-day');
    expect((await refused({ times: [{ ...TUESDAY_AFTERNOON, toTime: '12:00' }] }))[1]).toBe('time-without-length');
    const backwards = { kind: 'exception', from: '2026-05-10', until: '2026-05-01' };
    expect((await refused({ times: [backwards] }))[1]).toBe('time-ends-before');
    expect((await refused({ limits: { comfortSecondsPerWeek: 7200, capSecondsPerWeek: 3600 } }))[1]).toBe(
      'comfort-over-cap',
    );
    expect((await refused({ consent: { state: 'on', wording: 'Oui ?' } }))[1]).toBe('question-changed');
    expect((await refused({ preferences: [{ missionId: UNKNOWN, weight: 2 }] }))[0]).toBe(404);
    expect((await own(zoe)).times).toHaveLength(3);
  });

  it('keeps limits and tastes as they were told last', async () => {
    const { id: missionId } = (await own(zoe)).choices.missions[0] ?? { id: '' };
    const limits = { comfortSecondsPerWeek: 7200, capSecondsPerWeek: 14_400, remoteOnly: false };
    const tastes = [
      { cause: 'maraude', weight: 2 },
      { cause: 'tri', weight: 0 },
    ];
    const { status, body } = await tell(zoe, { limits, preferences: tastes });
    expect([status, missionId]).toEqual([200, '']);
    expect(body.limits).toMatchObject({ ...limits, invitationsPer30Days: 4, maxKm: null });
    expect(body.preferences).toEqual([{ missionId: null, title: null, cause: 'maraude', weight: 2 }]);
    await tell(zoe, { preferences: [] });
    expect(await registry().count(Preference)).toBe(0);
    expect((await own(zoe)).limits).toMatchObject(limits);
  });

  it('consents are added, the latest first, each with the question as it was read', async () => {
    await tell(zoe, { consent: { state: 'on', wording } });
    const { body } = await tell(zoe, { consent: { state: 'paused', wording: consentQuestion('en') } });
    expect(body.consents).toMatchObject([
      { state: 'paused', source: 'page', wording: consentQuestion('en'), typedBy: null },
      { state: 'on', source: 'page', wording, typedBy: null },
    ]);
    expect(await registry().count(SuggestionConsent)).toBe(2);
  });

  it('a coordinator types what was said elsewhere, never without saying where', async () => {
    const id = await idOf('Ali');
    const consent = { state: 'on', wording };
    expect((await put(`/availability/${id}`, office.coordinator, { consent })).status).toBe(400);
    const said = { consent, times: [TUESDAY_AFTERNOON], source: 'phone', words: 'Oui, mais pas en mai' };
    const { status, body } = await put(`/availability/${id}`, office.coordinator, said);
    expect(status).toBe(200);
    expect(body.consents).toMatchObject([{ state: 'on', source: 'phone', wording, typedBy: 'karim' }]);
    expect(body.tellings).toMatchObject([
      { source: 'phone', typedBy: 'karim', words: 'Oui, mais pas en mai', parts: ['times', 'consent'] },
    ]);
    expect(await own(ali)).toMatchObject({ times: [TUESDAY_AFTERNOON], consents: [{ typedBy: 'karim' }] });
    const acts = (await office.acts()).filter(({ action }) => action === 'availability.type');
    expect(acts).toMatchObject([{ record: `person:${id}`, actorName: 'karim' }]);
    expect(JSON.stringify(acts)).not.toContain('pas en mai');
  });

  it('a paper signed before the person’s own answer does not undo it', async () => {
    const id = await idOf('Ali');
    await tell(ali, { consent: { state: 'off', wording } });
    const paper = { consent: { state: 'on', wording }, source: 'paper' };
    const { body } = await put(`/availability/${id}`, office.coordinator, { ...paper, saidOn: '2026-03-09' });
    expect(body.consents.map(({ state }) => state)).toEqual(['off', 'on', 'on']);
    const { body: refused } = await put(`/availability/${id}`, office.coordinator, { ...paper, saidOn: '2026-03-11' });
    expect(refused.code).toBe('said-in-the-future');
  });

  it('is closed to another coordinator’s people, to another volunteer and to another association', async () => {
    const id = await idOf('Ali');
    const soup = await office.coordinatorOf(['Soupe']);
    const said = { times: [], source: 'phone' };
    const asked = async (cookie: string, whom: string) => [
      (await office.get(`/api/availability/${whom}`, cookie)).status,
      (await put(`/availability/${whom}`, cookie, said)).status,
    ];
    expect(await asked(soup, id)).toEqual([404, 404]);
    expect(await asked(soup, UNKNOWN)).toEqual([404, 404]);
    expect(await asked(await office.coordinatorOf(['Jardin']), id)).toEqual([200, 200]);
    expect(await asked(soup, await idOf('Zoé'))).toEqual([200, 200]);
    expect(await asked(zoe, id)).toEqual([403, 403]);
    const branch = await office.application.app.get(Organisations).create({ slug: 'lyon', name: 'Lyon' });
    await somebody(office.application, 'lea@lyon.example', branch.id, 'coordinator');
    expect(await asked(await signIn(office.application, 'lea@lyon.example'), id)).toEqual([404, 404]);
  });

  it('is among the data that the person takes away, and goes when they are erased', async () => {
    const { body } = await office.get<OwnData>('/api/me/data.json', ali);
    expect(body.availability).toMatchObject({ consents: [{ state: 'off' }, { state: 'on' }, { state: 'on' }] });
    expect(body.availability?.tellings.map(({ words }) => words)).toContain('Oui, mais pas en mai');
    const id = await idOf('Ali');
    await office.forget('Ali');
    const { consents, tellings } = body.availability ?? { consents: [], tellings: [] };
    expect([consents.length, tellings.length > 0]).toEqual([3, true]);
    expect(await registry().count(SuggestionConsent, { personId: id })).toBe(0);
    expect((await office.get(`/api/availability/${id}`, office.coordinator)).status).toBe(404);
  });
});
