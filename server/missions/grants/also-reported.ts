import type { Grant } from './grant.entity.js';
import type { GrantMission } from './grant-mission.entity.js';
import type { AlsoReported } from './grants.schemas.js';

type Agreement = Pick<Grant, 'id' | 'title' | 'funder' | 'fromDay' | 'toDay'>;
type Tie = Pick<GrantMission, 'grantId' | 'missionId' | 'part'>;

/** Other grants to which results of these missions, on days of this grant, are reported; by day, then funder. */
export function alsoReported(
  grant: Agreement,
  missions: readonly { missionId: string; title: string }[],
  others: readonly Agreement[],
  ties: readonly Tie[],
): AlsoReported[] {
  const titles = new Map(missions.map(({ missionId, title }) => [missionId, title]));
  return others
    .filter((other) => other.id !== grant.id && other.fromDay < grant.toDay && grant.fromDay < other.toDay)
    .flatMap((other) =>
      ties
        .filter(({ grantId, missionId }) => grantId === other.id && titles.has(missionId))
        .map(({ missionId, part }) => ({
          grantId: other.id,
          title: other.title,
          funder: other.funder,
          missionId,
          missionTitle: titles.get(missionId) ?? '',
          fromDay: later(grant.fromDay, other.fromDay),
          toDay: earlier(grant.toDay, other.toDay),
          part,
        })),
    )
    .toSorted((a, b) => order(a).localeCompare(order(b)));
}

const later = (one: string, other: string) => (one > other ? one : other);
const earlier = (one: string, other: string) => (one < other ? one : other);
const order = ({ fromDay, funder, missionTitle, grantId }: AlsoReported) =>
  [fromDay, funder, missionTitle, grantId].join('\n');
