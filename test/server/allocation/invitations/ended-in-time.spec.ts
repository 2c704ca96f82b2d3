import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DecisionDesk, EVENING, TUESDAY } from '../decisions/decision-desk.js';

describe('What nobody answered in time', () => {
  let desk: DecisionDesk;
  beforeEach(async () => {
    desk = await DecisionDesk.open();
  });
  afterEach(() => desk.close());

  it('ends, also where another that is late cannot be ended', async () => {
    const { asking, some } = desk;
    const slot = await some.slot(await some.mission(), TUESDAY, EVENING);
    const asked: string[] = [];
    for (const name of ['Inès', 'Bo', 'Cy']) {
      const id = await asking.suggestion('invite', [[await desk.free(name), slot, 7200]]);
      await asking.invite(id);
      asked.push(id);
    }
    const [before, stuck, after] = asked;
    const fails = `select raise(abort, 'stuck') where old.id = '${stuck}'`;
    await some.desk.stores.registry.rows(`create trigger stuck before update on suggestion begin ${fails}; end`, []);
    desk.clock.instant = new Date('2026-03-03T17:00:00Z');
    await desk.expiry.end();
    const states = await Promise.all([before, stuck, after].map((id) => asking.stateOf(id ?? '')));
    expect(states).toEqual(['expired', 'invited', 'expired']);
  });
});
