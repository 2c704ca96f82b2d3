import { describe, expect, it } from '@jest/globals';
import {
  type Attributed,
  attributed,
  cutDays,
  type GrantPart,
  isDivided,
  shownTogether,
  type ToldCell,
} from '../../../../server/missions/grants/attributed.js';
import { measureKinds } from '../../../../server/query-files/measure.schemas.js';
import { Draw } from '../../../support/draw.js';
import { seeded } from '../../../support/seeded.js';

const YEAR = { fromDay: '2026-01-01', toDay: '2027-01-01' };
const cell = (missionId: string, value: bigint | null, more: Partial<ToldCell> = {}): ToldCell => ({
  missionId,
  ...YEAR,
  value,
  isHidden: false,
  ...more,
});
const part = (
  grantId: string,
  missionId: string,
  tenThousandths: number,
  more: Partial<GrantPart> = {},
): GrantPart => ({
  grantId,
  missionId,
  ...YEAR,
  part: tenThousandths,
  ...more,
});
const sum = (values: readonly bigint[]) => values.reduce((so, one) => so + one, 0n);
const MISSIONS = ['soup', 'garden', 'reading'];
const told = (units: bigint): Attributed => ({ state: 'told', exact: units * 10_000n });

describe('What a funder is told of a mission that several pay for', () => {
  it('is its part: of 100 hours, a foundation answers for 60, the city for 30, and nobody for 10', () => {
    const { total, grants, noGrant } = attributed(
      [cell('soup', 100n)],
      [part('foundation', 'soup', 6000), part('city', 'soup', 3000)],
    );
    expect([total, grants.get('foundation'), grants.get('city'), noGrant]).toEqual(
      [100n, 60n, 30n, 10n].map((hours) => told(hours)),
    );
  });

  it('is of the missions it pays for only: the garden that nobody pays for is under no grant', () => {
    const { grants, noGrant } = attributed([cell('soup', 100n), cell('garden', 7n)], [part('city', 'soup', 10_000)]);
    expect(grants.get('city')).toEqual(told(100n));
    expect(noGrant).toEqual(told(7n));
  });

  it('is of its days only, when cells are cut where grants begin and end', () => {
    const spring = { fromDay: '2026-03-01', toDay: '2026-06-01' };
    const days = cutDays(YEAR, [spring]);
    expect(days.map(({ fromDay }) => fromDay)).toEqual(['2026-01-01', '2026-03-01', '2026-06-01']);
    const cells = days.map((period, at) => cell('soup', BigInt(10 ** at), period));
    const { total, grants, noGrant } = attributed(cells, [part('city', 'soup', 10_000, spring)]);
    expect([total, grants.get('city'), noGrant]).toEqual([told(111n), told(10n), told(101n)]);
  });

  it('is unknown, never shared out by the day, when a cell is of more days than the grant', () => {
    const spring = { fromDay: '2026-03-01', toDay: '2026-06-01' };
    const { total, grants, noGrant } = attributed([cell('soup', 100n)], [part('city', 'soup', 5000, spring)]);
    expect([total, grants.get('city'), noGrant]).toEqual([told(100n), { state: 'unknown' }, { state: 'unknown' }]);
  });

  it('stays hidden when one cell of it is hidden, and so does what no grant answers for', () => {
    const cells = [cell('soup', 100n), cell('garden', null, { isHidden: true })];
    const parts = [part('city', 'soup', 5000), part('city', 'garden', 5000), part('foundation', 'soup', 5000)];
    const { total, grants, noGrant } = attributed(cells, parts);
    expect([total.state, grants.get('city')?.state, noGrant.state]).toEqual(['hidden', 'hidden', 'hidden']);
    expect(grants.get('foundation')).toEqual(told(50n));
  });

  it('is unknown when a cell is unknown, and nothing where nothing was noted', () => {
    const { grants } = attributed([cell('soup', null)], [part('city', 'soup', 1), part('region', 'garden', 1)]);
    expect([grants.get('city'), grants.get('region')]).toEqual([{ state: 'unknown' }, told(0n)]);
  });

  it('never answers for more than everything', () => {
    const parts = [part('city', 'soup', 6000), part('region', 'soup', 6000)];
    expect(() => attributed([cell('soup', 100n)], parts)).toThrow(RangeError);
  });

  it('is divided for what adds up alone: different people, shares and medians are told whole', () => {
    expect(measureKinds.filter(isDivided)).toEqual(['sum']);
  });
});

