import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Decision } from '../../../../server/allocation/decisions/decision.entity.js';
import { AuditEntry } from '../../../../server/audit/audit-entry.entity.js';
import { DecisionDesk, EVENING, TUESDAY } from './decision-desk.js';

const one = { minSeconds: 7200, targetSeconds: 7200, maxSeconds: 7200 };

describe('A coordinator', () => {
  let desk: DecisionDesk;
  let mission: string;
  let slot: string;
  let ines: string;
  beforeEach(async () => {
    desk = await DecisionDesk.open();
    mission = await desk.some.mission({ title: 'Maraude' });
    slot = await desk.some.slot(mission, TUESDAY, EVENING, one);
    ines = await desk.free('Inès');
  });
  afterEach(() => desk.close());

  it('types in a yes said by telephone: the person is expected, and who typed it is kept', async () => {
    const [first] = await desk.workOut();
    const { invitations } = await desk.accept(first?.id);
    const asked = invitations[0]?.id ?? '';
    const elsewhere = desk.caller([await desk.some.mission({ title: 'Autre' })]);
    await expect(desk.typed.type(elsewhere, asked, { answer: 'agreed' })).rejects.toMatchObject({ code: 'not-found' });
    expect(await desk.typed.type(desk.caller(), asked, { answer: 'agreed' })).toEqual({ state: 'agreed', waiting: 0 });
    expect(await desk.asking.expected()).toEqual([[ines, slot, 7200]]);
    expect((await desk.trail.read(desk.caller(), TUESDAY)).decisions).toMatchObject([
      {
        choice: 'accept',
        actor: 'Camille',
        explanationOpenedAt: '2026-03-01T12:00:00.000Z',
        suggestion: { state: 'agreed', steps: [{ person: { name: 'Inès' } }] },
        invitations: [{ state: 'agreed', answeredWay: 'telephone', typedBy: 'Camille' }],
      },
    ]);
    const acts = await desk.asking.em.find(AuditEntry, { actorId: desk.caller().accountId });
    expect(acts.map(({ action }) => action)).toEqual(['proposals.begin', 'proposals.accept', 'proposals.type-answer']);
  });

  it('says why they refuse, and what is refused is not in the list any more', async () => {
    const [first] = await desk.workOut();
    const id = first?.id;
    await expect(desk.decide(id, { choice: 'reject' })).rejects.toMatchObject({ code: 'decision-reason-missing' });
    await expect(desk.decide(id, { choice: 'reject', reasonCode: 'other' })).rejects.toMatchObject({
      code: 'decision-reason-missing',
    });
    const said = { choice: 'reject', reasonCode: 'other', comment: 'Elle est en examens.' } as const;
    expect(await desk.decide(id, said)).toMatchObject({ state: 'rejected' });
    expect(await desk.workOut()).toEqual([]);
    expect(await desk.asking.em.find(Decision, {})).toMatchObject([
      { choice: 'reject', reasonCode: 'other', comment: 'Elle est en examens.', explanationOpenedAt: null },
    ]);
  });
});
