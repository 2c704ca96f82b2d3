import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DecisionDesk, EVENING, TUESDAY } from './decision-desk.js';

const refusal = { choice: 'reject', reasonCode: 'knows_better' } as const;

describe('The list of a later calculation', () => {
  let desk: DecisionDesk;
  let mission: string;
  beforeEach(async () => {
    desk = await DecisionDesk.open();
    mission = await desk.some.mission({ title: 'Maraude' });
  });
  afterEach(() => desk.close());

  const anHourLater = () => {
    desk.clock.instant = new Date(desk.clock.instant.getTime() + 3_600_000);
  };
  const both = { minSeconds: 14_400, targetSeconds: 14_400, maxSeconds: 14_400 };

  it('does not propose again whom a coordinator refused while it worked', async () => {
    await desk.some.slot(mission, TUESDAY, EVENING, both);
    for (const name of ['Inès', 'Bo']) await desk.free(name);
    const [first, second] = await desk.workOut();
    anHourLater();
    const { planner } = desk;
    const open = planner.open.bind(planner);
    planner.open = async (...asked) => {
      await desk.decide(first?.id, refusal);
      return open(...asked);
    };
    const people = (await desk.workOut()).map(({ steps }) => steps[0]?.person.id);
    expect(people).toEqual([second?.steps[0]?.person.id]);
  });

  it('tells of the others what they are worth without whom a coordinator refused while it worked', async () => {
    await desk.some.slot(mission, TUESDAY, EVENING, { ...both, minSeconds: 7200 });
    for (const name of ['Inès', 'Bo']) await desk.free(name);
    const [first, second] = await desk.workOut();
    expect(second).toMatchObject({ needs: [{ before: 7200, after: 14_400 }] });
    anHourLater();
    const { planner } = desk;
    const open = planner.open.bind(planner);
    planner.open = async (...asked) => {
      await desk.decide(first?.id, refusal);
      return open(...asked);
    };
    const [left] = await desk.workOut();
    expect(left).toMatchObject({ gain: first?.gain, needs: [{ before: 0, after: 7200 }] });
  });

  it('is worked out again when somebody declines what an earlier one proposed', async () => {
    await desk.some.slot(mission, TUESDAY, EVENING, both);
    for (const name of ['Inès', 'Bo']) await desk.free(name);
    const [first, second] = await desk.workOut();
    const { invitations } = await desk.accept(first?.id);
    anHourLater();
    const [other] = await desk.workOut();
    expect(other).toMatchObject({
      steps: [{ person: { id: second?.steps[0]?.person.id } }],
      needs: [{ before: 7200, after: 14_400 }],
    });
    await desk.some.follow();
    await desk.typed.type(desk.caller(), invitations[0]?.id ?? '', { answer: 'declined' });
    expect(await desk.open()).toMatchObject([{ id: other?.id, needs: [{ before: 0, after: 7200 }] }]);
  });
});
