import { daysAfter } from '../instants.js';
import { missionOf, type StatedWorld } from './answer-reading.js';
import type { StatedCells } from './stated-cells.js';

export interface ReadStatement {
  missionId: string | null;
  fromDay: string;
  toDay: string;
  count: number;
  newCount: number | null;
  newAccessCount: number | null;
  method: 'register' | 'count' | 'sample' | 'estimate';
  methodWords: string | null;
  source: string | null;
}

const methods = {
  register: 'register',
  liste: 'register',
  liste_sans_doublon: 'register',
  list_without_doubles: 'register',
  count: 'count',
  comptage: 'count',
  sample: 'sample',
  sondage: 'sample',
  estimate: 'estimate',
  estimation: 'estimate',
} as const;

/** Different people helped, with how they were told apart. Throws `Refusal`. */
export function readStatement(cells: StatedCells, world: StatedWorld): ReadStatement {
  const missionId = missionOf(cells, world);
  if (missionId === null && !world.mayBeWhole) cells.refuse('missing-value', 'mission', null);
  const fromDay = cells.day('from_day', world.today);
  const lastDay = cells.day('last_day', world.today);
  if (lastDay < fromDay) cells.refuse('invalid-date', 'last_day', lastDay);
  const count = cells.whole('count') ?? cells.refuse('missing-value', 'count', null);
  const part = (field: string) => {
    const some = cells.whole(field);
    return some !== null && some > count ? cells.refuse('invalid-number', field, String(some)) : some;
  };
  return {
    missionId,
    fromDay,
    toDay: daysAfter(lastDay, 1),
    count,
    newCount: part('new_count'),
    newAccessCount: part('new_access'),
    method: cells.word('method', methods, 'unknown-method') ?? cells.refuse('missing-value', 'method', null),
    methodWords: cells.text('method_words', 500),
    source: cells.text('source'),
  };
}
