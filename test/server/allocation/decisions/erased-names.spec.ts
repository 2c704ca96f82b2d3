import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RuleComment } from '../../../../server/allocation/comments/rule-comment.entity.js';
import { Decision } from '../../../../server/allocation/decisions/decision.entity.js';
import { SuggestionStep } from '../../../../server/allocation/suggestions/suggestion-step.entity.js';
import { AllocationWeights } from '../../../../server/allocation/weights/allocation-weights.entity.js';
import { ordinaryValues } from '../../../../server/allocation/weights/weight-values.js';
import { Account } from '../../../../server/auth/account.entity.js';
import { Membership } from '../../../../server/auth/membership.entity.js';
import { CannotCome } from '../../../../server/missions/times/cannot-come.entity.js';
import { Registry } from '../../../../server/registry/registry.js';
import { Setting } from '../../../../server/settings/setting.entity.js';
import { newId } from '../../../../server/shared/identifiers.js';
import { signIn, somebody } from '../../../support/people.js';
import { engines } from '../../../support/registry.js';
import { AskedPeople } from '../own/asked-people.js';

describe.each(engines)('What somebody decided for the association who is erased, on %s', (engine) => {
  let people: AskedPeople;
  beforeAll(async () => {
    people = await AskedPeople.open(engine);
  }, 240_000);
  afterAll(() => people.close());

  it('stays, and their name stands nowhere in it', async () => {
    const { office, em } = people;
    const accountId = await somebody(office.application, 'yasmina@maison.example', office.house.id, 'coordinator');
    const { name } = await em.findOneOrFail(Account, { id: accountId });
    const cookie = await signIn(office.application, 'yasmina@maison.example');
    const schedule = { isOn: true, weekday: 1, hour: 6, weeks: 1 };
    const kept = await fetch(`${office.application.url}/api/allocation/schedule`, {
      method: 'PUT',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(schedule),
    });
    expect(kept.status).toBe(200);
    await office.ask('/api/allocation/own/comments', { text: 'Pourquoi ?' }, people.ali);
    const [comment] = await em.find(RuleComment, {});
    await office.ask(`/api/allocation/comments/${comment?.id}/answer`, { text: 'Parce que.' }, cookie);
    await signsMore(accountId, name);
    await becomesVolunteer(accountId);
    await office.forget('Zoé');

    const nouns = [RuleComment, AllocationWeights, Setting, CannotCome, Decision];
    const left = await Promise.all(nouns.map((noun) => people.em.find(noun as typeof Setting, {})));
    const [comments, weights, settings, absences, decisions] = left;
    const by = 'erased person 1';
    expect(comments).toMatchObject([{ answer: 'Parce que.', answeredBy: by, answeredById: null }]);
    expect(weights).toMatchObject([{ author: by, authorId: null }]);
    expect(settings).toContainEqual(expect.objectContaining({ name: 'proposals_schedule', decidedBy: by }));
    expect(absences).toMatchObject([{ seenBy: by }]);
    expect(decisions).toMatchObject([{ actor: by, accountId: null, comment: null }]);
    expect(JSON.stringify(left)).not.toContain(name);
  });

  /** A version of the rules, a note of an absence, and Zoé chosen in place of somebody, with words about her. */
  async function signsMore(accountId: string, actor: string): Promise<void> {
    const { em, clock } = people;
    const { id: organisationId } = people.office.house;
    const at = clock.instant;
    const slotId = await people.slot();
    await people.invite(['Zoé'], slotId);
    const { suggestionId: insteadId } = await em.findOneOrFail(SuggestionStep, { slotId });
    const row = () => ({ id: newId(at), organisationId });
    const rules = { version: 1, values: ordinaryValues, createdAt: at };
    await em.insert(AllocationWeights, { ...row(), ...rules, authorId: accountId, author: actor });
    const absence = { personId: await people.idOf('Ali'), slotId, saidAt: at, seenAt: at, seenBy: actor };
    await em.insert(CannotCome, { ...row(), ...absence });
    const words = { choice: 'change', reasonCode: 'other', comment: 'Zoé plutôt que lui' } as const;
    const chosen = { suggestionId: newId(at), accountId, actor, ...words, insteadId, decidedAt: at };
    await em.insert(Decision, { ...row(), ...chosen });
  }

  async function becomesVolunteer(accountId: string): Promise<void> {
    const personId = await people.idOf('Zoé');
    await people.office.application.app.get(Registry).transaction(people.office.house.id, async (em) => {
      Object.assign(await em.findOneOrFail(Membership, { accountId }), { personId, role: 'volunteer' });
    });
  }
});
