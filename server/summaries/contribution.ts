import { grouped } from '../shared/grouped.js';
import type { Given, MissionShare, OwnSummary } from './summaries.schemas.js';

/** A row of `own_contribution`. */
export interface ContributionRow {
  mission_id: string | null;
  day: string;
  status: string;
  provenance: string;
  person_seconds: number | null;
  activities: number;
  unknown_time: number;
  micro_seconds: number | null;
  micro_actions: number;
}

/** A row of `own_missions`. */
export interface MissionRow {
  mission_id: string | null;
  title: string | null;
  site: string | null;
  roles: string[];
  languages: string[];
}

type Contribution = Pick<
  OwnSummary,
  'total' | 'origins' | 'waiting' | 'disputed' | 'months' | 'missions' | 'days' | 'microActions'
>;

/** Adds one person's rows up. Every figure is a sum over the same validated rows, so that all of them agree. */
export function contributionOf(rows: readonly ContributionRow[], missions: readonly MissionRow[]): Contribution {
  const counted = rows.filter(({ status }) => status === 'validated');
  const from = (provenance: string) => givenBy(counted.filter((row) => row.provenance === provenance));
  const days = counted.map(({ day }) => day).toSorted((a, b) => a.localeCompare(b));
  const shares = missionsOf(counted, missions);
  return {
    total: {
      ...givenBy(counted),
      missions: shares.filter(({ missionId }) => missionId !== null).length,
      firstDay: days[0] ?? null,
      lastDay: days.at(-1) ?? null,
    },
    origins: { measured: from('measured'), declared: from('declared'), estimated: from('estimated') },
    waiting: givenBy(rows.filter(({ status }) => status === 'declared')),
    disputed: givenBy(rows.filter(({ status }) => status === 'disputed')),
    months: monthsOf(counted),
    missions: shares,
    days: [...grouped(counted, ({ day }) => day)].map(([day, own]) => ({ day, ...givenBy(own) })),
    microActions: {
      personSeconds: sum(counted, ({ micro_seconds }) => micro_seconds ?? 0),
      activities: sum(counted, ({ micro_actions }) => micro_actions),
    },
  };
}

/** Nothing is zero; activities of which no duration is known are unknown. */
function givenBy(rows: readonly ContributionRow[]): Given {
  const isKnown = rows.length === 0 || rows.some(({ person_seconds }) => person_seconds !== null);
  return {
    personSeconds: isKnown ? sum(rows, ({ person_seconds }) => person_seconds ?? 0) : null,
    activities: sum(rows, ({ activities }) => activities),
    unknownTime: sum(rows, ({ unknown_time }) => unknown_time),
  };
}

/** The months between count too: a month without anything is a month of zero. */
function monthsOf(rows: readonly ContributionRow[]): Contribution['months'] {
  const known = grouped(rows, ({ day }) => day.slice(0, 7));
  const [first, last] = [[...known.keys()].toSorted()[0], [...known.keys()].toSorted().at(-1)];
  const months: Contribution['months'] = [];
  for (let month = first; month !== undefined && last !== undefined && month <= last; month = monthAfter(month))
    months.push({ month, ...givenBy(known.get(month) ?? []) });
  return months;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${month.slice(0, 4)}-${String(number + 1).padStart(2, '0')}`;
}

/** Most time first. */
function missionsOf(rows: readonly ContributionRow[], missions: readonly MissionRow[]): MissionShare[] {
  const about = new Map(missions.map((mission) => [mission.mission_id, mission]));
  return [...grouped(rows, ({ mission_id }) => mission_id ?? '').values()]
    .map((own) => {
      const missionId = own[0]?.mission_id ?? null;
      const mission = about.get(missionId);
      const days = own.map(({ day }) => day).toSorted((a, b) => a.localeCompare(b));
      return {
        ...givenBy(own),
        missionId,
        title: mission?.title ?? null,
        site: mission?.site ?? null,
        firstDay: days[0] ?? '',
        lastDay: days.at(-1) ?? '',
        roles: mission?.roles ?? [],
        languages: mission?.languages ?? [],
      };
    })
    .toSorted(
      (a, b) => (b.personSeconds ?? 0) - (a.personSeconds ?? 0) || (a.title ?? '').localeCompare(b.title ?? ''),
    );
}

function sum<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
