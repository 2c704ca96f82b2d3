import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AnswerCampaign } from '../../../server/answers/answer-campaign.entity.js';
import { Answer } from '../../../server/answers/answer.entity.js';
import { newId } from '../../../server/shared/identifiers.js';
import { OutsideDesk, presence, volunteer } from '../../support/outside-desk.js';
import { Planning } from '../../support/planning.js';
import type { SegmentRow } from '../../support/stores.js';

jest.setTimeout(300_000);
const MARCH = { from: '2026-03-01', to: '2026-04-01' };
const DAY = '2026-03-10';

describe('Golden values, asked as anybody asks', () => {
  let desk: OutsideDesk;
  beforeEach(async () => {
    desk = await OutsideDesk.open();
  });
  afterEach(() => desk.close());

  const inside = (name: string, more = {}) => desk.desk.figures.answer(desk.desk.house, name, { ...MARCH, ...more });
  const one = (row: Omit<SegmentRow, 'activity_id'>, at: number) => ({ day: DAY, ...row, activity_id: `a${at}` });
  const rounded = (value: unknown, digits = 3) => Number(Number(value).toFixed(digits));

  /** So many answers of each score out of 5, to one campaign with so many people asked. */
  async function opinions(scores: Readonly<Record<number, number>>, asked: number | null = null): Promise<void> {
    const { stores, house } = desk.desk;
    const organisationId = house.id;
    const campaignId = newId(stores.clock.now());
    await stores.registry.transaction(organisationId, async (manager) => {
      const days = { fromDay: '2026-03-01', toDay: '2026-04-01' };
      const campaign = { id: campaignId, organisationId, audience: 'volunteer', asked, ...days } as const;
      await manager.insert(AnswerCampaign, campaign);
      const about = { organisationId, campaignId, audience: 'volunteer', question: 'satisfaction', day: DAY } as const;
      const all = Object.entries(scores).flatMap(([score, count]) =>
        Array.from({ length: count }, () => Number(score)),
      );
      const told = all.map((score) => ({ ...about, id: crypto.randomUUID(), scale: 5, score }));
      await manager.insertMany(Answer, told);
    });
    await desk.accept([one({ volunteer_key: volunteer(1) }, 0)]);
  }

  it('38 answers of 5 and 2 of 1: mean 4.80, 95.0 % satisfied (83.5 to 98.6)', async () => {
    await opinions({ 5: 38, 1: 2 });
    const { total } = await inside('volunteer_satisfaction');
    expect(rounded(total['mean_score'])).toBe(4.8);
    expect(total['volunteer_satisfaction']).toBe(0.95);
    expect([total['volunteer_satisfaction_low'], total['volunteer_satisfaction_high']].map((x) => rounded(x))).toEqual([
      0.835, 0.986,
    ]);
  });

  it.each([
    [{ 5: 42, 2: 8 }, 0.84, 0.715, 0.917],
    [{ 4: 5 }, 1, 0.566, 1],
    [{ 3: 8 }, 0, 0, 0.324],
  ])('%j out of 5: %d satisfied (%d to %d)', async (scores, share, low, high) => {
    await opinions(scores);
    const { total } = await inside('volunteer_satisfaction');
    const found = ['', '_low', '_high'].map((end) => rounded(total[`volunteer_satisfaction${end}`]));
    expect(found).toEqual([share, low, high]);
  });

  it('4 answers are withheld outside', async () => {
    await opinions({ 5: 4 });
    const { total } = await desk.asDonor('volunteer_satisfaction', MARCH);
    expect(total).toMatchObject({ volunteer_satisfaction: null, answers: null, withheld: 'few-answers' });
  });

  it('40 answers of 160 asked are 25 %; with nobody knowing how many, there is no rate', async () => {
    await opinions({ 5: 40 }, 160);
    expect((await inside('response_rate')).total).toMatchObject({
      response_rate: 0.25,
      answers_of_asked: 40,
      asked: 160,
    });
  });

  it('40 answers of an unknown number of people have no rate', async () => {
    await opinions({ 5: 40 });
    expect((await inside('response_rate')).total).toMatchObject({ response_rate: null, asked: null });
  });

  it('6 hours measured, 3 declared and 1 estimated are 60, 30 and 10 %', async () => {
    const provenances = ['measured', 'declared', 'estimated'] as const;
    const given = (hours: readonly number[], day: string) =>
      hours.map((each, at) => ({
        ...one({ day, person_seconds: each * 3600, provenance: provenances[at] ?? null }, at),
        activity_id: `${day} ${at}`,
      }));
    await desk.accept([...given([6, 3, 1], DAY), ...given([2, 2, 2], '2026-04-10')]);
    const { total } = await inside('provenance_shares');
    expect(total).toMatchObject({ provenance_shares: 0.6, declared_share: 0.3, estimated_share: 0.1 });
  });

  it('rows of 1, 1,800, 1,801 s and unknown are 2 micro-actions of 1,801 s', async () => {
    await desk.accept(
      [1, 1800, 1801, null].map((person_seconds, at) => one({ volunteer_key: volunteer(at), person_seconds }, at)),
    );
    expect((await inside('micro_actions')).total).toEqual({ micro_actions: 2, micro_seconds: 1801 });
  });

  it('a group of five gives 10 h and no active volunteer, and counts as five people for a donor', async () => {
    await desk.accept([one({ volunteer_key: null, headcount: 5, person_seconds: 36_000 }, 0)]);
    expect((await inside('volunteer_hours')).total).toEqual({ person_seconds: 36_000, active_volunteers: 0 });
    const { total, card } = await desk.asDonor('volunteer_hours', MARCH);
    expect(total).toMatchObject({ person_seconds: 36_000, withheld: null });
    expect(card.people).toEqual({ count: 5, fewerThan: null });
  });

  it('ten mission-days of 10 meals in 5 h are 2.000 an hour (2.000 to 2.000); four have neither rate nor interval', async () => {
    const meals = [{ type: 'meals', quantity: '10', unit: 'meal', shared: false }];
    const days = Array.from({ length: 10 }, (_, at) => `2026-03-${String(at + 1).padStart(2, '0')}`);
    await desk.accept(days.flatMap((day) => presence('soup', day, [1], { person_seconds: 18_000, outcomes: meals })));
    const ten = (await inside('outcomes_per_hour')).total;
    expect(ten).toMatchObject({ outcomes_per_hour: 2, outcomes_per_hour_low: 2, outcomes_per_hour_high: 2 });
    const four = (await inside('outcomes_per_hour', { to: '2026-03-05' })).total;
    expect(four).toMatchObject({
      outcomes_per_hour: null,
      outcomes_per_hour_low: null,
      quantity: 40,
      person_seconds: 72_000,
    });
  });

  it('needs of 36,000 s each, filled by 50,400 and 14,400: coverage 70 %, unmet 21,600, surplus 14,400, balance 13/18', async () => {
    const { stores, house } = desk.desk;
    const planning = new Planning(stores, house);
    const rows: SegmentRow[] = [];
    for (const [at, person_seconds] of [50_400, 14_400].entries()) {
      const mission = await planning.mission(`Mission ${at}`);
      const times = { from: `${DAY}T08:00:00Z`, to: `${DAY}T12:00:00Z` };
      await planning.slot({ mission, ...times, targetSeconds: 36_000 });
      rows.push(
        one({ mission_id: mission, started_at: `${DAY}T08:30:00Z`, volunteer_key: volunteer(at), person_seconds }, at),
      );
    }
    await desk.accept(rows);
    expect((await inside('need_coverage')).total).toMatchObject({ need_coverage: 0.7 });
    expect((await inside('unmet_hours')).total).toEqual({ unmet_hours: 21_600 });
    expect((await inside('surplus_hours')).total).toEqual({ surplus_hours: 14_400 });
    expect(Number((await inside('allocation_balance')).total['allocation_balance'])).toBeCloseTo(13 / 18, 10);
  });
});
