import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntry } from '../../../server/audit/audit-entry.entity.js';
import { Account } from '../../../server/auth/account.entity.js';
import { Membership } from '../../../server/auth/membership.entity.js';
import type { ComparisonView } from '../../../server/comparisons/comparisons.schemas.js';
import { Registry } from '../../../server/registry/registry.js';
import { engines } from '../../support/registry.js';
import { AnswersDesk, SOUP } from '../answers/desk.js';

const MARCH = 'from=2026-03-01&to=2026-04-01';
const MEALS = `outcome=meals&unit=meal&${MARCH}`;
const UNKNOWN = '0190c5c0-0000-7000-8000-00000000dead';
const NAMES = ['Zone nord', 'Épicerie', 'Atelier', 'Maraude'];

/** Five days of each mission; the Atelier gives three times as much as the others. */
function log(): string {
  const lines = NAMES.flatMap((mission) =>
    [2, 3, 4, 5, 6].map((day) => {
      const meals = (mission === 'Atelier' ? 300 : 100) + day;
      return `${mission}-${day},ines,${mission},2026-03-0${day},5,${meals}`;
    }),
  );
  return ['external_id,volunteer,mission,day,hours,outcome_meals', ...lines, 'x,ines,Atelier,2026-03-09,2,'].join('\n');
}

describe.each(engines)('Missions compared, on %s', (engine) => {
  let desk: AnswersDesk;
  let unit: string;
  beforeAll(async () => {
    desk = await AnswersDesk.open(engine);
    await desk.upload('coordinator', '/api/imports', log(), { source: 'desk' });
    await desk.warehouse('SELECT 1');
    const { body } = await desk.ask<{ outcomes: { unit: string }[] }>(
      'director',
      'GET',
      `/api/missions/comparable?${MARCH}`,
    );
    unit = body.outcomes[0]?.unit ?? '';
  });
  afterAll(() => desk.close());
  const compare = async (who = 'director', more = '') => {
    const path = `/api/missions/comparison?${MEALS.replace('unit=meal', `unit=${unit}`)}${more}`;
    return desk.ask<ComparisonView & { code?: string }>(who, 'GET', path);
  };
  const note = (who: string, id: string, text: string | null) =>
    desk.ask<{ code?: string }>(who, 'PUT', `/api/missions/${id}/note`, { text });

  it('come by title, each with words and without a rank', async () => {
    const { body } = await compare();
    expect(body.missions.map(({ title, word, days }) => [title, word, days])).toEqual([
      ['Atelier', 'above', 5],
      ['Épicerie', 'below', 5],
      ['Maraude', 'below', 5],
      ['Zone nord', 'below', 5],
    ]);
    expect(body.missions[0]).toMatchObject({
      quantity: 1520,
      personSeconds: 90_000,
      daysWithoutQuantity: 1,
      coverage: null,
    });
    expect(body.funnel.length).toBeGreaterThan(10);
    expect(JSON.stringify(body)).not.toMatch(/rank|volunteer_key/);
  });

  it('are missions, never persons: a request for anything else is refused', async () => {
    expect((await compare('director', '&by=volunteer_key')).body.code).toBe('comparison-only-missions');
    expect((await compare('director', '&volunteer=ines')).body.code).toBe('invalid-request');
    expect((await compare('director', '&by=mission_id')).status).toBe(200);
  });

  it('of another unit, or of another period, are not there', async () => {
    const path = `/api/missions/comparison?outcome=meals&unit=kg&${MARCH}`;
    const { body } = await desk.ask<ComparisonView>('director', 'GET', path);
    expect(body).toMatchObject({ missions: [], noWords: 'few-missions', funnel: [] });
  });

  it('are open to directors and coordinators, not to volunteers', async () => {
    expect((await compare('coordinator')).status).toBe(200);
    expect((await compare('volunteer')).status).toBe(403);
  });

  it('carry the note of a coordinator, with its author and date, until it is taken back', async () => {
    const id = (await compare()).body.missions[0]?.missionId ?? '';
    expect((await note('coordinator', id, 'Nouveau four depuis mars')).status).toBe(200);
    const told = { text: 'Nouveau four depuis mars', author: 'coordinator' };
    expect((await compare()).body.missions[0]).toMatchObject({ note: told, mayExplain: false });
    expect((await compare('coordinator')).body.missions[0]).toMatchObject({ mayExplain: true });
    expect((await note('coordinator', id, 'Deux fours')).status).toBe(200);
    expect((await note('coordinator', id, null)).status).toBe(200);
    expect((await compare()).body.missions[0]?.note).toBeNull();
    const em = desk.application.app.get(Registry).of(desk.organisationId);
    const acts = await em.find(AuditEntry, { action: 'mission-note.write' }, { orderBy: { sequence: 'asc' } });
    expect(acts.map(({ details }) => details)).toEqual([
      { before: null, after: 'Nouveau four depuis mars' },
      { before: 'Nouveau four depuis mars', after: 'Deux fours' },
      { before: 'Deux fours', after: null },
    ]);
  });

  it('take no note from a director, nor from a coordinator of other missions, nor on an unknown mission', async () => {
    const id = (await compare()).body.missions[0]?.missionId ?? '';
    expect((await note('director', id, 'Non')).status).toBe(403);
    expect((await note('coordinator', UNKNOWN, 'Non')).status).toBe(404);
    await desk.enter('other', 'coordinator', desk.organisationId);
    await desk.application.app.get(Registry).transaction(desk.organisationId, async (em) => {
      const { id: accountId } = await em.findOneOrFail(Account, { email: 'other@maison.example' });
      (await em.findOneOrFail(Membership, { accountId })).missionIds = [SOUP];
    });
    expect((await note('other', id, 'Non')).status).toBe(404);
  });
});
