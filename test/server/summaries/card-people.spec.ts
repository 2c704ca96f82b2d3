import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { AnswerPace } from '../../../server/answers/answer-pace.js';
import { Mission } from '../../../server/missions/mission.entity.js';
import { VolunteerCard } from '../../../server/people/card/volunteer-card.entity.js';
import { Person } from '../../../server/people/person.entity.js';
import { Registry } from '../../../server/registry/registry.js';
import { Clock } from '../../../server/shared/clock.js';
import { CardsModule } from '../../../server/summaries/card/cards.module.js';
import { MOST_A_DAY } from '../../../server/summaries/card/card-entries.js';
import type { Cards, MadeCards } from '../../../server/summaries/card/cards.schemas.js';
import type { OwnSummary } from '../../../server/summaries/summaries.schemas.js';
import type { StillClock } from '../../support/still-clock.js';
import { engines } from '../../support/registry.js';
import { Office } from '../validation/office.js';
import { CardBearer } from './card-bearer.js';

describe.each(engines)('A card on paper, on %s', (engine) => {
  let office: Office;
  let bearer: CardBearer;

  beforeAll(async () => {
    office = await Office.open(engine);
    bearer = new CardBearer(office.application);
    const lines = ['a,Zoé,Soupe,2026-03-03,3600', 'b,Zoe Martin,Soupe,2026-03-04,7200'];
    const others = ['Ali', 'Inès', 'Noé', 'Awa', 'Léa'].map((name) => `${name},${name},Soupe,2026-03-04,3600`);
    await office.send(
      `external_id,volunteer,mission,day,person_seconds\n${[...lines, ...others].join('\n')}\n`,
      'desk',
    );
  }, 240_000);
  afterAll(() => office.close());
  /** What was counted for this machine's address is forgotten. */
  afterEach(() => {
    const clock = office.application.app.get<StillClock>(Clock);
    clock.instant = new Date(clock.instant.getTime() + 65 * 60_000);
  });

  const registry = () => office.application.app.get(Registry).of(office.house.id);
  const idOf = async (displayName: string) => (await registry().findOneOrFail(Person, { displayName })).id;
  const made = async (displayName: string) => {
    const { body } = await office.ask<MadeCards>('/api/cards', { personIds: [await idOf(displayName)] });
    return body.cards[0] ?? { id: '', code: '', number: 0 };
  };
  const note = async (code: string, time = '90 min') => {
    const { draft } = await bearer.type(code);
    const { id: mission } = await registry().findOneOrFail(Mission, { title: 'Soupe' });
    return bearer.press('/log', { code, draft, mission, day: '2026-03-05', time });
  };

  const queued = async (name: string) =>
    (await office.queue('source=cards')).rows.filter(({ person }) => person === name);

  it('of two entries found to be one person opens the same summary, and each its own again when they are separated', async () => {
    const zoe = await office.volunteer('Zoé', 'desk');
    const old = await made('Zoe Martin');
    const asked = { mergedId: await idOf('Zoe Martin'), keptId: await idOf('Zoé') };
    const { body } = await office.ask<{ merge: { id: string } }>('/api/people/merges', asked);
    expect((await bearer.type(old.code)).html).toContain('Bonjour Zoé');
    expect((await note(old.code)).html).toContain('C’est noté');
    expect((await bearer.summary(old.code)).html).toContain('<b>À valider</b> · 4 h 30');
    expect((await office.get<OwnSummary>('/api/me/summary', zoe)).body.waiting.personSeconds).toBe(16_200);
    expect((await office.get<Cards>('/api/me/cards', zoe)).body.cards).toMatchObject([{ id: old.id, state: 'open' }]);
    const next = await made('Zoé');
    expect((await bearer.type(old.code)).status).toBe(404);
    expect((await office.ask(`/api/people/merges/${body.merge.id}/undo`, {})).status).toBe(200);
    expect((await bearer.summary(next.code)).html).toContain('<b>À valider</b> · 1 h</p>');
    expect((await office.get<Cards>('/api/me/cards', zoe)).body.cards).toMatchObject([{ id: next.id }]);
  });

  it('goes with the person who leaves for good; what it noted stays, under nobody', async () => {
    const { id, code } = await made('Ali');
    await note(code);
    const before = await office.counted('cards');
    const receipt = await office.application.local.post(`/api/people/${await idOf('Ali')}/erasure`, {});
    expect(receipt).toMatchObject({ gone: { cards: 1 } });
    expect(await registry().count(VolunteerCard, { id })).toBe(0);
    expect((await bearer.type(code)).status).toBe(404);
    expect(await office.counted('cards')).toBe(before);
    expect(await queued('Ali')).toEqual([]);
  });

  it('that was stopped is still told in the queue', async () => {
    const { id, code, number } = await made('Inès');
    await note(code);
    await office.ask(`/api/cards/${id}/stop`, {});
    expect(await queued('Inès')).toMatchObject([{ card: { number, isStopped: true } }]);
  });

  it('notes no more than anybody does in a day', async () => {
    const { id, code } = await made('Noé');
    expect((await note(code)).status).toBe(200);
    await registry().nativeUpdate(VolunteerCard, { id }, { entriesThatDay: MOST_A_DAY });
    const full = await note(code, '15 min');
    expect([full.status, full.html.includes('Beaucoup d’activités')]).toEqual([422, true]);
    expect(await queued('Noé')).toHaveLength(1);
  });

  it('is not found by guessing: after ten wrong codes that address waits, and who has a right one does so too', async () => {
    const { code } = await made('Awa');
    const guess = () => bearer.type(`7K4Q-X8M2-${randomInt(1000, 10_000)}`);
    for (let tries = 0; tries < 10; tries += 1) expect((await guess()).status).toBe(404);
    const refused = await guess();
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect((await bearer.type(code)).status).toBe(429);
  });

  it('opens so many pages from one place, and no more for ten minutes', async () => {
    const { code } = await made('Léa');
    const pace = office.application.app.select(CardsModule).get(AnswerPace, { strict: true });
    while (pace.allows('page', '127.0.0.1'));
    const busy = await bearer.type(code);
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '600']);
  });
});
