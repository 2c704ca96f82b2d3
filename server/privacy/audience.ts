import { LEAST_OUTSIDE } from './least-outside.schemas.js';

/** Who reads: staff inside, anybody outside, or one person their own data. */
export type Audience = 'internal' | 'external' | 'self';

/** Who stands behind a figure: volunteers, answers without identity, or nobody. */
export type PeopleUnit = 'volunteer' | 'answer' | 'none';

/** Fewest people (or answers) a figure needs for an audience. `asked`: what its file or the organisation asks for. */
export function leastPeople(audience: Audience, unit: PeopleUnit, asked: number): number {
  if (unit === 'none' || audience === 'self') return 0;
  return audience === 'external' ? Math.max(LEAST_OUTSIDE, asked) : 1;
}
