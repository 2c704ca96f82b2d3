import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DryRuns } from '../../../../server/allocation/runs/dry-runs.js';
import { Rehearsal } from '../../../../server/allocation/runs/rehearsal.js';
import { ActiveWeights } from '../../../../server/allocation/weights/active-weights.js';
import { DecisionDesk, EVENING, TUESDAY } from '../decisions/decision-desk.js';

const one = { minSeconds: 7200, targetSeconds: 7200, maxSeconds: 7200 };

describe('A calculation that is only tried', () => {
  let desk: DecisionDesk;
  let dryRuns: DryRuns;
  beforeEach(async () => {
    desk = await DecisionDesk.open();
    const { registry, organisations, clock } = desk.some.desk.stores;
    const rehearsal = new Rehearsal(desk.some.candidates, desk.planner, registry);
    dryRuns = new DryRuns(registry, organisations, rehearsal, new ActiveWeights(), clock);
  });
  afterEach(() => desk.close());

  const tried = async () => {
    await desk.some.follow();
    const { proposals } = await dryRuns.workOut(desk.caller(), { week: TUESDAY });
    return proposals.map(({ kind, steps }) => [kind, ...steps.map(({ person, seconds }) => `${person} ${seconds}`)]);
  };
  const workedOut = async () =>
    (await desk.workOut()).map(({ kind, steps }) => [
      kind,
      ...steps.map(({ person, seconds }) => `${person.name} ${seconds}`),
    ]);

  it('proposes what the real one would, also once somebody was refused and somebody else was asked', async () => {
    await desk.some.slot(await desk.some.mission({ title: 'Maraude' }), TUESDAY, EVENING, one);
    await desk.free('Inès');
    await desk.free('Ali');
    const first = await tried();
    expect(first).toHaveLength(1);
    expect(await workedOut()).toEqual(first);

    const [refused] = await desk.open();
    const name = refused?.steps[0]?.person.name;
    const other = name === 'Inès' ? 'Ali' : 'Inès';
    await desk.decide(refused?.id, { choice: 'reject', reasonCode: 'knows_better' });
    expect(await tried()).toEqual([['invite', `${other} 7200`]]);
    expect(await workedOut()).toEqual([['invite', `${other} 7200`]]);

    const [asked] = await desk.open();
    await desk.accept(asked?.id);
    expect(await tried()).toEqual([]);
    expect(await workedOut()).toEqual([]);
  });
});
