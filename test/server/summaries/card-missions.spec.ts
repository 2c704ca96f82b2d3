import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Mission } from '../../../server/missions/mission.entity.js';
import { Person } from '../../../server/people/person.entity.js';
import { Registry } from '../../../server/registry/registry.js';
import type { MadeCards } from '../../../server/summaries/card/cards.schemas.js';
import { engines } from '../../support/registry.js';
import { Office } from '../validation/office.js';
import { CardBearer } from './card-bearer.js';

const LINES = [
  'a,Zoé,Soupe,2026-03-03,3600,validated,7',
  'b,Zoé,Jardin,2026-03-04,7200,validated,8888',
  'c,Zoé,Jardin,2026-02-05,18000,declared,',
];

describe.each(engines)('A card that a coordinator of some missions made, on %s', (engine) => {
  let office: Office;
  let bearer: CardBearer;
  let cook: string;
  let zoe: string;

  beforeAll(async () => {
    office = await Office.open(engine);
    bearer = new CardBearer(office.application);
    const header = 'external_id,volunteer,mission,day,person_seconds,status,outcome_meals';
    await office.send(`${header}\n${LINES.join('\n')}\n`, 'desk');
    cook = await office.coordinatorOf(['Soupe']);
    zoe = await office.volunteer('Zoé', 'desk');
  }, 240_000);
  afterAll(() => office.close());

  const registry = () => office.application.app.get(Registry).of(office.house.id);
  const mission = async (title: string) => (await registry().findOneOrFail(Mission, { title })).id;
  const codeBy = async (cookie: string, path = '/api/cards') => {
    const { id } = await registry().findOneOrFail(Person, { displayName: 'Zoé' });
    const asked = path === '/api/cards' ? { personIds: [id] } : {};
    return (await office.ask<MadeCards>(path, asked, cookie)).body.cards[0]?.code ?? '';
  };
  const note = async (code: string, title: string) => {
    const { draft } = await bearer.type(code);
    return bearer.press('/log', { code, draft, mission: await mission(title), day: '2026-03-06', time: '30 min' });
  };
  const opens = async (code: string) => (await bearer.type(code)).status === 200;

  it('shows what its holder gave to those missions, says so, and nothing of the others', async () => {
    const { html } = await bearer.summary(await codeBy(cook));
    expect(html).toContain('Cette carte n’ouvre que : Soupe.');
    expect(html).toContain('<p class="total">1 h</p>');
    expect(html).toContain('7 meals');
    for (const hidden of ['Jardin', 'février', 'À valider', '8888']) expect(html).not.toContain(hidden);
  });

  it('notes hours in those missions only', async () => {
    const code = await codeBy(cook);
    expect((await bearer.type(code)).html).not.toContain('Jardin');
    expect((await note(code, 'Jardin')).status).toBe(422);
    expect((await note(code, 'Soupe')).html).toContain('30 min, Soupe');
    expect((await bearer.summary(code)).html).toContain('<b>À valider</b> · 30 min');
  });

  it('of all missions opens everything, and so does one that its holder made', async () => {
    for (const [maker, path] of [
      [office.coordinator, '/api/cards'],
      [zoe, '/api/me/cards'],
    ] as const) {
      const code = await codeBy(maker, path);
      const { html } = await bearer.summary(code);
      expect(html).toContain('Jardin');
      expect(html).not.toContain('Cette carte n’ouvre que');
      expect((await note(code, 'Jardin')).html).toContain('30 min, Jardin');
    }
  });

  it('stops none that opens more, and nobody but its holder replaces one that its holder made', async () => {
    const own = await codeBy(zoe, '/api/me/cards');
    const everything = await codeBy(office.coordinator);
    const some = await codeBy(cook);
    expect([await opens(own), await opens(everything), await opens(some)]).toEqual([true, true, true]);
    const again = await codeBy(office.coordinator);
    expect([await opens(own), await opens(everything), await opens(some)]).toEqual([true, false, false]);
    const lost = await codeBy(zoe, '/api/me/cards');
    expect([await opens(own), await opens(again), await opens(lost)]).toEqual([false, false, true]);
  });
});
