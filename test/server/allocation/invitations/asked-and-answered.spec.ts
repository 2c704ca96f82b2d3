import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engines } from '../../../support/registry.js';
import { AskingDesk, CAMILLE } from './asking-desk.js';

const TUESDAY = '2026-03-03';
const EVENING = ['18:00', '20:00'] as const;

describe.each(engines)('Somebody who is asked (%s)', (engine) => {
  let desk: AskingDesk;
  let lists: string;
  let soup: string;
  let ines: string;
  let ali: string;
  beforeEach(async () => {
    desk = await AskingDesk.open(engine);
    const { some } = desk;
    lists = await some.slot(await some.mission({ title: 'Lecture' }), TUESDAY, EVENING);
    soup = await some.slot(await some.mission({ title: 'Soupe' }), TUESDAY, EVENING);
    ines = await some.person('on', { displayName: 'Inès C.', email: 'ines@example.org', language: 'fr' });
    ali = await some.person('on', { displayName: 'Ali B.', email: 'ali@example.org', language: 'en' });
  });
  afterEach(() => desk.close());

  it('is not expected before they said yes, and is after', async () => {
    const id = await desk.suggestion('invite', [[ines, lists, 7200]]);
    const [invitation] = await desk.invite(id);
    expect(await desk.stateOf(id)).toBe('invited');
    expect(await desk.expected()).toEqual([]);
    expect(await desk.say(invitation?.id, 'agreed')).toEqual({ state: 'agreed', waiting: 0 });
    expect(await desk.expected()).toEqual([[ines, lists, 7200]]);
    expect(await desk.stateOf(id)).toBe('agreed');
  });

  it('is not expected after a no, and cannot answer twice', async () => {
    const id = await desk.suggestion('invite', [[ines, lists, 7200]]);
    const [invitation] = await desk.invite(id);
    expect(await desk.say(invitation?.id, 'declined')).toEqual({ state: 'declined', waiting: 0 });
    await expect(desk.say(invitation?.id, 'agreed')).rejects.toMatchObject({ code: 'invitation-answered' });
    expect(await desk.expected()).toEqual([]);
  });

  it('moves once they agree, from where they were expected to where they are needed', async () => {
    await desk.some.agrees(ines, soup);
    const id = await desk.suggestion('move', [
      [ines, soup, -7200],
      [ines, lists, 7200],
    ]);
    const [invitation] = await desk.invite(id);
    expect(await desk.expected()).toEqual([[ines, soup, 7200]]);
    await desk.say(invitation?.id, 'agreed');
    expect(await desk.expected()).toEqual([[ines, lists, 7200]]);
  });

  const exchange = async () => {
    await desk.some.agrees(ines, soup);
    await desk.some.agrees(ali, lists);
    const id = await desk.suggestion('swap', [
      [ines, soup, -7200],
      [ines, lists, 7200],
      [ali, lists, -7200],
      [ali, soup, 7200],
    ]);
    return { id, invitations: await desk.invite(id) };
  };

  it('of an exchange changes places only when the other agreed too, even when both agree at once', async () => {
    const { id, invitations } = await exchange();
    expect(invitations.map(({ personId }) => personId)).toEqual([ines, ali]);
    const said = await Promise.all(invitations.map((one) => desk.say(one.id, 'agreed')));
    expect(said.map(({ state }) => state).toSorted()).toEqual(['agreed', 'invited']);
    expect(await desk.stateOf(id)).toBe('agreed');
    expect(new Set(await desk.expected())).toEqual(
      new Set([
        [ines, lists, 7200],
        [ali, soup, 7200],
      ]),
    );
  });

  it('of an exchange is told that nothing changes when the other says no', async () => {
    const { id, invitations } = await exchange();
    const [first, second] = invitations;
    expect(await desk.say(first?.id, 'agreed')).toEqual({ state: 'invited', waiting: 1 });
    await desk.say(second?.id, 'declined');
    expect(await desk.stateOf(id)).toBe('declined');
    expect(new Set(await desk.expected())).toEqual(
      new Set([
        [ines, soup, 7200],
        [ali, lists, 7200],
      ]),
    );
    const mails = await desk.mails();
    expect(mails.map(({ recipient }) => recipient)).toEqual([
      'ines@example.org',
      'ali@example.org',
      'ines@example.org',
    ]);
    expect(mails[2]?.subject).toContain('n’a plus cours');
    await expect(desk.say(first?.id, 'agreed')).rejects.toMatchObject({ code: 'invitation-withdrawn' });
  });

  it('reads in their mail what is asked, a secret address and how to stop, in their language, and nobody else’s name', async () => {
    const { invitations } = await exchange();
    const [french, english] = await desk.mails();
    expect(french?.text).toMatch(
      /Lecture[\s\S]*Soupe[\s\S]*https:\/\/house\.example\/answer\/[\w-]{43}\n[\s\S]*ne plus recevoir/,
    );
    const rules = `https://house.example/rules?lang=fr&of=${desk.some.desk.house.slug}\n`;
    expect(french?.text).toContain(rules);
    expect(english?.text).toContain(rules.replace('lang=fr', 'lang=en'));
    expect(french?.text).not.toContain('Ali');
    expect(english?.text).toMatch(/suggests that you come[\s\S]*stop suggestions/);
    expect(english?.text).not.toContain('Inès');
    expect(invitations.every(({ codeHash }) => codeHash && !french?.text?.includes(codeHash))).toBe(true);
  });

  it('without an address is to be asked by telephone, and who typed in their answer is kept', async () => {
    const zoe = await desk.some.person('on', { displayName: 'Zoé V.' });
    const id = await desk.suggestion('invite', [[zoe, lists, 7200]]);
    const [invitation] = await desk.invite(id);
    expect(invitation).toMatchObject({ way: 'telephone', codeHash: null, sentBy: 'Camille' });
    expect(await desk.mails()).toEqual([]);
    await desk.say(invitation?.id, 'agreed', { way: 'telephone', typedBy: CAMILLE });
    expect(await desk.invited(id)).toMatchObject([
      { answer: 'agreed', answeredWay: 'telephone', typedBy: 'Camille', typedById: CAMILLE.id },
    ]);
  });

  it('answers too late once the time to answer is over, and does not come where somebody took the place', async () => {
    const late = await desk.suggestion('invite', [[ines, soup, 7200]]);
    const [invitation] = await desk.invite(late, { expiresAt: new Date('2026-03-01T12:00:00Z') });
    await expect(desk.say(invitation?.id, 'agreed')).rejects.toMatchObject({ code: 'invitation-expired' });
    const id = await desk.suggestion('invite', [[ines, lists, 7200]]);
    const [asked] = await desk.invite(id);
    for (const name of ['Bo', 'Cy']) await desk.some.agrees(await desk.some.person('on', { displayName: name }), lists);
    await expect(desk.say(asked?.id, 'agreed')).rejects.toMatchObject({ code: 'invitation-place-taken' });
    expect(await desk.invited(id)).toMatchObject([{ answer: null }]);
    expect(await desk.stateOf(id)).toBe('invited');
  });

  it('is asked once, by one of two coordinators who accept at the same time', async () => {
    const id = await desk.suggestion('invite', [[ines, lists, 7200]]);
    const both = await Promise.allSettled([desk.invite(id), desk.invite(id)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await desk.invited(id)).toHaveLength(1);
  });

  it('of another association answers nothing here', async () => {
    const id = await desk.suggestion('invite', [[ines, lists, 7200]]);
    const [invitation] = await desk.invite(id);
    const another = await desk.some.desk.stores.house('another');
    const there = desk.some.desk.stores.registry.transaction(another.id, (em) =>
      desk.answers.answer(em, { invitationId: invitation?.id ?? '', answer: 'agreed', way: 'page' }),
    );
    await expect(there).rejects.toMatchObject({ code: 'not-found' });
  });
});
