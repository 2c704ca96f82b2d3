import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SuggestionInvitation } from '../../../../server/allocation/invitations/suggestion-invitation.entity.js';
import { CannotCome } from '../../../../server/missions/times/cannot-come.entity.js';
import { newId } from '../../../../server/shared/identifiers.js';
import { engines } from '../../../support/registry.js';
import { ALIX, DecisionDesk, EVENING, ONE_PERSON, TUESDAY } from './decision-desk.js';

describe.each(engines)('Two coordinators (%s)', (engine) => {
  let desk: DecisionDesk;
  let mission: string;
  let ines: string;
  beforeEach(async () => {
    desk = await DecisionDesk.open(engine);
    mission = await desk.some.mission({ title: 'Maraude' });
    ines = await desk.free('Inès', [2, 4]);
  });
  afterEach(() => desk.close());

  it('who accept two suggestions about one person at the same moment do not ask them once too often', async () => {
    await desk.some.slot(mission, TUESDAY, EVENING, ONE_PERSON);
    await desk.some.slot(mission, '2026-03-05', EVENING, ONE_PERSON);
    const [first, second] = await desk.workOut();
    await desk.some.limit(ines, { invitationsPer30Days: 1 });
    const [camille, alix] = [desk.caller(), desk.caller(null, ALIX)];
    const said = { reasonCode: 'fairness' } as const;
    const both = await Promise.allSettled([desk.accept(first?.id, camille, said), desk.accept(second?.id, alix, said)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await desk.asking.em.count(SuggestionInvitation, {})).toBe(1);
  });
});

describe('Who said that they do not come to a date', () => {
  let desk: DecisionDesk;
  let slot: string;
  let ines: string;
  beforeEach(async () => {
    ({ desk, slot, ines } = await DecisionDesk.short());
  });
  afterEach(() => desk.close());

  const cannotCome = () => {
    const saidAt = desk.clock.now();
    const { id: organisationId } = desk.some.desk.house;
    const row = { id: newId(saidAt), organisationId, personId: ines, slotId: slot, saidAt };
    return desk.asking.em.insert(CannotCome, row);
  };

  it('is not proposed for it', async () => {
    await cannotCome();
    expect(await desk.workOut()).toEqual([]);
  });

  it('is not asked for it, when they said so after they were proposed', async () => {
    const [first] = await desk.workOut();
    await cannotCome();
    await expect(desk.accept(first?.id)).rejects.toMatchObject({ code: 'suggestion-changed' });
  });

  it('by answering no is not proposed for it again', async () => {
    const [first] = await desk.workOut();
    const { invitations } = await desk.accept(first?.id);
    await desk.typed.type(desk.caller(), invitations[0]?.id ?? '', { answer: 'declined' });
    expect(await desk.workOut()).toEqual([]);
  });

  it('of a mission that was closed meanwhile is not asked either', async () => {
    const [first] = await desk.workOut();
    await desk.asking.em.getConnection().execute(`update mission set status = 'closed'`);
    await expect(desk.accept(first?.id)).rejects.toMatchObject({ code: 'suggestion-changed' });
  });
});
