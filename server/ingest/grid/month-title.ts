import { monthNamed, plainTokens } from './calendar-words.js';

/** The month and year that a title names: `Planning mars 2026`, `Saison 2025-2026`. */
export interface MonthTitle {
  month: number | null;
  year: number | null;
  /** The first of two years: September to June belong to them. */
  season: number | null;
}

/** Null when it names neither, or several months. */
export function monthTitle(text: string): MonthTitle | null {
  const tokens = plainTokens(text.slice(0, 300));
  const months = new Set(tokens.flatMap((token) => (token === 'mar' ? [] : (monthNamed(token) ?? []))));
  const years = [...new Set(tokens.filter((token) => /^(?:19|20)\d\d$/.test(token)).map(Number))];
  const digits = /(?<!\d)(0?[1-9]|1[0-2])[-/.](20\d\d)(?!\d)|(?<!\d)(20\d\d)[-/.](0[1-9]|1[0-2])(?![\d-])/.exec(text);
  const month = months.size === 1 ? [...months][0] : digits ? Number(digits[1] ?? digits[4]) : undefined;
  const [first, second] = years;
  const isSeason = years.length === 2 && first !== undefined && second === first + 1;
  const year = years.length === 1 ? first : undefined;
  if (month === undefined && year === undefined && !isSeason) return null;
  if (months.size > 1)
    return year === undefined && !isSeason
      ? null
      : { month: null, year: year ?? null, season: isSeason ? first : null };
  return { month: month ?? null, year: year ?? null, season: isSeason ? first : null };
}
