import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AllocationRun } from '../../../../server/allocation/runs/allocation-run.entity.js';
import { ordinarySchedule } from '../../../../server/allocation/schedule/due-weeks.js';
import type { Role } from '../../../../server/auth/rights.js';
import { RulesOffice } from '../fairness/rules-office.js';

const EVENING = ['18:00', '20:00'] as const;
const [THURSDAY, SUNDAY] = ['2026-02-26T05:00:00Z', '2026-03-01T20:00:00Z'];

describe('Proposals that are worked out by themselves', () => {
  let office: RulesOffice;
  beforeEach(async () => {
    office = await RulesOffice.open('2026-02-20T12:00:00Z');
    const { some } = office;
    for (const day of ['2026-03-03', '2026-03-10']) await some.slot(await some.mission(), day, EVENING);
    await some.free(await some.person(), [2], EVENING);
    await some.follow();
  });
  afterEach(() => office.close());

  const look = async (instant: string) => {
    office.now(instant);
    await office.scheduled.beginDue();
    await office.work.settled();
    const runs = await office.em().find(AllocationRun, {}, { orderBy: { id: 'asc' } });
    return runs.map(({ week, state, startedById }) => [week, state, startedById ?? null]);
  };
  const set = (
    more: Partial<typeof ordinarySchedule>,
    roles: Role[] = ['coordinator'],
    scope: string[] | null = null,
  ) => office.schedules.set({ ...office.caller(scope), roles }, { ...ordinarySchedule, ...more });

  it('come on Thursday morning for the week that follows, once, and decide nothing', async () => {
    expect(await look('2026-02-26T04:59:00Z')).toEqual([]);
    expect(await look(THURSDAY)).toEqual([['2026-03-02', 'done', null]]);
    expect(await look('2026-02-26T05:01:00Z')).toHaveLength(1);
    const { suggestions, run } = await office.read('2026-03-02');
    expect(run?.startedBy).toBeNull();
    expect(suggestions).toMatchObject([{ kind: 'invite', state: 'open' }]);
    expect(await office.decided()).toEqual({ decisions: 0, invitations: 0, places: 0 });
  });

  it('come late where the machine was off, and not twice', async () => {
    expect(await look(SUNDAY)).toEqual([['2026-03-02', 'done', null]]);
    expect(await look('2026-03-01T20:01:00Z')).toHaveLength(1);
  });

  it('do not come again where somebody worked that week out since', async () => {
    office.now('2026-02-26T07:00:00Z');
    await office.workOut('2026-03-02');
    expect(await look(SUNDAY)).toHaveLength(1);
  });

  it('come once although two machines look at the same moment', async () => {
    office.now(THURSDAY);
    await Promise.all([office.scheduled.beginDue(), office.scheduled.beginDue()]);
    await office.work.settled();
    expect(await look(THURSDAY)).toHaveLength(1);
  });

  it('are of as many weeks as the association says, one after the other', async () => {
    await set({ weeks: 2 });
    await look(THURSDAY);
    expect(await look('2026-02-26T05:01:00Z')).toEqual([
      ['2026-03-02', 'done', null],
      ['2026-03-09', 'done', null],
    ]);
  });

  it('do not come once switched off, nor at once when an hour is set that is over this week', async () => {
    await set({ isOn: false });
    expect(await look(SUNDAY)).toEqual([]);
    await set({ weekday: 5 });
    expect(await look('2026-03-01T20:01:00Z')).toEqual([]);
    expect(await look('2026-03-06T05:00:00Z')).toEqual([['2026-03-09', 'done', null]]);
  });

  it('do not come for a week without a date', async () => {
    expect(await look('2026-03-12T05:00:00Z')).toEqual([]);
  });

  it('have their hour set by coordinators of all missions or whoever keeps the machine, not by those of some', async () => {
    await expect(set({ hour: 7 }, ['coordinator'], ['a-mission'])).rejects.toMatchObject({
      code: 'schedule-needs-all-missions',
    });
    expect(await set({ hour: 7 }, ['administrator'])).toMatchObject({
      hour: 7,
      next: '2026-02-26T06:00:00.000Z',
      changedBy: 'Camille',
    });
    expect(await set({ hour: 8 })).toMatchObject({ hour: 8 });
    const stranger = await office.some.desk.stores.house('another');
    expect(await office.schedules.view(stranger.id)).toMatchObject({ ...ordinarySchedule, changedBy: null });
  });
});
