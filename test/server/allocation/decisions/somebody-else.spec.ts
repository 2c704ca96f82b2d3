import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DecisionDesk, EVENING, TUESDAY } from './decision-desk.js';

describe('A coordinator of some missions who asks for somebody else', () => {
  let desk: DecisionDesk;
  let mission: string;
  beforeEach(async () => {
    desk = await DecisionDesk.open();
    mission = await desk.some.mission({ title: 'Maraude' });
  });
  afterEach(() => desk.close());

  it('reads neither the name nor what stands in the way, unless they know that person from their missions', async () => {
    await desk.some.slot(mission, TUESDAY, EVENING);
    await desk.free('Inès');
    const zoe = await desk.some.person('off', { displayName: 'Zoé' });
    const [first] = await desk.workOut();
    const said = { choice: 'change', reasonCode: 'knows_better', personId: zoe } as const;
    const ofSome = desk.caller([mission]);
    await expect(desk.decide(first?.id, said, ofSome)).rejects.toMatchObject({ code: 'decision-person-missing' });
    const blocked = { code: 'suggestion-blocked', parameters: { name: 'Zoé' } };
    await expect(desk.decide(first?.id, said)).rejects.toMatchObject(blocked);
    const own = await desk.some.slot(mission, '2026-02-24', EVENING);
    await desk.some.agrees(zoe, own);
    await expect(desk.decide(first?.id, said, ofSome)).rejects.toMatchObject(blocked);
  });
});
