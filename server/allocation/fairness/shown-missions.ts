import type { FoundCandidates } from '../candidates/found.js';
import type { Line } from '../proposals/listed.js';
import type { ExposureCounts } from './kept-exposure.js';

/**
 * How many lines of a list ask somebody to come to each mission. A mission that lacks somebody for whom nobody was found is
 * there too, with none: it waits like the others.
 */
export function shownMissions(
  { parts, candidates }: FoundCandidates,
  lines: readonly Line[],
): Map<string, ExposureCounts> {
  const filled = new Map<string, number>();
  for (const { part_id: id, today_seconds: today } of candidates) filled.set(id, (filled.get(id) ?? 0) + today);
  const missionOf = new Map(parts.map(({ part_id: id, mission_id: mission }) => [id, mission]));
  const lacking = parts.filter(({ part_id: id, target_seconds: target }) => (filled.get(id) ?? 0) < target);
  const shown = new Map<string, number>(lacking.map(({ mission_id: mission }) => [mission, 0]));
  for (const { steps } of lines) {
    const coming = steps.flatMap(({ partId, seconds }) => (seconds > 0 ? (missionOf.get(partId) ?? []) : []));
    for (const mission of new Set(coming)) shown.set(mission, (shown.get(mission) ?? 0) + 1);
  }
  return new Map([...shown].map(([mission, count]) => [mission, { shown: count }]));
}
