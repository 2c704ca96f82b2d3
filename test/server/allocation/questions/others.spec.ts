import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AllocationRun } from '../../../../server/allocation/runs/allocation-run.entity.js';
import { SuggestionStep } from '../../../../server/allocation/suggestions/suggestion-step.entity.js';
import { Suggestion } from '../../../../server/allocation/suggestions/suggestion.entity.js';
import { newId } from '../../../../server/shared/identifiers.js';
import { QuestionDesk, TUESDAY } from './question-desk.js';

const NOW = new Date('2026-03-01T12:00:00Z');
const WEDNESDAY = '2026-03-04';

describe('Others who could have been proposed', () => {
  let desk: QuestionDesk;
  beforeEach(async () => {
    desk = await QuestionDesk.open();
  });
  afterEach(() => desk.close());

  /** What a run proposed: these people, two hours each, in that order. */
  const proposed = async (steps: { personId: string; slotId: string }[], inputHash = 'f'.repeat(64)) => {
    const { registry } = desk.some.desk.stores;
    const organisationId = desk.some.desk.house.id;
    const runId = newId(NOW);
    const ids = steps.map(() => newId(NOW));
    const run = {
      id: runId,
      organisationId,
      week: '2026-03-02',
      state: 'done',
      stage: 'list',
      weightsVersion: 0,
    } as const;
    const explanation = { why: [], needs: [], details: [], limits: [], assumes: [], isForced: false, blocked: [] };
    await registry.transaction(organisationId, async (em) => {
      await em.insert(AllocationRun, { ...run, startedAt: NOW, inputHash });
      for (const [at, step] of steps.entries()) {
        const id = ids[at] ?? '';
        const kept = { id, organisationId, runId, kind: 'invite', rank: at + 1, gain: 1, explanation } as const;
        await em.insert(Suggestion, { ...kept, createdAt: NOW, expiresAt: new Date('2026-03-09T00:00:00Z') });
        const own = { id: newId(NOW), organisationId, suggestionId: id, seconds: 7200, place: 0 };
        await em.insert(SuggestionStep, { ...own, ...step });
      }
    });
    return ids;
  };

  it('come with what they would win there, why, and their reasons in points that add up', async () => {
    const { some } = desk;
    const round = await some.mission({ title: 'Maraude' });
    const slot = await desk.slotOfOne(round, TUESDAY);
    const people = [await desk.free('Inès C.'), await desk.free('Bo D.'), await desk.free('Zoé V.')];
    for (const [at, person] of people.entries()) await some.wishes(person, { missionId: round, weight: 2 - at });
    const off = await desk.free('Off O.', [2], 'off');
    await some.follow();
    const [id = ''] = await proposed([{ personId: people[0] ?? '', slotId: slot }]);
    const answer = await desk.others.read(desk.caller(), id);
    expect(answer).toMatchObject({
      basis: { isOfRun: false },
      slot: { id: slot },
      others: [
        {
          person: { name: 'Bo D.' },
          seconds: 7200,
          detail: { missionWeight: 1 },
          limits: { weekBefore: 0, weekAfter: 7200 },
        },
        { person: { name: 'Zoé V.' }, detail: { missionWeight: 0 }, planned: null },
      ],
      unnamed: 0,
      busy: 0,
    });
    const [bo, zoe] = answer.others;
    expect([(answer.gain ?? 0) > (bo?.gain ?? 0), (bo?.gain ?? 0) > (zoe?.gain ?? 0)]).toEqual([true, true]);
    for (const { why, gain } of answer.others) expect(why.reduce((sum, one) => sum + one.points, 0)).toBe(gain);
    expect(JSON.stringify(answer)).not.toContain(off);
  });

  it('are looked at once what stands above is done: who is needed elsewhere, or is at a limit', async () => {
    const { some } = desk;
    const [round, reading] = [await some.mission({ title: 'Maraude' }), await some.mission({ title: 'Lecture' })];
    const [slot, other] = [await desk.slotOfOne(round, TUESDAY), await desk.slotOfOne(reading, WEDNESDAY)];
    const [ines, bo, full] = [await desk.free('Inès C.'), await desk.free('Bo D.', [2, 3]), await desk.free('Full F.')];
    await some.limit(full, { daysPerWeek: 7, capSecondsPerWeek: 7200 });
    const early = await some.slot(reading, TUESDAY, ['08:00', '10:00'], { targetSeconds: 7200, maxSeconds: 7200 });
    await some.agrees(full, early);
    await some.follow();
    const ids = await proposed([
      { personId: bo, slotId: other },
      { personId: ines, slotId: slot },
    ]);
    const answer = await desk.others.read(desk.caller(), ids[1] ?? '');
    expect(answer.others).toMatchObject([
      {
        person: { name: 'Bo D.' },
        limits: { weekBefore: 7200, weekAfter: 14_400 },
        isProposed: false,
        planned: { mission: 'Lecture' },
      },
    ]);
    expect(answer.busy).toBe(1);
  });

  it('are the same once the person was asked: who could have been in their place', async () => {
    const { some } = desk;
    const slot = await desk.slotOfOne(await some.mission(), TUESDAY);
    const ines = await desk.free('Inès C.');
    await desk.free('Bo D.');
    await some.follow();
    const [id = ''] = await proposed([{ personId: ines, slotId: slot }]);
    const before = await desk.others.read(desk.caller(), id);
    expect(before.others).toMatchObject([{ person: { name: 'Bo D.' } }]);
    await some.desk.stores.registry.of(some.desk.house.id).nativeUpdate(Suggestion, { id }, { state: 'invited' });
    desk.plans.forget(some.desk.house.id);
    const { gain, others } = await desk.others.read(desk.caller(), id);
    expect({ gain, others: others.map((one) => one.gain) }).toEqual({
      gain: before.gain,
      others: before.others.map((one) => one.gain),
    });
  });

  it('of one mission are all that its coordinator asks about, and those who never came are counted', async () => {
    const { some } = desk;
    const [round, reading] = [await some.mission({ title: 'Maraude' }), await some.mission({ title: 'Lecture' })];
    const [slot, other] = [await desk.slotOfOne(round, TUESDAY), await desk.slotOfOne(reading, TUESDAY)];
    const [ines, bo] = [await desk.free('Inès C.'), await desk.free('Bo D.')];
    await some.agrees(bo, await desk.slotOfOne(reading, WEDNESDAY));
    await some.follow();
    const ids = await proposed([
      { personId: ines, slotId: slot },
      { personId: bo, slotId: other },
    ]);
    const ofRound = desk.caller([round]);
    expect(await desk.others.read(ofRound, ids[0] ?? '')).toMatchObject({ others: [], unnamed: 1 });
    await expect(desk.others.read(ofRound, ids[1] ?? '')).rejects.toMatchObject({ code: 'not-found' });
    const { id: organisationId, slug: organisationSlug } = await some.desk.stores.house('another');
    const stranger = { ...desk.caller(), organisationId, organisationSlug };
    await expect(desk.others.read(stranger, ids[0] ?? '')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('rest on the same data as the calculation, or say that something has changed since', async () => {
    const { some } = desk;
    const slot = await desk.slotOfOne(await some.mission(), TUESDAY);
    const ines = await desk.free('Inès C.');
    await some.follow();
    const { plan } = await desk.plans.of(some.desk.house, TUESDAY);
    const [id = ''] = await proposed([{ personId: ines, slotId: slot }], plan.inputHash);
    expect((await desk.others.read(desk.caller(), id)).basis).toMatchObject({ isOfRun: true });
    await desk.free('Bo D.');
    expect((await desk.others.read(desk.caller(), id)).basis).toMatchObject({ isOfRun: true });
    desk.plans.forget(some.desk.house.id);
    expect((await desk.others.read(desk.caller(), id)).basis).toMatchObject({ isOfRun: false });
  });
});
