import type { CertificateContent } from '../content.schemas.js';
import type { CertificateWords } from './certificate-words.js';
import { monthNames } from '../../shared/day-text.js';
import { durationTexts } from '../../shared/duration-text.js';
import type { Printed } from './printed.js';

/** A row for each year. A month the person did not ask for, or gave nothing in, has a dash. */
export function monthsText({ months, language }: CertificateContent, words: CertificateWords): Printed['months'] {
  if (months === null || months.length === 0) return null;
  // `7 h 47` in English too: twelve columns are narrow.
  const { parts } = durationTexts(
    months.map(({ seconds }) => seconds),
    'fr',
  );
  const texts = new Map(months.map(({ month }, at) => [month, parts[at] ?? '']));
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))].toSorted();
  return {
    heading: words.months,
    columns: [words.year, ...monthNames(language)],
    rows: years.map((year) => ({
      year,
      cells: monthNames(language).map((_, at) => texts.get(`${year}-${String(at + 1).padStart(2, '0')}`) ?? '–'),
    })),
  };
}
