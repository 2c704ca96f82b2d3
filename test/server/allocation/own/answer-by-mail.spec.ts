import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SuggestionInvitation } from '../../../../server/allocation/invitations/suggestion-invitation.entity.js';
import { SuggestionStep } from '../../../../server/allocation/suggestions/suggestion-step.entity.js';
import { Assignment } from '../../../../server/missions/assignment.entity.js';
import { Slot } from '../../../../server/missions/slot.entity.js';
import type { OwnTimes } from '../../../../server/missions/times/times.schemas.js';
import { SuggestionConsent } from '../../../../server/people/suggestion-consent.entity.js';
import { Organisations } from '../../../../server/registry/organisations.js';
import { newId } from '../../../../server/shared/identifiers.js';
import { engines } from '../../../support/registry.js';
import { AskedPeople } from './asked-people.js';

describe.each(engines)('The page of a mail that suggests a mission, on %s', (engine) => {
  let people: AskedPeople;
  let noon: Date;
  beforeAll(async () => {
    people = await AskedPeople.open(engine);
    noon = people.clock.instant;
  }, 240_000);
  beforeEach(() => {
    people.clock.instant = noon;
  });
  afterAll(() => people.close());

  const asked = async (more: Parameters<AskedPeople['slot']>[0] = {}) => {
    const slotId = await people.slot(more);
    return { slotId, address: (await people.invite(['Zoé'], slotId)).get('Zoé') ?? '' };
  };
  const expectedAt = async (slotId: string) => (await people.places()).filter((one) => one.slotId === slotId);
  const heading = (html: string) => /<h1>(.*?)<\/h1>/.exec(html)?.[1];

  it('says what is asked, when, where, why, with which limits; looking at it answers nothing', async () => {
    const { slotId, address } = await asked();
    const { status, html } = await people.page(address);
    expect([status, heading(html)]).toEqual([200, 'Une mission vous est proposée']);
    for (const said of ['Soupe', 'jeudi 12 mars 2026', '18:00', '20:00', 'Quai, 3', 'Vous préférez ce moment.'])
      expect(html).toContain(said);
    expect(html).toContain('Ce qui vous convient : 3\u00a0h par semaine.');
    expect(html).not.toContain('Camille');
    expect(html).not.toContain('<script');
    expect(await expectedAt(slotId)).toEqual([]);
    const [row] = await people.em.find(SuggestionInvitation, {}, { orderBy: { id: 'desc' }, limit: 1 });
    expect(row?.answer).toBeNull();
  });

  it('takes a yes: the date is among the next times of that person, and of nobody else', async () => {
    const { slotId, address } = await asked();
    const { status, html } = await people.page(address, { answer: 'agreed', words: 'Avec plaisir' });
    expect([status, heading(html)]).toEqual([200, 'Merci, nous vous attendons']);
    const times = async (cookie: string) =>
      (await people.office.get<OwnTimes>('/api/me/times', cookie)).body.times.filter(
        ({ startsAt }) => startsAt === '2026-03-12T17:00:00.000Z',
      ).length;
    expect(await expectedAt(slotId)).toMatchObject([{ personId: await people.idOf('Zoé'), seconds: 7200 }]);
    expect([await times(people.zoe), await times(people.ali)]).toEqual([1, 0]);
    const again = await people.page(address, { answer: 'declined' });
    expect([again.status, heading(again.html)]).toEqual([200, 'Merci, nous vous attendons']);
    expect(await expectedAt(slotId)).toHaveLength(1);
    const kept = await people.em.findOneOrFail(SuggestionInvitation, { answer: 'agreed' });
    expect(kept).toMatchObject({ comment: 'Avec plaisir', answeredWay: 'mail', typedBy: null });
  });

  it('takes a no, which changes nothing else', async () => {
    const { slotId, address } = await asked();
    const { html } = await people.page(address, { answer: 'declined', words: '' });
    expect(heading(html)).toBe('C’est noté');
    expect(html).toContain('<a href="/me/missions">missions pour moi</a>');
    expect(await expectedAt(slotId)).toEqual([]);
    expect(await people.em.count(SuggestionConsent, {})).toBe(0);
  });

  it('leads to the public rules of that association, and of no other', async () => {
    const { html } = await people.page((await asked()).address);
    const { application, house } = people.office;
    const rules = `/rules?lang=fr&of=${house.slug}`;
    expect(html).toContain(`href="${rules.replace('&', '&#38;')}"`);
    await application.app.get(Organisations).create({ slug: 'branch', name: 'Le Phare' });
    const read = async (path: string) => {
      const response = await fetch(`${application.url}${path}`);
      return [response.status, (await response.text()).includes('Le Phare')];
    };
    expect(await read(rules)).toEqual([200, false]);
    expect(await read('/rules?lang=fr&of=branch')).toEqual([200, true]);
    expect(await read('/rules?lang=fr&of=nobody')).toEqual([404, false]);
  });

  it('asks again for an answer that is neither, and keeps the words', async () => {
    const { address } = await asked();
    const { status, html } = await people.page(address, { words: 'Je réfléchis <b>' });
    expect(status).toBe(422);
    expect(html).toContain('role="alert"');
    expect(html).toContain('Je réfléchis &#60;b&#62;');
  });

  it('waits for the others where they have to agree too, and says so without their names', async () => {
    const startsAt = new Date('2026-03-13T17:00:00Z');
    const slotId = await people.slot({ startsAt, minSeconds: 14_400, targetSeconds: 14_400, maxSeconds: 14_400 });
    const addresses = await people.invite(['Zoé', 'Ali'], slotId);
    const first = await people.page(addresses.get('Zoé') ?? '', { answer: 'agreed' });
    expect(heading(first.html)).toBe('Merci, c’est noté');
    expect(first.html).toContain('Une autre personne doit encore répondre');
    expect(first.html).not.toContain('Ali');
    expect(await expectedAt(slotId)).toEqual([]);
    await people.page(addresses.get('Ali') ?? '', { answer: 'agreed' });
    expect(await expectedAt(slotId)).toHaveLength(2);
    expect(heading((await people.page(addresses.get('Zoé') ?? '')).html)).toBe('Merci, nous vous attendons');
  });

  it('says in words that it is too late, taken back, full or cancelled, and then keeps no answer', async () => {
    const [late, back, full, off] = [await asked(), await asked(), await asked(), await asked()];
    const { id: organisationId } = people.office.house;
    await people.em.nativeUpdate(Slot, { id: off.slotId }, { cancelledAt: noon });
    const row = { id: newId(noon), organisationId, slotId: full.slotId, seconds: 7200, createdAt: noon };
    await people.em.insert(Assignment, { ...row, personId: await people.idOf('Ali'), state: 'agreed' });
    await withdraw(people, back.slotId, noon);
    const seen = async ({ address }: { address: string }) => [
      heading((await people.page(address)).html),
      heading((await people.page(address, { answer: 'agreed' })).html),
    ];
    expect(await seen(back)).toEqual(['Cette proposition n’a plus cours', 'Cette proposition n’a plus cours']);
    expect(await seen(full)).toEqual(['Il n’y a plus de place', 'Il n’y a plus de place']);
    expect(await seen(off)).toEqual(['Cette date est passée ou annulée', 'Cette date est passée ou annulée']);
    people.clock.instant = new Date('2026-03-12T13:00:00Z');
    expect(await seen(late)).toEqual(['Le délai pour répondre est passé', 'Le délai pour répondre est passé']);
    for (const { slotId } of [late, back, off]) expect(await expectedAt(slotId)).toEqual([]);
  });

  it('stops suggestions in one step, with no other effect', async () => {
    const { address } = await asked();
    const { status, html } = await people.page(`${address}/stop`, { state: 'off' });
    expect([status, heading(html)]).toEqual([200, 'Nous ne vous proposerons plus rien']);
    const said = await people.em.find(SuggestionConsent, {});
    expect(said).toMatchObject([{ personId: await people.idOf('Zoé'), state: 'off', source: 'mail' }]);
    expect(heading((await people.page(address)).html)).toBe('Une mission vous est proposée');
  });

  it('is the same for an address that never was and one that is too old: it opens nothing', async () => {
    const { address } = await asked();
    const unknown = await people.page('/answer/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA');
    people.clock.instant = new Date(noon.getTime() + 61 * 86_400_000);
    const old = await people.page(address, { answer: 'agreed' });
    expect([unknown.status, old.status]).toEqual([404, 404]);
    expect(heading(old.html)).toBe(heading(unknown.html));
  });
});

async function withdraw(people: AskedPeople, slotId: string, withdrawnAt: Date): Promise<void> {
  const { suggestionId } = await people.em.findOneOrFail(SuggestionStep, { slotId });
  await people.em.nativeUpdate(SuggestionInvitation, { suggestionId }, { withdrawnAt });
}
