import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Leases } from '../../../../server/jobs/leases.js';
import { DecisionDesk, EVENING, TUESDAY } from '../decisions/decision-desk.js';

describe('A calculation for whose end the database did not answer', () => {
  let desk: DecisionDesk;
  beforeEach(async () => {
    desk = await DecisionDesk.open();
  });
  afterEach(() => desk.close());

  it('ends nothing else, and is taken up again once it does', async () => {
    await desk.some.slot(await desk.some.mission(), TUESDAY, EVENING);
    await desk.free('Inès');
    const { registry, clock } = desk.some.desk.stores;
    const { id: organisationId } = desk.some.desk.house;
    const elsewhere = new Leases(registry, clock);
    const name = `allocation/${organisationId}`;
    const fence = await elsewhere.take(name, 60_000);
    await desk.some.follow();
    const { id } = await desk.runs.begin(desk.caller(), { week: TUESDAY }, 'fr');
    await desk.work.settled();
    await elsewhere.release(name, fence ?? 0);

    await registry.rows('alter table allocation_run rename to out_of_reach', []);
    desk.work.start(organisationId, id);
    await expect(desk.work.settled()).resolves.toBeUndefined();
    await registry.rows('alter table out_of_reach rename to allocation_run', []);
    expect(await desk.runs.view(desk.caller(), id, 'fr')).toMatchObject({ state: 'running' });

    await desk.work.resume();
    await desk.work.settled();
    expect(await desk.runs.view(desk.caller(), id, 'fr')).toMatchObject({ state: 'done', suggestions: 1 });
  });
});
