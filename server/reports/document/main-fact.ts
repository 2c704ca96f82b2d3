import { bucketSchema } from '../../indicators/indicators.schemas.js';
import type { FrozenTable } from '../../indicators/publications/publications.schemas.js';
import type { Language } from '../../shared/language.js';
import { measuresOf, numberIn, rowName, slicesOf } from './figure-table.js';
import { measureText } from './measure-text.js';
import { reportWords, said } from './report-words.js';

/** What stands out among the figures told, in one sentence; null where there is nothing to compare. */
export function mainFact(table: FrozenTable, language: Language): string | null {
  const by = slicesOf(table);
  const [measure] = measuresOf(table);
  const { rows, total } = table;
  if (!measure || by.length !== 1 || rows.length < 2) return null;
  const [slice = ''] = by;
  const value = numberIn(measure.name);
  const highest = rows.reduce((best, row) => ((value(row) ?? 0) > (value(best) ?? 0) ? row : best));
  if ((value(highest) ?? 0) <= 0) return null;
  const words = reportWords[language];
  const whole = addsUp(table) ? value(total) : null;
  const isTime = bucketSchema.safeParse(slice).success;
  const sentence = isTime ? (whole === null ? 'peakAlone' : 'peak') : whole === null ? 'leadAlone' : 'lead';
  const text = (one: number | null) => measureText(one, measure.unit, language);
  const fact = said(words[sentence], {
    name: rowName(highest, slice, language),
    value: text(value(highest)),
    total: text(whole),
  });
  return rows.some((row) => typeof row['withheld'] === 'string') ? `${fact} ${words.factHidden}` : fact;

  /** “Out of” is said of what is cut into parts, never of people counted on several lines. */
  function addsUp({ rows: parts }: FrozenTable): boolean {
    const sum = parts.reduce((all, row) => all + (value(row) ?? 0), 0);
    return value(total) === sum;
  }
}
