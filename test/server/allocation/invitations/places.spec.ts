import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CannotCome } from '../../../../server/missions/times/cannot-come.entity.js';
import { newId } from '../../../../server/shared/identifiers.js';
import { engines } from '../../../support/registry.js';
import { AskingDesk } from './asking-desk.js';

const TUESDAY = '2026-03-03';
const EVENING = ['18:00', '20:00'] as const;

describe.each(engines)('A place that somebody agreed to (%s)', (engine) => {
  let desk: AskingDesk;
  let lists: string;
  let soup: string;
  let ines: string;
  beforeEach(async () => {
    desk = await AskingDesk.open(engine);
    const { some } = desk;
    lists = await some.slot(await some.mission({ title: 'Lecture' }), TUESDAY, EVENING);
    soup = await some.slot(await some.mission({ title: 'Soupe' }), TUESDAY, EVENING);
    ines = await some.person('on', { displayName: 'Inès C.', email: 'ines@example.org', language: 'fr' });
  });
  afterEach(() => desk.close());

  it('is one place for who had already taken it of their own accord', async () => {
    const id = await desk.suggestion('invite', [[ines, lists, 7200]]);
    const [invitation] = await desk.invite(id);
    await desk.some.agrees(ines, lists);
    await desk.some.agrees(await desk.some.person('on', { displayName: 'Bo' }), lists);
    expect(await desk.say(invitation?.id, 'agreed')).toEqual({ state: 'agreed', waiting: 0 });
    expect((await desk.expected()).filter(([person]) => person === ines)).toEqual([[ines, lists, 7200]]);
  });

  it('is never at the same moment as another', async () => {
    const id = await desk.suggestion('invite', [[ines, lists, 7200]]);
    const [invitation] = await desk.invite(id);
    await desk.some.agrees(ines, soup);
    await expect(desk.say(invitation?.id, 'agreed')).rejects.toMatchObject({ code: 'invitation-elsewhere' });
    expect(await desk.expected()).toEqual([[ines, soup, 7200]]);
    expect(await desk.say(invitation?.id, 'declined')).toMatchObject({ state: 'declined' });
  });

  it('ends what they had said before: that they cannot come', async () => {
    const { em } = desk;
    const { id: organisationId } = desk.some.desk.house;
    const saidAt = new Date('2026-03-01T09:00:00Z');
    await em.insert(CannotCome, { id: newId(saidAt), organisationId, personId: ines, slotId: lists, saidAt });
    const id = await desk.suggestion('invite', [[ines, lists, 7200]]);
    const [invitation] = await desk.invite(id);
    await desk.say(invitation?.id, 'agreed');
    expect(await em.count(CannotCome, {})).toBe(0);
  });

  it('goes to one of two people who agree to the last one at the same moment', async () => {
    const bo = await desk.some.person('on', { displayName: 'Bo D.', email: 'bo@example.org' });
    await desk.some.agrees(await desk.some.person('on', { displayName: 'Cy' }), lists);
    const asked = [];
    for (const person of [ines, bo])
      asked.push(...(await desk.invite(await desk.suggestion('invite', [[person, lists, 7200]]))));
    const both = await Promise.allSettled(asked.map(({ id }) => desk.say(id, 'agreed')));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await desk.expected()).filter(([, slot]) => slot === lists)).toHaveLength(2);
  });
});
