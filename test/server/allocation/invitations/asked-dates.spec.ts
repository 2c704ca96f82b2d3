import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Slot } from '../../../../server/missions/slot.entity.js';
import { DecisionDesk, EVENING, TUESDAY } from '../decisions/decision-desk.js';

describe('Somebody who is asked to come to a date', () => {
  let desk: DecisionDesk;
  let slot: string;
  let suggestion: string;
  beforeEach(async () => {
    desk = await DecisionDesk.open();
    slot = await desk.some.slot(await desk.some.mission({ title: 'Maraude' }), TUESDAY, EVENING);
    const ines = await desk.free('Inès', [2], { language: 'fr' });
    suggestion = await desk.asking.suggestion('invite', [[ines, slot, 7200]]);
    await desk.asking.invite(suggestion);
  });
  afterEach(() => desk.close());

  const changes = (columns: Partial<Slot>) => desk.asking.em.nativeUpdate(Slot, { id: slot }, columns);
  const ended = () => desk.expiry.end();
  const told = async () => (await desk.asking.mails()).slice(1).map(({ subject, text }) => `${subject} ${text ?? ''}`);

  it('is asked still while it stays as they were told', async () => {
    await changes({ targetSeconds: 7200 });
    await ended();
    expect([await desk.asking.stateOf(suggestion), await told()]).toEqual(['invited', []]);
  });

  it('is told that it no longer stands once it is moved, by the time that they were told', async () => {
    await changes({ startsAt: new Date('2026-03-04T09:00:00Z'), endsAt: new Date('2026-03-04T11:00:00Z') });
    await ended();
    expect(await desk.asking.stateOf(suggestion)).toBe('withdrawn');
    const [mail, ...more] = await told();
    expect(more).toEqual([]);
    expect(mail).toMatch(/n’a plus cours : Maraude[\s\S]*mardi 3 mars 2026[\s\S]*18:00/);
    expect(await desk.asking.invited(suggestion)).toMatchObject([{ answer: null, withdrawnAt: desk.clock.now() }]);
  });

  it('is told that it no longer stands once it ends later', async () => {
    await changes({ endsAt: new Date('2026-03-03T20:00:00Z') });
    await ended();
    expect([await desk.asking.stateOf(suggestion), (await told()).length]).toEqual(['withdrawn', 1]);
  });

  it('is told that it no longer stands once it is cancelled', async () => {
    await changes({ cancelledAt: desk.clock.now() });
    await ended();
    expect([await desk.asking.stateOf(suggestion), (await told()).length]).toEqual(['withdrawn', 1]);
  });
});
