import { AppError } from '../shared/app-error.js';
import { plainWord } from './plain-words.js';

/** A list of people, as other systems export it beside their logs: nobody can say from it when anybody came. */
export function refusePeopleList(headers: readonly string[], sheet: string | null): void {
  const names = headers.map(plainWord);
  const ofUsers = headers.filter((header) => /^\s*user\s*-/i.test(header)).length;
  const isOfTotals = ['name', 'email', 'sessions', 'hours'].every((name) => names.includes(name));
  if (ofUsers >= 2 || isOfTotals || sheet?.trim().toLowerCase() === 'master') throw new AppError('not-an-activity-log');
}
