import type { FoundCandidates } from '../candidates/found.js';
import { fairnessOf } from '../fairness/run-fairness.js';
import type { Line } from '../proposals/listed.js';
import type { EffectMeasures, WeightsEffect } from './weights.schemas.js';

interface Worked {
  found: FoundCandidates;
  lines: readonly Line[];
}

/** What a week becomes under other weights. */
export function effectOf(before: Worked, after: Worked): Omit<WeightsEffect, 'week' | 'shown'> {
  const [old, now] = [asked(before.lines), asked(after.lines)];
  const same = [...now].filter((one) => old.has(one)).length;
  return { before: measuresOf(before), after: measuresOf(after), same, gone: old.size - same, fresh: now.size - same };
}

function measuresOf({ found, lines }: Worked): EffectMeasures {
  const filled = new Map<string, number>();
  const add = (id: string, seconds: number) => filled.set(id, (filled.get(id) ?? 0) + seconds);
  for (const { part_id: id, today_seconds: today } of found.candidates) add(id, today);
  for (const { steps } of lines) for (const { partId, seconds } of steps) add(partId, seconds);
  const total = (of: 'min_seconds' | 'target_seconds') => {
    const wanted = found.parts.reduce((sum, part) => sum + part[of], 0);
    const met = found.parts.reduce((sum, part) => sum + Math.min(part[of], filled.get(part.part_id) ?? 0), 0);
    return { met, missing: wanted - met };
  };
  const [min, target] = [total('min_seconds'), total('target_seconds')];
  const { missionsUnderMinimumAfter, everybody } = fairnessOf(found, lines);
  return {
    filledMin: min.met,
    missingMin: min.missing,
    filledTarget: target.met,
    missingTarget: target.missing,
    missionsUnderMinimum: missionsUnderMinimumAfter,
    peopleTouched: everybody.peopleTouched,
    secondsOverComfort: everybody.secondsOverComfort,
    suggestions: lines.length,
  };
}

/** Each line by who would come where, for how long: not by its points, which other weights change. */
function asked(lines: readonly Line[]): Set<string> {
  return new Set(
    lines.map(({ steps }) =>
      JSON.stringify(steps.map(({ key, partId, seconds }) => `${key} ${partId} ${seconds}`).toSorted()),
    ),
  );
}
