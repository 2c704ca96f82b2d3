import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { QuestionDesk, TUESDAY } from './question-desk.js';

const WEDNESDAY = '2026-03-04';
const NURSE = '00000000-0000-4000-8000-000000000001';

describe('“Why not …?”', () => {
  let desk: QuestionDesk;
  beforeEach(async () => {
    desk = await QuestionDesk.open();
  });
  afterEach(() => desk.close());

  it('tells everything that stands in the way, with what is wanted and what there is', async () => {
    const { some } = desk;
    const slot = await some.slot(await some.mission(), TUESDAY, ['18:00', '20:00'], { language: 'de', cefr: 3 });
    await some.asks(slot, NURSE, 2);
    const ali = await desk.free('Ali B.', [3]);
    await some.can(ali, NURSE, 1);
    await some.follow();
    expect(await desk.whyNot(slot, ali)).toMatchObject({
      kind: 'blocked',
      person: { id: ali, name: 'Ali B.' },
      slot: { id: slot, day: TUESDAY },
      obstacles: [
        { filter: 'time', wanted: 3600, present: 0 },
        { filter: 'skill', wanted: 2, present: 1 },
        { filter: 'language', subject: 'de', wanted: 3, present: null },
      ],
      cost: null,
      moves: [],
    });
  });

  it('finds something in the way of exactly those who are no candidates', async () => {
    const { some } = desk;
    const mission = await some.mission();
    const slots = [await some.slot(mission, TUESDAY, ['18:00', '20:00']), await desk.slotOfOne(mission, WEDNESDAY)];
    await some.asks(slots[1] ?? '', NURSE, 1);
    const people = [];
    for (let at = 0; at < 8; at += 1) {
      const person = await desk.free(`Person ${at}`, at % 2 ? [2] : [2, 3]);
      if (at % 3 === 0) await some.can(person, NURSE, 2);
      if (at === 5) await some.limit(person, { capSecondsPerWeek: 1800 });
      if (at === 6) await some.lock(person, { missionId: mission });
      people.push(person);
    }
    const { candidates } = await some.find();
    for (const person of people)
      for (const slot of slots) {
        const isCandidate = candidates.some((one) => one.part_id === slot && one.volunteer_key === person);
        const { kind } = await desk.whyNot(slot, person);
        expect([slots.indexOf(slot), person, kind !== 'blocked']).toEqual([slots.indexOf(slot), person, isCandidate]);
      }
  });

  it('tells what it would cost, to the point, and who would have to move', async () => {
    const { some, plans } = desk;
    const [round, reading] = [await some.mission({ title: 'Maraude' }), await some.mission({ title: 'Lecture' })];
    const there = await desk.slotOfOne(round, TUESDAY);
    await desk.slotOfOne(reading, TUESDAY);
    const [ines, bo] = [await desk.free('Inès C.'), await desk.free('Bo D.')];
    await some.wishes(ines, { missionId: round, weight: 2 });
    await some.wishes(bo, { missionId: round, weight: -2 });
    await some.follow();
    const answer = await desk.whyNot(there, bo);
    expect(answer).toMatchObject({
      kind: 'possible',
      seconds: 7200,
      today: 0,
      cost: { missingMin: 0, missingTarget: 0, isProven: true },
      elsewhere: 0,
    });
    const moves = answer.moves.map(({ person, slot, before, after }) =>
      [person?.name, slot.mission, before, after].join(' '),
    );
    expect(moves.toSorted((a, b) => a.localeCompare(b))).toEqual([
      'Bo D. Lecture 7200 0',
      'Bo D. Maraude 0 7200',
      'Inès C. Lecture 0 7200',
      'Inès C. Maraude 7200 0',
    ]);
    expect(answer.moves[0]).toMatchObject({ person: { id: bo }, slot: { id: there } });

    const opened = await plans.of(desk.some.desk.house, TUESDAY);
    const { problem, plan } = opened;
    const person = problem.people.findIndex(({ key }) => key === bo);
    const slot = problem.slots.findIndex(({ id }) => id === there);
    const forced = await desk.planner.open({ ...problem, locks: [{ kind: 'must', person, slot, units: 2 }] });
    await forced.close();
    const { points = NaN, why = [] } = answer.cost ?? {};
    expect(points).toBe(forced.plan.objective - plan.objective);
    expect(points).toBeLessThan(0);
    expect(why.reduce((sum, one) => sum + one.points, 0)).toBe(points);
  });

  it('prices somebody who was passed over as a plan made anew with them would be, and opens none for it', async () => {
    const { some, plans } = desk;
    const missions = [];
    for (let at = 0; at < 21; at += 1) missions.push(await some.mission());
    const slots = [];
    for (const mission of missions) slots.push(await desk.slotOfOne(mission, TUESDAY));
    const [there = '', shunned = ''] = [slots[0], missions[0]];
    const bo = await desk.free('Bo D.');
    await some.wishes(bo, { missionId: shunned, weight: -2 });
    for (let at = 0; at < 30; at += 1) await desk.free(`Person ${at}`);
    await some.follow();
    const { house } = some.desk;
    const opened = await plans.of(house, TUESDAY);
    expect(opened.pairOf(bo, there)).toBeUndefined();
    const { kind, cost, moves } = await desk.whyNot(there, bo);
    expect({ kind, first: moves[0]?.person?.name }).toEqual({ kind: 'possible', first: 'Bo D.' });
    expect(await plans.of(house, TUESDAY)).toBe(opened);
    const longer = await plans.including(house, opened, [{ personId: bo, key: bo, partId: there }]);
    const pair = longer.pairOf(bo, there) ?? -1;
    const [person, slot] = [longer.problem.pairs.person[pair] ?? -1, longer.problem.pairs.slot[pair] ?? -1];
    const forced = await longer.resolve([{ kind: 'must', person, slot, units: 2 }]);
    expect(cost?.points).toBe(forced.objective - longer.plan.objective);
  });

  it('counts the hours that nobody would give any more', async () => {
    const { some } = desk;
    const [round, reading] = [await some.mission(), await some.mission()];
    const [there, small] = [
      await desk.slotOfOne(round, TUESDAY),
      await desk.slotOfOne(reading, TUESDAY, { minSeconds: 0, targetSeconds: 7200 }),
    ];
    const ines = await desk.free('Inès C.');
    await some.follow();
    expect(await desk.whyNot(there, ines)).toMatchObject({ kind: 'planned', seconds: 7200, today: 0 });
    expect(await desk.whyNot(small, ines)).toMatchObject({
      kind: 'possible',
      cost: { missingMin: 7200, missingTarget: 0 },
    });
  });

  it('says of somebody who did not say yes that they did not, and looks at nothing of theirs', async () => {
    const { some } = desk;
    const slot = await desk.slotOfOne(await some.mission(), TUESDAY);
    await some.follow();
    for (const consent of [null, 'off', 'paused'] as const) {
      const person = await desk.free('Zoé V.', [2], consent);
      expect(await desk.whyNot(slot, person)).toEqual({
        kind: 'no-consent',
        person: { id: person, name: 'Zoé V.' },
        slot: expect.objectContaining({ id: slot }) as unknown,
        basis: null,
        skill: null,
        obstacles: [],
        seconds: null,
        today: null,
        cost: null,
        moves: [],
        elsewhere: 0,
      });
    }
  });

  it('hears of somebody who said yes since the plan was opened, and of who takes it back', async () => {
    const { some } = desk;
    const slot = await some.slot(await some.mission(), TUESDAY, ['18:00', '20:00']);
    const [ines, zoe] = [await desk.free('Inès C.'), await desk.free('Zoé V.', [2], null)];
    await some.follow();
    expect(await desk.whyNot(slot, ines)).toMatchObject({ kind: 'planned' });
    await some.says(zoe, 'on', new Date('2026-03-01T11:00:00Z'));
    expect(await desk.whyNot(slot, zoe)).toMatchObject({ kind: 'planned' });
    await some.says(ines, 'off', new Date('2026-03-01T11:30:00Z'));
    expect(await desk.whyNot(slot, ines)).toMatchObject({ kind: 'no-consent' });
  });

  it('says of a date of which nobody said how many people it needs that this is not known', async () => {
    const { some } = desk;
    const unknown = { minSeconds: null, targetSeconds: null, maxSeconds: null };
    const slot = await some.slot(await some.mission(), TUESDAY, ['18:00', '20:00'], unknown);
    const ines = await desk.free('Inès C.');
    await some.follow();
    expect(await desk.whyNot(slot, ines)).toMatchObject({ kind: 'unknown-need' });
  });

  it('is answered to a coordinator of that mission about its people; others are counted, not named', async () => {
    const { some } = desk;
    const [round, reading] = [await some.mission({ title: 'Maraude' }), await some.mission({ title: 'Lecture' })];
    const [there, elsewhere] = [await desk.slotOfOne(round, TUESDAY), await desk.slotOfOne(reading, TUESDAY)];
    const [ines, bo] = [await desk.free('Inès C.'), await desk.free('Bo D.')];
    await some.wishes(bo, { missionId: reading, weight: 2 });
    await some.agrees(ines, there);
    await some.follow();
    expect(await desk.whyNot(there, bo)).toMatchObject({ kind: 'possible' });
    const ofRound = desk.caller([round]);
    await expect(desk.whyNot(there, bo, ofRound)).rejects.toMatchObject({ code: 'not-found' });
    await expect(desk.whyNot(elsewhere, ines, ofRound)).rejects.toMatchObject({ code: 'not-found' });
    expect(await desk.whyNot(there, ines, ofRound)).toMatchObject({ kind: 'planned' });
    await some.agrees(bo, await desk.slotOfOne(round, WEDNESDAY));
    await some.follow();
    const answer = await desk.whyNot(there, bo, ofRound);
    expect(answer).toMatchObject({ kind: 'possible' });
    expect(JSON.stringify(answer)).not.toContain('Lecture');
    expect(answer.elsewhere).toBeGreaterThan(0);
  });

  it('is answered in no other association', async () => {
    const { some } = desk;
    const slot = await desk.slotOfOne(await some.mission(), TUESDAY);
    const ines = await desk.free('Inès C.');
    await some.follow();
    const { id: organisationId, slug: organisationSlug } = await some.desk.stores.house('another');
    const stranger = { ...desk.caller(), organisationId, organisationSlug };
    await expect(desk.whyNot(slot, ines, stranger)).rejects.toMatchObject({ code: 'not-found' });
  });
});
