import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CapacityView } from '../../../../server/allocation/capacity/capacity.schemas.js';
import { RunWork } from '../../../../server/allocation/runs/run-work.js';
import type { SuggestionViews } from '../../../../server/allocation/suggestions/suggestions.schemas.js';
import type { NeedWeek } from '../../../../server/missions/needs/week.schemas.js';
import { evenings, NeedOffice, terms } from './need-office.js';

const WEEK = '2026-03-17';

describe('A need that a coordinator writes', () => {
  let desk: NeedOffice;
  beforeAll(async () => {
    desk = await NeedOffice.open();
    const said = 'consent,consent_date,consent_source,consent_wording';
    const people = [
      'Zoé,Zoé,cuisine:2,fr:natif; ar:B2,mar 17h-21h,oui,2026-03-01,papier,Q',
      'Ali,Ali,cuisine:1,ar:natif,mar 17h-21h,oui,2026-03-01,papier,Q',
      'Inès,Inès,cuisine:3,fr:natif,mar 17h-21h,oui,2026-03-01,papier,Q',
      'Paul,Paul,cuisine:3,ar:C1,mar 17h-21h,,,,',
    ];
    const head = `external_id,name,skills,languages,availability,${said}`;
    await desk.office.send(`${head}\n${people.join('\n')}\n`, 'desk');
    const asked = { name: 'Cuisine', level: 2, kind: 'everyone' as const, n: null };
    const times = { ...evenings.times, weekdays: [2] };
    const spoken = { language: 'ar', cefr: 3 };
    const quantity = { ...terms.quantity, min: 1, target: null, max: null };
    await desk.added('Soupe', { ...evenings, times, terms: { ...terms, quantity, spoken, skills: [asked] } });
  }, 180_000);
  afterAll(() => desk.office.close());

  const week = async (cookie = desk.office.coordinator) =>
    (await desk.office.get<NeedWeek>(`/api/needs/week?day=${WEEK}`, cookie)).body;

  it('stands in its week, by mission, by skill and by language, with what is still possible beside', async () => {
    const lacking = { wantedSeconds: 7200, agreedSeconds: 0, unmetMinSeconds: 7200 };
    expect(await week()).toMatchObject({
      total: lacking,
      skills: [{ coverage: lacking }],
      languages: [{ language: 'ar', coverage: lacking }],
    });
    const capacity = await desk.office.get<CapacityView>(
      `/api/allocation/capacity?day=${WEEK}`,
      desk.office.coordinator,
    );
    const one = { seconds: 7200, people: 1 };
    expect(capacity.body).toMatchObject({ total: one, skills: [one], languages: [{ language: 'ar', ...one }] });
  });

  it('is proposed, once worked out, to who can do it and speaks the language: least said alone is wanted', async () => {
    await desk.office.ask('/api/allocation/runs', { week: WEEK });
    await desk.office.application.app.get(RunWork).settled();
    const read = () =>
      desk.office.get<SuggestionViews>(`/api/allocation/suggestions?week=${WEEK}`, desk.office.coordinator);
    const { suggestions, first } = (await read()).body;
    expect(suggestions.map(({ steps }) => steps.map(({ person }) => person.name))).toEqual([['Zoé']]);
    expect(first).toBe(1);
  });

  it('counts towards its language only who speaks it so well', async () => {
    const slot = (await week()).slots.find(({ day }) => day === WEEK);
    await desk.agrees('Inès', slot?.id);
    expect((await week()).languages).toMatchObject([{ coverage: { agreedSeconds: 0, unmetSeconds: 7200 } }]);
    await desk.agrees('Zoé', slot?.id);
    const { languages, overstaffed } = await week();
    expect(languages).toMatchObject([{ coverage: { agreedSeconds: 7200, unmetSeconds: 0 } }]);
    expect(overstaffed).toEqual([slot?.id]);
  });

  it('stands in the week of nobody who answers for another mission alone', async () => {
    const cookie = await desk.office.coordinatorOf(['Jardin']);
    expect((await week(cookie)).slots).toEqual([]);
    const capacity = await desk.office.get<CapacityView>(`/api/allocation/capacity?day=${WEEK}`, cookie);
    expect(capacity.body).toMatchObject({ total: { seconds: 0, people: 0 }, missions: [], languages: [] });
  });
});
