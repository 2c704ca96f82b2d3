import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RuleComments } from '../../../../server/allocation/comments/rule-comments.schemas.js';
import { RuleComment } from '../../../../server/allocation/comments/rule-comment.entity.js';
import { Suggestion } from '../../../../server/allocation/suggestions/suggestion.entity.js';
import { SuggestionStep } from '../../../../server/allocation/suggestions/suggestion-step.entity.js';
import { OutgoingMail } from '../../../../server/mail/outgoing-mail.entity.js';
import type { OwnMissionsView } from '../../../../server/allocation/own/own-missions.schemas.js';
import type { OwnProposals } from '../../../../server/allocation/own/own-proposals.schemas.js';
import type { NeedWeek } from '../../../../server/missions/needs/week.schemas.js';
import { PersonMerge } from '../../../../server/people/person-merge.entity.js';
import { newId } from '../../../../server/shared/identifiers.js';
import { engines } from '../../../support/registry.js';
import type { OwnData } from '../../../../server/summaries/summaries.schemas.js';
import { AskedPeople } from './asked-people.js';

describe.each(engines)('Suggestions to a volunteer, on %s', (engine) => {
  let people: AskedPeople;
  beforeAll(async () => {
    people = await AskedPeople.open(engine);
  }, 240_000);
  afterAll(() => people.close());

  const own = async (cookie = people.zoe) =>
    (await people.office.get<OwnProposals>('/api/allocation/own/proposals', cookie)).body;
  const answer = (id: string | undefined, body: object, cookie = people.zoe) =>
    people.office.ask<OwnProposals>(`/api/allocation/own/proposals/${id}/answer`, body, cookie);

  it('are none at first, and the page says what stands in the way', async () => {
    await people.slot();
    expect(await own()).toMatchObject({
      consent: null,
      hasTimes: false,
      invitations: [],
      lastWorkedOut: null,
      ahead: { days: 28, dates: 1, fitting: 1, obstacles: [] },
      asked: { days30: 0, most: 4 },
    });
  });

  it('show what a coordinator read about them, and nobody else’s name in any of it', async () => {
    const slotId = await people.slot({ minSeconds: 14_400, targetSeconds: 14_400, maxSeconds: 14_400 });
    await people.invite(['Zoé', 'Ali'], slotId);
    const mine = await own();
    expect(mine.invitations).toMatchObject([
      {
        state: 'open',
        kind: 'swap',
        others: 1,
        gain: 6300,
        why: [
          { c: 'need', points: 6000 },
          { c: 'availability', points: 300 },
        ],
        changes: [{ slotId, mission: 'Soupe', place: 'Quai, 3', seconds: 7200, limits: { cap: 14_400 } }],
      },
    ]);
    expect(mine.invitations[0]?.reasons).toContain('You prefer that moment.');
    const whole = JSON.stringify(mine);
    for (const name of ['Ali', 'Camille', 'karim', await people.idOf('Ali')]) expect(whole).not.toContain(name);
  });

  it('are answered by the person alone, once', async () => {
    const [invitation] = (await own()).invitations;
    expect((await answer(invitation?.id, { answer: 'agreed' }, people.ali)).status).toBe(404);
    const said = await answer(invitation?.id, { answer: 'agreed', comment: 'Volontiers' });
    expect(said.body.invitations[0]).toMatchObject({ state: 'waiting', comment: 'Volontiers' });
    expect(await answer(invitation?.id, { answer: 'declined' })).toMatchObject({
      status: 409,
      body: { code: 'invitation-answered' },
    });
    const [theirs] = (await own(people.ali)).invitations;
    await answer(theirs?.id, { answer: 'agreed' }, people.ali);
    expect((await own()).invitations[0]?.state).toBe('agreed');
    expect(await people.places()).toHaveLength(2);
  });

  it('are none of a coordinator’s, who is nobody there; and what volunteers wrote is none of a volunteer’s', async () => {
    const { coordinator } = people.office;
    for (const path of ['proposals', 'missions'])
      expect((await people.office.get(`/api/allocation/own/${path}`, coordinator)).status).toBe(403);
    expect((await people.office.get('/api/allocation/comments', people.zoe)).status).toBe(403);
  });

  it('may be commented on, and the rules too; a coordinator of all missions answers, and the answer is read', async () => {
    const [invitation] = (await own()).invitations;
    const write = (body: object, cookie = people.zoe) =>
      people.office.ask<OwnProposals>('/api/allocation/own/comments', body, cookie);
    expect((await write({ text: 'x', invitationId: invitation?.id }, people.ali)).status).toBe(404);
    await write({ text: 'Pourquoi la distance ?' });
    await write({ text: 'Trop tôt pour moi', invitationId: invitation?.id });
    const { body } = await people.office.get<RuleComments>('/api/allocation/comments', people.office.coordinator);
    expect(body.comments).toMatchObject([
      { name: 'Zoé', about: ['Soupe'], text: 'Trop tôt pour moi', answer: null },
      { name: 'Zoé', about: [], text: 'Pourquoi la distance ?', answer: null },
    ]);
    const [first] = body.comments;
    const some = await people.office.coordinatorOf(['Soupe']);
    const path = `/api/allocation/comments/${first?.id}/answer`;
    for (const refused of [
      await people.office.get('/api/allocation/comments', some),
      await people.office.ask(path, { text: 'Non' }, some),
    ])
      expect(refused).toMatchObject({ status: 403, body: { code: 'comments-need-all-missions' } });
    const unknown = `/api/allocation/comments/${newId(people.clock.instant)}/answer`;
    expect((await people.office.ask(unknown, { text: 'Oui' })).status).toBe(404);
    await people.office.ask(path, { text: 'Nous regardons.' });
    const mine = await own();
    expect(mine.comments[0]).toMatchObject({ invitationId: invitation?.id, answer: 'Nous regardons.' });
    expect(JSON.stringify(mine)).not.toContain('karim');
    expect((await own(people.ali)).comments).toEqual([]);
  });

  it('are under each of two merged entries', async () => {
    const [kept, merged] = [await people.idOf('Ali'), await people.idOf('Zoé')];
    const { id: organisationId } = people.office.house;
    const link = { mergedId: merged, keptId: kept, mergedKey: merged, keptKey: kept, standingKey: merged };
    const decided = { decidedBy: 'karim', decidedAt: people.clock.instant };
    const id = newId(people.clock.instant);
    await people.em.insert(PersonMerge, { id, organisationId, ...link, ...decided });
    expect((await own(people.ali)).comments).toHaveLength(2);
    expect((await own(people.ali)).invitations).toHaveLength(2);
    await people.em.nativeDelete(PersonMerge, { id });
  });

  it('a place taken of one’s own accord is among one’s times, and in the coordinator’s week', async () => {
    const slotId = await people.slot({ startsAt: new Date('2026-03-13T17:00:00Z') });
    const read = async () =>
      (await people.office.get<OwnMissionsView>('/api/allocation/own/missions?have=hours', people.zoe)).body;
    expect((await read()).missions).toContainEqual(expect.objectContaining({ slotId, suits: true, openPlaces: 1 }));
    const come = (cookie: string) => people.office.ask(`/api/allocation/own/missions/${slotId}`, {}, cookie);
    expect((await come(people.zoe)).status).toBe(200);
    expect(await come(people.ali)).toMatchObject({ status: 409, body: { code: 'own-mission-full' } });
    const { body } = await people.office.get<NeedWeek>('/api/needs/week?day=2026-03-12', people.office.coordinator);
    expect(JSON.stringify(body)).toContain('"agreedSeconds":7200');
    expect((await people.office.acts()).map(({ action }) => action)).toContain('times.sign-up');
  });

  it('and what was written about them are in one’s own data, with nobody else’s name', async () => {
    const data = async (cookie: string) => (await people.office.get<OwnData>('/api/me/data.json', cookie)).body;
    const { suggestions, comments } = await data(people.zoe);
    expect(suggestions).toMatchObject([
      { state: 'agreed', mission: 'Soupe', asked: { way: 'mail', answer: 'agreed', words: 'Volontiers' } },
    ]);
    expect(comments.map(({ text }) => text)).toEqual(['Pourquoi la distance ?', 'Trop tôt pour moi']);
    for (const name of ['Ali', 'Camille', 'karim'])
      expect(JSON.stringify({ suggestions, comments })).not.toContain(name);
    expect((await data(people.ali)).comments).toEqual([]);
  });

  it('go with a person who is erased, words and all; who was asked with them is told, and nothing else of theirs goes', async () => {
    const slotId = await people.slot({ minSeconds: 14_400, targetSeconds: 14_400, maxSeconds: 14_400 });
    await people.invite(['Zoé', 'Ali'], slotId);
    const zoe = await people.idOf('Zoé');
    await people.office.forget('Zoé');
    expect(await people.em.count(RuleComment, {})).toBe(0);
    const { invitations, asked } = await own(people.ali);
    expect(invitations).toMatchObject([
      { state: 'withdrawn', others: 0, changes: [{ slotId, limits: { cap: 14_400 } }] },
      { state: 'agreed', others: 0 },
    ]);
    expect(asked.days30).toBe(2);
    const mails = await people.em.find(OutgoingMail, {}, { orderBy: { id: 'desc' }, limit: 1 });
    expect(mails).toMatchObject([
      { recipient: 'ali@desk.example', subject: expect.stringContaining('n’a plus cours') },
    ]);
    expect(JSON.stringify(await people.em.find(SuggestionStep, {}))).not.toContain(zoe);
    expect(await people.em.find(Suggestion, { state: 'withdrawn' })).toMatchObject([
      { explanation: { needs: [], details: [{ km: 3 }], limits: [{ cap: 14_400 }] } },
    ]);
  });
});
