import { describe, expect, it } from '@jest/globals';
import { contributionOf, type ContributionRow } from '../../../server/summaries/contribution.js';

const row: ContributionRow = {
  mission_id: 'food',
  day: '2026-03-02',
  status: 'validated',
  provenance: 'declared',
  person_seconds: 9000,
  activities: 2,
  unknown_time: 1,
  micro_seconds: 1800,
  micro_actions: 1,
};
const food = { mission_id: 'food', title: 'Food bank', site: 'Quay', roles: ['sorting'], languages: ['fr'] };

describe('What a volunteer gave', () => {
  it('adds up the same from its origins, its months, its missions and its days', () => {
    const { total, origins, months, missions, days } = contributionOf(
      [
        row,
        { ...row, provenance: 'measured', day: '2026-05-01', mission_id: null, person_seconds: 61 },
        { ...row, provenance: 'estimated', day: '2026-05-01', person_seconds: 3600, unknown_time: 0 },
      ],
      [food],
    );
    const sum = (parts: readonly { personSeconds: number | null }[]) =>
      parts.reduce((all, { personSeconds }) => all + (personSeconds ?? 0), 0);
    expect(total).toMatchObject({ personSeconds: 12_661, activities: 6, unknownTime: 2, missions: 1 });
    expect([sum(Object.values(origins)), sum(months), sum(missions), sum(days)]).toEqual(Array(4).fill(12_661));
    expect(months.map(({ month, personSeconds }) => [month, personSeconds])).toEqual([
      ['2026-03', 9000],
      ['2026-04', 0],
      ['2026-05', 3661],
    ]);
    expect(missions[0]).toMatchObject({ title: 'Food bank', firstDay: '2026-03-02', lastDay: '2026-05-01' });
  });

  it('keeps what awaits validation and what is disputed apart from the total', () => {
    const { total, waiting, disputed, days } = contributionOf(
      [row, { ...row, status: 'declared', person_seconds: 60 }, { ...row, status: 'disputed', person_seconds: 7 }],
      [food],
    );
    expect([total, waiting, disputed].map(({ personSeconds }) => personSeconds)).toEqual([9000, 60, 7]);
    expect(days).toHaveLength(1);
  });

  it('is unknown, not zero, when no duration is known', () => {
    const { total, microActions } = contributionOf(
      [{ ...row, person_seconds: null, unknown_time: 2, micro_seconds: null, micro_actions: 0 }],
      [food],
    );
    expect(total).toMatchObject({ personSeconds: null, activities: 2, unknownTime: 2 });
    expect(microActions).toEqual({ personSeconds: 0, activities: 0 });
  });

  it('is zero for somebody who has given nothing yet', () => {
    const { total, months } = contributionOf([], []);
    const nothing = { personSeconds: 0, activities: 0, unknownTime: 0, missions: 0, firstDay: null, lastDay: null };
    expect(total).toEqual(nothing);
    expect(months).toEqual([]);
  });

  it('counts the months from one year to the next', () => {
    const { months } = contributionOf(
      [
        { ...row, day: '2025-11-30' },
        { ...row, day: '2026-01-01' },
      ],
      [food],
    );
    expect(months.map(({ month }) => month)).toEqual(['2025-11', '2025-12', '2026-01']);
  });
});
