import type { CellForm } from '../cell-form.js';
import { readDay } from '../instants.js';
import { writtenMoment } from '../written-moments.js';
import { asClock, asDay } from './casts.js';
import type { CellReading } from './cell-reading.js';

/** The date that a text begins with. */
export function dateReading(form: CellForm): CellReading {
  return { type: 'DATE', read: (text) => readDay(text, form), cast: asDay };
}

/** Seconds after midnight of a time of day without an offset. A time with one is read with its line. */
export function clockReading(form: CellForm): CellReading {
  return { type: 'INTEGER', read: (text) => secondsOf(text, form), cast: asClock };
}

function secondsOf(text: string, form: CellForm): number | null {
  const written = writtenMoment(text, form);
  if (!written || written.date !== null || written.time === null || written.offset !== null) return null;
  return written.time % 1000 === 0 ? written.time / 1000 : null;
}