describe('Parts that do not divide', () => {
  it('of 100 hours, in three, make 33, 33 and 34, which add up', () => {
    const { grants, noGrant } = attributed(
      [cell('soup', 100n)],
      [part('city', 'soup', 3333), part('region', 'soup', 3333)],
    );
    const exact = [...grants.values(), noGrant].map((one) => (one.state === 'told' ? one.exact : 0n));
    expect(shownTogether(exact)).toEqual([33n, 33n, 34n]);
  });

  it('are rounded once, when shown: of one hour a week shared by half, each has half of the year', () => {
    const weeks = Array.from({ length: 52 }, (_, at) => cell(`mission ${at}`, 1n));
    const halves = weeks.flatMap(({ missionId }) => [part('city', missionId, 5000), part('region', missionId, 5000)]);
    const { grants } = attributed(weeks, halves);
    expect([...grants.values()]).toEqual([told(26n), told(26n)]);
  });

  it('add up below zero too', () => {
    expect(shownTogether([-15_000n, -15_000n])).toEqual([-1n, -2n]);
  });
});

describe('Over 500 associations drawn by lot', () => {
  const drawn = Array.from({ length: 500 }, (_, at) => {
    const draw = new Draw(seeded(at));
    const cells = drawnCells(draw);
    const parts = drawnParts(draw);
    const cut = cells.flatMap((one) => cutDays(one, parts).map((days) => ({ ...one, ...days })));
    const { total, grants, noGrant } = attributed(cut, parts);
    return { total, all: [...grants.values(), noGrant] };
  });

  it('grants and “no grant” are the total, exactly and as shown', () => {
    const open = drawn.filter(({ total }) => total.state === 'told');
    expect(open.length).toBeGreaterThan(300);
    for (const { total, all } of open) {
      const exact = all.map((one) => (one.state === 'told' ? one.exact : null));
      expect(exact).not.toContain(null);
      const known = exact.map((one) => one ?? 0n);
      expect({ state: 'told', exact: sum(known) }).toEqual(total);
      expect({ state: 'told', exact: sum(shownTogether(known)) * 10_000n }).toEqual(total);
    }
  });

  it('where a cell is hidden the total is hidden, and so is whatever rests on that cell', () => {
    const hidden = drawn.filter(({ total }) => total.state !== 'told');
    expect(hidden.length).toBeGreaterThan(50);
    for (const { total, all } of hidden) {
      expect(total).toEqual({ state: 'hidden' });
      expect(all).toContainEqual({ state: 'hidden' });
    }
  });
});

function drawnCells(draw: Draw): ToldCell[] {
  const isHidden = draw.upTo(4) === 0;
  return MISSIONS.flatMap((missionId, at) =>
    [1, 2, 3].map((month) => ({
      missionId,
      fromDay: `2026-0${month}-01`,
      toDay: `2026-0${month + 1}-01`,
      value: isHidden && at === 0 ? null : BigInt(draw.upTo(10_000)),
      isHidden: isHidden && at === 0,
    })),
  );
}

/** Up to three grants of a mission, on any days, that never make more than all of it. */
function drawnParts(draw: Draw): GrantPart[] {
  return MISSIONS.flatMap((missionId) =>
    ['city', 'region', 'foundation'].map((grantId) => {
      const first = 1 + draw.upTo(60);
      const day = (days: number) => new Date(Date.UTC(2026, 0, days)).toISOString().slice(0, 10);
      const length = 1 + draw.upTo(60);
      return { grantId, missionId, fromDay: day(first), toDay: day(first + length), part: draw.upTo(3334) };
    }),
  );
}
