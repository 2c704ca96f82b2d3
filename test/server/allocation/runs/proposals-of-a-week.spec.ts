import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SchedulerRegistry } from '@nestjs/schedule';
import { Relisting } from '../../../../server/allocation/decisions/relisting.js';
import { WeekFound } from '../../../../server/allocation/decisions/week-found.js';
import { Planner } from '../../../../server/allocation/plan/planner.js';
import { AllocationRuns } from '../../../../server/allocation/runs/allocation-runs.js';
import { RunWork } from '../../../../server/allocation/runs/run-work.js';
import { SuggestionKeeping } from '../../../../server/allocation/suggestions/suggestion-keeping.js';
import { SuggestionList } from '../../../../server/allocation/suggestions/suggestion-list.js';
import { ActiveWeights } from '../../../../server/allocation/weights/active-weights.js';
import { AuditTrail } from '../../../../server/audit/audit-trail.js';
import type { Caller } from '../../../../server/auth/caller.js';
import { Leases } from '../../../../server/jobs/leases.js';
import { Scheduler } from '../../../../server/jobs/scheduler.js';
import { Mission } from '../../../../server/missions/mission.entity.js';
import { Slot } from '../../../../server/missions/slot.entity.js';
import { SomeWeek } from '../candidates/some-week.js';

const EVENING = ['18:00', '20:00'] as const;
const TUESDAY = '2026-03-03';

class Office {
  readonly planner = new Planner();
  readonly work: RunWork;
  readonly runs: AllocationRuns;
  readonly list: SuggestionList;

  constructor(readonly some: SomeWeek) {
    const { registry, organisations, clock } = some.desk.stores;
    const week = new WeekFound(some.candidates, new ActiveWeights(), organisations, registry, clock);
    const keeping = new SuggestionKeeping(some.candidates, registry, clock, new Relisting(registry, week));
    const weights = new ActiveWeights();
    const scheduler = new Scheduler(new SchedulerRegistry());
    this.work = new RunWork(
      some.candidates,
      this.planner,
      keeping,
      weights,
      organisations,
      registry,
      new Leases(registry, clock),
      scheduler,
      clock,
    );
    this.runs = new AllocationRuns(registry, organisations, weights, this.work, new AuditTrail(registry, clock), clock);
    this.list = new SuggestionList(registry, organisations, this.runs, clock);
  }

  caller(missionScope: readonly string[] | null = null): Caller {
    const { id: organisationId, slug: organisationSlug } = this.some.desk.house;
    const who = { kind: 'account', accountId: null, name: 'Camille', personId: null } as const;
    return { ...who, organisationId, organisationSlug, roles: ['coordinator'], missionScope };
  }

  /** As a coordinator asks, and waits for. */
  async workOut() {
    await this.some.follow();
    const { id } = await this.runs.begin(this.caller(), { week: TUESDAY }, 'fr');
    await this.work.settled();
    return this.runs.view(this.caller(), id, 'fr');
  }

  read = (caller = this.caller()) => this.list.read(caller, { week: TUESDAY, state: 'open' }, 'fr');

  async close(): Promise<void> {
    await this.planner.onModuleDestroy();
    await this.some.close();
  }
}

