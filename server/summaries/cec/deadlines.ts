import { ruleOn } from './dated-rules.js';
import type { Deadlines } from './cec.schemas.js';

/** Days of one year's declaration, each included, and the next one for a day. */
export function deadlinesOf(year: number, today: string): Deadlines {
  const next = year + 1;
  const declareFrom = `${next}-01-01`;
  const declareUntil = `${next}-${ruleOn('declare-until', declareFrom).value}`;
  const confirmUntil = `${next}-${ruleOn('confirm-until', declareFrom).value}`;
  const step =
    today < declareFrom ? 'opens' : today <= declareUntil ? 'declare' : today <= confirmUntil ? 'confirm' : 'over';
  const day = { opens: declareFrom, declare: declareUntil, confirm: confirmUntil, over: null }[step];
  return { declareFrom, declareUntil, confirmUntil, step, day };
}

/** The year people think of: the one that may be declared, else the one under way. */
export function yearAt(today: string): number {
  const year = Number(today.slice(0, 4));
  return deadlinesOf(year - 1, today).step === 'declare' ? year - 1 : year;
}

/** Full years from one day to another; less than none before it. */
export function fullYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
