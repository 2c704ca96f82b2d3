import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../../../server/auth/caller.js';
import { FigureRowsBehind } from '../../../server/indicators/figure-rows.js';
import { hasRows } from '../../../server/indicators/rows-behind.js';
import type { FigureRow, FigureRows } from '../../../server/indicators/rows.schemas.js';
import type { IndicatorHeader } from '../../../server/query-files/header.schemas.js';
import { sharesOf } from '../../../server/indicators/shares.js';
import { ErasedVolunteer } from '../../../server/people/erased-volunteer.entity.js';
import { Person } from '../../../server/people/person.entity.js';
import { VolunteerKey } from '../../../server/people/volunteer-key.entity.js';
import { FigureDesk } from '../../support/figure-desk.js';
import { seeded } from '../../support/seeded.js';

const PERIOD = { from: '2026-01-01', to: '2026-07-01' };
const keyOf = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;

describe('where a figure comes from', () => {
  let desk: FigureDesk;
  let behind: FigureRowsBehind;
  const callerOf = (role: 'director' | 'coordinator', missionScope: string[] | null = null): Caller => ({
    kind: 'account',
    accountId: null,
    name: 'Ana',
    organisationId: desk.house.id,
    organisationSlug: desk.house.slug,
    roles: [role],
    missionScope,
    personId: null,
  });

  beforeAll(async () => {
    desk = await FigureDesk.open();
    behind = new FigureRowsBehind(desk.figures, desk.stores.warehouses);
    const random = seeded(7);
    const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)] as T;
    await desk.stores.registry.transaction(desk.house.id, async (em) => {
      const organisationId = desk.house.id;
      const at = new Date('2026-01-01T00:00:00Z');
      for (const n of [1, 2, 3]) {
        const kind = n === 3 ? ('own_employee' as const) : ('volunteer' as const);
        await em.insert(Person, { id: keyOf(n), organisationId, displayName: `P${n}`, kind, createdAt: at });
        await em.insert(VolunteerKey, { personId: keyOf(n), organisationId, volunteerKey: keyOf(n) });
      }
      const gone = { number: 1, volunteerKey: keyOf(4), kind: 'volunteer' as const, erasedAt: at };
      await em.insert(ErasedVolunteer, { id: keyOf(9), organisationId, ...gone });
    });
    const rows = Array.from({ length: 160 }, (_, n) => ({
      activity_id: `food-bank:${n}`,
      day: `2026-0${1 + Math.floor(random() * 6)}-1${Math.floor(random() * 9)}`,
      volunteer_key: pick([keyOf(1), keyOf(2), keyOf(3), keyOf(4), null]),
      headcount: 1,
      mission_id: pick(['soup', 'garden']),
      site: pick(['lyon', 'paris', null]),
      person_seconds: pick([600, 3600, 5400, null]),
      beneficiaries: pick([null, 3, 12]),
      provenance: pick(['measured', 'declared', 'estimated']),
      status: pick(['validated', 'declared', 'disputed', 'refused', 'no_show']),
      outcomes: pick([[], [{ type: 'meals', quantity: '4', unit: 'meal', shared: true }]]),
    }));
    await desk.stores.accept(desk.house, rows);
    await (await desk.stores.warehouses.of(desk.house)).catchUp();
    await desk.refresh.run(desk.house, 'asked');
  });
  afterAll(() => desk.close());

  const all = async (name: string, caller: Caller, where?: string[]) => {
    const rows: FigureRow[] = [];
    let page: FigureRows;
    let after = 0;
    do {
      page = await behind.of(caller, name, { ...PERIOD, after, ...(where ? { where } : {}) });
      rows.push(...page.rows);
      after = page.next ?? 0;
    } while (page.next !== null);
    return { page, rows };
  };
  const figure = (name: string, where?: string[]) =>
    desk.figures.answer(desk.house, name, { ...PERIOD, ...(where ? { where } : {}) });

  it.each(['volunteer_hours', 'active_volunteers', 'attendances', 'concrete_outcomes', 'micro_actions'])(
    'of %s: rows counted and left out are all rows; those shown, and those of nobody, make the figure',
    async (name) => {
      for (const where of [undefined, ['site:lyon'], ['mission_id:soup', 'status:validated']]) {
        const { card, total } = await figure(name, where);
        const { page, rows } = await all(name, callerOf('director'), where);
        expect([page.total.counted, page.total.leftOut]).toEqual([card.rows.counted, card.rows.leftOut]);
        expect(page.total.rows).toBe(rows.length + page.erased.rows);
        for (const [measure, value] of Object.entries(page.total.values))
          expect([measure, value]).toEqual([measure, total[measure]]);
        for (const measure of Object.keys(rows[0]?.values ?? {})) {
          const shown = rows.reduce((sum, row) => sum + (row.values[measure] ?? 0), 0);
          expect(shown + (page.erased.values[measure] ?? 0)).toBe(total[measure] ?? 0);
        }
      }
    },
  );

  it.each(['volunteer_hours', 'active_volunteers', 'attendances', 'concrete_outcomes'])(
    'of %s: what is counted and what is left out are all rows of the period',
    async (name) => {
      const { card } = await figure(name);
      const leftOut = Object.values(card.rows.leftOut).reduce((sum, count) => sum + count, 0);
      const { page } = await all(name, callerOf('director'));
      expect((card.rows.counted ?? 0) + leftOut).toBe(page.total.rows);
    },
  );

  it('a director sees no name and no number of a row; a coordinator sees those of their missions, and how many are elsewhere', async () => {
    const { rows } = await all('volunteer_hours', callerOf('director'));
    expect(JSON.stringify(rows)).not.toMatch(/food-bank:|0000-4000/);
    const own = await all('volunteer_hours', callerOf('coordinator', ['soup']));
    expect(own.rows.length).toBeGreaterThan(0);
    expect(new Set(own.rows.map(({ mission }) => mission))).toEqual(new Set(['soup']));
    expect(own.rows.every(({ id }) => id?.startsWith('food-bank:'))).toBe(true);
    expect(own.page.total.rows).toBe(own.rows.length + own.page.erased.rows + own.page.elsewhere.rows);
  });

  it('three equal thirds add to 100 on the card of a request: the odd tenth goes to one of them', async () => {
    const thirds = await FigureDesk.open();
    const provenances = ['measured', 'declared', 'estimated'];
    const line = { day: '2026-03-02', volunteer_key: keyOf(1), person_seconds: 3600, status: 'validated' };
    await thirds.stores.accept(
      thirds.house,
      provenances.map((provenance) => ({ ...line, activity_id: provenance, provenance })),
    );
    await (await thirds.stores.warehouses.of(thirds.house)).catchUp();
    await thirds.refresh.run(thirds.house, 'asked', ['volunteer_hours']);
    const { card } = await thirds.figures.answer(thirds.house, 'volunteer_hours', PERIOD);
    expect(card.provenance).toMatchObject({ of: 'time', measured: 33.4, declared: 33.3, estimated: 33.3 });
    await thirds.close();
  });

  it('the card says how it was noted, who is behind, what it is computed by, and that shares add to 100', async () => {
    const { card } = await figure('volunteer_hours');
    const { measured = 0, declared = 0, estimated = 0, of } = card.provenance ?? {};
    expect(of).toBe('time');
    expect(Math.round((measured + declared + estimated) * 10)).toBe(1000);
    expect(card.validated?.share).toBeGreaterThan(0);
    expect(card).toMatchObject({
      people: { count: 3, fewerThan: null },
      standard: 'OI1166',
      parameters: [],
      conversions: [],
      restated: [],
      links: { rows: '/api/indicators/volunteer_hours/rows?from=2026-01-01&to=2026-07-01' },
    });
    expect(card.sql).toContain('sum(person_seconds) FILTER (WHERE counted)');
  });

  it('three equal thirds are 33.4, 33.3 and 33.3; 6, 3 and 1 hours are 60, 30 and 10', () => {
    expect(sharesOf([1, 1, 1])).toEqual([33.4, 33.3, 33.3]);
    expect(sharesOf([6, 3, 1])).toEqual([60, 30, 10]);
    expect(sharesOf([0, 0])).toEqual([0, 0]);
  });

  it('a figure of sums by person, made of several nouns, has no rows: its parts are people', () => {
    const header = { grain: ['day', 'volunteer_key'] } as IndicatorHeader;
    const relations = ['staging.activity', 'staging.outcome'];
    expect(hasRows({ header, relations, sql: 'SELECT 1' })).toBe(false);
    expect(hasRows({ header: { grain: ['day'] } as IndicatorHeader, relations, sql: 'SELECT 1' })).toBe(true);
  });
});
