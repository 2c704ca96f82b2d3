import { ruleOn } from './dated-rules.js';
import type { Elsewhere, Thresholds } from './cec.schemas.js';

const HOUR = 3600;

/** Both thresholds of a year: time in all associations, and in the one given most. */
export function thresholdsOf(year: number, here: number, elsewhere: readonly Elsewhere[]): Thresholds {
  const day = `${year}-12-31`;
  const byName = new Map<string, { association: string; seconds: number }>();
  for (const { association, seconds } of elsewhere) {
    const name = association.normalize('NFC').toLocaleLowerCase('fr');
    const known = byName.get(name);
    byName.set(name, { association: known?.association ?? association, seconds: (known?.seconds ?? 0) + seconds });
  }
  const most = [...byName.values()].toSorted((a, b) => b.seconds - a.seconds)[0];
  const isElsewhere = most !== undefined && most.seconds > here;
  const all = here + elsewhere.reduce((so, { seconds }) => so + seconds, 0);
  return {
    year: threshold(Number(ruleOn('year-hours', day).value) * HOUR, all),
    one: {
      ...threshold(Number(ruleOn('one-association-hours', day).value) * HOUR, isElsewhere ? most.seconds : here),
      association: isElsewhere ? most.association : null,
    },
  };
}

const threshold = (needed: number, given: number) => ({ needed, given, missing: Math.max(0, needed - given) });