describe('Proposals for a week', () => {
  let office: Office;
  let some: SomeWeek;
  beforeEach(async () => {
    some = await SomeWeek.open();
    some.desk.stores.clock.instant = new Date('2026-03-01T12:00:00Z');
    office = new Office(some);
  });
  afterEach(() => office.close());

  const free = async (name: string) => {
    const person = await some.person('on', { displayName: name });
    await some.free(person, [2], EVENING);
    return person;
  };

  it('ask who is free to come where somebody is missing, prove that no plan is better, and say why to the point', async () => {
    const mission = await some.mission({ title: 'Maraude' });
    const slot = await some.slot(mission, TUESDAY, EVENING, {
      minSeconds: 7200,
      targetSeconds: 7200,
      maxSeconds: 7200,
    });
    const ines = await free('Inès C.');
    const run = await office.workOut();
    expect(run).toMatchObject({ state: 'done', fault: null, suggestions: 1, proof: { isProven: true, gap: 0 } });
    expect(run.metrics).toMatchObject({ unmetMinBefore: 7200, unmetMinAfter: 0, peopleTouched: 1 });
    const { suggestions } = await office.read();
    expect(suggestions).toMatchObject([
      {
        kind: 'invite',
        rank: 1,
        isForced: false,
        needs: [{ slotId: slot, missingMin: 7200, before: 0, after: 7200 }],
        steps: [
          {
            person: { id: ines, name: 'Inès C.' },
            slot: { id: slot, mission: 'Maraude' },
            seconds: 7200,
            detail: { km: null, availability: 1, experienceSeconds: 0, cause: 'none' },
            limits: { weekBefore: 0, weekAfter: 7200, invitationsMax: 4 },
          },
        ],
      },
    ]);
    const [first] = suggestions;
    expect(first?.why.reduce((sum, { points }) => sum + points, 0)).toBe(first?.gain);
  });

  it('say first who must leave, and what stands in the way', async () => {
    const slot = await some.slot(await some.mission(), TUESDAY, EVENING);
    const person = await free('Ali B.');
    await some.agrees(person, slot);
    await some.asks(slot, '00000000-0000-4000-8000-000000000001', 2);
    await office.workOut();
    const { suggestions } = await office.read();
    expect(suggestions).toMatchObject([
      {
        kind: 'release',
        gain: null,
        isForced: true,
        steps: [{ seconds: -7200 }],
        blocked: [{ filter: 'skill', wanted: 2 }],
      },
    ]);
  });

  it('let nobody go who agreed to come, at a time they do not usually, from further than people do', async () => {
    const slot = await some.slot(await some.mission(), TUESDAY, EVENING, { cellX: 10, cellY: 10 });
    const person = await some.person('on', { displayName: 'Zoé V.', homeCellX: 12, homeCellY: 10 });
    await some.agrees(person, slot);
    expect(await office.workOut()).toMatchObject({ suggestions: 0, metrics: { keptShare: 1 } });
    await some.free(person, [2], ['08:00', '20:30'], { kind: 'exception', validTo: '2026-03-05', preference: -1 });
    await office.workOut();
    expect((await office.read()).suggestions).toMatchObject([{ kind: 'release', blocked: [{ filter: 'time' }] }]);
  });

  it('about a date that was cancelled since, or of a mission that is closed since, are not shown', async () => {
    const [street, garden] = [await some.mission(), await some.mission({ title: 'Jardin' })];
    const slot = await some.slot(street, TUESDAY, EVENING);
    await some.slot(garden, '2026-03-05', EVENING);
    const person = await free('Inès C.');
    await some.free(person, [4], EVENING);
    await office.workOut();
    expect(await office.read()).toMatchObject({ first: 2, suggestions: [{}, {}] });
    const em = some.desk.stores.registry.of(some.desk.house.id);
    await em.nativeUpdate(Slot, { id: slot }, { cancelledAt: new Date('2026-03-01T13:00:00Z') });
    expect((await office.read()).suggestions.map(({ steps }) => steps[0]?.slot.mission)).toEqual(['Jardin']);
    await em.nativeUpdate(Mission, { id: garden }, { status: 'closed' });
    expect(await office.read()).toMatchObject({ first: 0, suggestions: [] });
  });

  it('of a week under way are about what is still to come, within what its limits leave', async () => {
    const mission = await some.mission();
    const over = await some.slot(mission, '2026-03-02', EVENING);
    const ahead = await some.slot(mission, '2026-03-05', EVENING);
    const person = await free('Inès C.');
    await some.free(person, [1, 4], EVENING);
    await some.limit(person, { capSecondsPerWeek: 10_800 });
    await some.agrees(person, over);
    some.desk.stores.clock.instant = new Date('2026-03-03T12:00:00Z');
    await office.workOut();
    const { suggestions } = await office.read();
    expect(suggestions.map(({ steps }) => steps.map(({ slot, seconds }) => [slot.id, seconds]))).toEqual([
      [[ahead, 3600]],
    ]);
    some.desk.stores.clock.instant = new Date('2026-03-09T12:00:00Z');
    await expect(office.runs.begin(office.caller(), { week: TUESDAY }, 'fr')).rejects.toMatchObject({
      code: 'proposals-week-over',
    });
  });

  it('are those of the last calculation; what an earlier one proposed and nobody decided is withdrawn', async () => {
    await some.slot(await some.mission(), TUESDAY, EVENING);
    await free('Inès C.');
    await office.workOut();
    const before = await office.read();
    await office.workOut();
    const after = await office.read();
    expect(after.suggestions).toHaveLength(1);
    expect(after.suggestions[0]?.id).not.toBe(before.suggestions[0]?.id);
    expect((await office.runs.latest(office.caller(), 'fr')).runs).toHaveLength(2);
  });

  it('of one mission are all that its coordinator sees, who cannot have them worked out', async () => {
    const [own, other] = [await some.mission({ title: 'Maraude' }), await some.mission({ title: 'Lecture' })];
    await some.slot(own, TUESDAY, EVENING);
    await some.slot(other, '2026-03-04', EVENING);
    const person = await free('Inès C.');
    await some.free(person, [3], EVENING);
    await office.workOut();
    const ofSome = office.caller([own]);
    expect((await office.read(ofSome)).suggestions.map(({ steps }) => steps[0]?.slot.mission)).toEqual(['Maraude']);
    await expect(office.runs.begin(ofSome, { week: TUESDAY }, 'fr')).rejects.toMatchObject({
      code: 'proposals-need-all-missions',
    });
  });

  it('of another association are not there, neither to read nor to stop', async () => {
    const { id } = await office.workOut();
    const { id: organisationId, slug: organisationSlug } = await some.desk.stores.house('another');
    const stranger = { ...office.caller(), organisationId, organisationSlug };
    await expect(office.runs.view(stranger, id, 'fr')).rejects.toMatchObject({ code: 'not-found' });
    await expect(office.runs.cancel(stranger, id, 'fr')).rejects.toMatchObject({ code: 'not-found' });
    expect((await office.runs.latest(stranger, 'fr')).runs).toEqual([]);
    expect(await office.runs.view(office.caller(), id, 'fr')).toMatchObject({ state: 'done' });
  });

  it('that somebody stops leave what was proposed before as it was', async () => {
    await some.slot(await some.mission(), TUESDAY, EVENING);
    await free('Inès C.');
    await office.workOut();
    const { registry, clock } = some.desk.stores;
    const elsewhere = new Leases(registry, clock);
    const name = `allocation/${some.desk.house.id}`;
    const fence = await elsewhere.take(name, 60_000);
    const begun = await office.workOut();
    expect(begun).toMatchObject({ state: 'running', endedAt: null });
    await expect(office.runs.begin(office.caller(), { week: TUESDAY }, 'fr')).rejects.toMatchObject({
      code: 'proposals-running',
    });
    expect(await office.runs.cancel(office.caller(), begun.id, 'fr')).toMatchObject({ state: 'cancelled' });
    await elsewhere.release(name, fence ?? 0);
    await office.work.resume();
    await office.work.settled();
    expect(await office.runs.view(office.caller(), begun.id, 'fr')).toMatchObject({
      state: 'cancelled',
      suggestions: 0,
    });
    expect((await office.read()).suggestions).toHaveLength(1);
  });

  it('are none, and are said to be none, where nobody said yes', async () => {
    await some.slot(await some.mission(), TUESDAY, EVENING);
    const person = await some.person('off');
    await some.free(person, [2], EVENING);
    expect(await office.workOut()).toMatchObject({ state: 'done', suggestions: 0, metrics: { people: 0 } });
    expect((await office.read()).suggestions).toEqual([]);
  });
});
