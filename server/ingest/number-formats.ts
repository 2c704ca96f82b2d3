/**
 * What a number of a sheet stands for, by the way it is shown: `time` is a time of day or a duration under a day
 * (`hh:mm`), `elapsed` counts on past 24 hours (`[h]:mm`).
 */
export type NumberKind = 'number' | 'date' | 'date-time' | 'time' | 'elapsed';

/** Formats known by their number alone (ECMA-376, 18.8.30, with those of Chinese, Japanese, Korean and Thai). */
const builtIn: Record<number, NumberKind> = {
  ...ofRange(14, 17, 'date'),
  ...ofRange(18, 21, 'time'),
  22: 'date-time',
  ...ofRange(27, 31, 'date'),
  ...ofRange(32, 35, 'time'),
  36: 'date',
  45: 'time',
  46: 'elapsed',
  47: 'time',
  ...ofRange(50, 54, 'date'),
  ...ofRange(55, 56, 'time'),
  ...ofRange(57, 58, 'date'),
  ...ofRange(71, 74, 'date'),
  ...ofRange(75, 76, 'time'),
  77: 'date-time',
  78: 'time',
  79: 'elapsed',
  80: 'time',
  81: 'date',
};

export function builtInKind(id: number): NumberKind {
  return builtIn[id] ?? 'number';
}

/** Reads a format code such as `dd/mm/yyyy hh:mm`, `[h]:mm` or `# ##0.00 "h"`. Letters in quotes say nothing. */
export function kindOfFormat(code: string): NumberKind {
  const bare = code.replace(/"[^"]*"?|\\.|[_*]./g, '');
  const section = bare.split(';').find((one) => one.trim() !== '') ?? '';
  if (/\[(?:h+|m+|s+)\]/i.test(section)) return 'elapsed';
  const letters = section.replace(/\[[^\]]*\]/g, '').replace(/General|E[+-]/gi, '');
  const hasDay = /[ydge]|a{3,}/i.test(letters) || /b{2,}/i.test(letters);
  const hasTime = /[hs]|AM\/PM|A\/P/i.test(letters);
  if (hasDay) return hasTime ? 'date-time' : 'date';
  if (hasTime) return 'time';
  return /m/i.test(letters) ? 'date' : 'number';
}

function ofRange(first: number, last: number, kind: NumberKind): Record<number, NumberKind> {
  return Object.fromEntries(Array.from({ length: last - first + 1 }, (_, at) => [first + at, kind]));
}
