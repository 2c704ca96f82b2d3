import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Decision } from '../../../../server/allocation/decisions/decision.entity.js';
import { AllocationRun } from '../../../../server/allocation/runs/allocation-run.entity.js';
import { Suggestion } from '../../../../server/allocation/suggestions/suggestion.entity.js';
import { newId } from '../../../../server/shared/identifiers.js';
import { AskingDesk } from '../invitations/asking-desk.js';
import { QuestionDesk, TUESDAY } from './question-desk.js';

const NOW = new Date('2026-03-01T12:00:00Z');

describe('Questions to a week', () => {
  let desk: QuestionDesk;
  let asking: AskingDesk;
  let slot: string;
  let ines: string;
  beforeEach(async () => {
    desk = await QuestionDesk.open();
    asking = new AskingDesk(desk.some);
    slot = await desk.slotOfOne(await desk.some.mission(), TUESDAY);
    ines = await desk.free('Inès C.');
    await desk.some.follow();
  });
  afterEach(() => desk.close());

  /** What a run proposed of her. */
  const proposed = async (state: Suggestion['state'] = 'open') => {
    const runId = newId(NOW);
    const organisationId = desk.some.desk.house.id;
    const run = { id: runId, organisationId, week: '2026-03-02', state: 'done', stage: 'list' } as const;
    await asking.em.insert(AllocationRun, { ...run, weightsVersion: 0, startedAt: NOW });
    return asking.suggestion('invite', [[ines, slot, 7200]], { runId, state });
  };
  const refused = async (suggestionId: string) => {
    const organisationId = desk.some.desk.house.id;
    await asking.em.nativeUpdate(Suggestion, { id: suggestionId }, { state: 'rejected' });
    const decided = { id: newId(NOW), organisationId, suggestionId, accountId: null, actor: 'Camille' };
    await asking.em.insert(Decision, { ...decided, choice: 'reject', decidedAt: NOW });
  };
  const opened = () => desk.plans.of(desk.some.desk.house, TUESDAY);

  it('know who was refused for a place, also when the plan was open before', async () => {
    const bo = await desk.free('Bo D.');
    const id = await proposed();
    expect((await opened()).from.found.candidates).toHaveLength(2);
    await refused(id);
    const { from, plan } = await opened();
    expect(from.found.candidates.map((one) => one.volunteer_key)).toEqual([bo]);
    expect([...plan.units].filter((units) => units > 0)).toHaveLength(1);
  });

  it('look at who was refused when asked about them, and forget them again', async () => {
    await refused(await proposed());
    expect((await desk.whyNot(slot, ines)).kind).not.toBe('blocked');
    expect((await opened()).from.found.candidates).toEqual([]);
    expect((await opened()).plan.units).toHaveLength(0);
  });

  it('count on who was asked and has not answered', async () => {
    await proposed('invited');
    const { problem } = await opened();
    expect([...problem.pairs.todayUnits].filter((units) => units > 0)).toHaveLength(1);
    expect(await desk.whatIf([])).toMatchObject({ before: { coveredTarget: 7200 }, moves: [] });
  });
});
