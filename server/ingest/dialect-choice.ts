import { AppError } from '../shared/app-error.js';
import type { ColumnForm } from './column-form.js';
import { scoreForm, type ScoredForm } from './dialect-score.js';
import { MOST_COLUMNS } from './csv-records.js';
import type { TextSample } from './text-sample.js';

interface Choice {
  form: ColumnForm;
  columns: number;
  confidence: number;
}

const delimiters = [',', ';', '\t', '|', ':', '^', '~', '\u001f', '||', '::'];
const CLOSE = 0.92;

/** Throws `one-column`, `too-many-columns`, `dialect-uncertain`, unless the delimiter is answered. */
export function chooseForm(sample: TextSample, answers: Partial<ColumnForm>): Choice {
  const answered = answers.delimiter ?? announcedDelimiter(sample.start);
  if (answered !== null) {
    const { form, columns } = bestQuoting(sample, answered, answers);
    return { form, columns, confidence: 1 };
  }
  const ranked = delimiters
    .filter((delimiter) => occurs(sample, delimiter))
    .map((delimiter) => bestQuoting(sample, delimiter, answers))
    .filter(({ hasColumns }) => hasColumns)
    .toSorted((one, other) => other.score - one.score);
  const [best, second] = ranked.filter(({ form, score }) => !isHalfOfAnother(form.delimiter, score, ranked));
  if (!best)
    throw isEndless(sample) ? new AppError('too-many-columns', { most: MOST_COLUMNS }) : new AppError('one-column');
  if (second && second.score > best.score * CLOSE) throw uncertain([best, second]);
  const confidence = best.score * (1 - (second?.score ?? 0) / best.score / 2);
  return { form: best.form, columns: best.columns, confidence: Math.round(confidence * 100) / 100 };
}

/** Its first line does not end within the sample, and holds more cells than any table. */
function isEndless({ start, isWhole, head }: TextSample): boolean {
  if (isWhole || start !== '') return false;
  return delimiters.some((delimiter) => head.split(delimiter, MOST_COLUMNS + 1).length > MOST_COLUMNS);
}

/** The `sep=` line that spreadsheets write and obey. */
function announcedDelimiter(start: string): string | null {
  return /^"?sep=(.{1,2}?)"?(?:\r|\n)/i.exec(start)?.[1] ?? null;
}

function occurs({ start, blocks }: TextSample, delimiter: string): boolean {
  return start.includes(delimiter) || blocks.some((block) => block.includes(delimiter));
}

/** Two signs that do as well as one of them alone are the delimiter, even where times hold that sign too. */
function isHalfOfAnother(delimiter: string, score: number, ranked: readonly ScoredForm[]): boolean {
  return ranked.some(({ form, score: doubled }) => form.delimiter === delimiter.repeat(2) && doubled > score * CLOSE);
}

function bestQuoting(sample: TextSample, delimiter: string, answers: Partial<ColumnForm>): ScoredForm {
  const scored = quotings(sample, delimiter)
    .filter(({ quote }) => answers.quote === undefined || quote === answers.quote)
    .filter(({ escape }) => answers.escape === undefined || escape === answers.escape)
    .map((form) => scoreForm(sample, form));
  const [first, ...others] = scored;
  if (!first) {
    const { quote = '"', escape = 'doubled' } = answers;
    return scoreForm(sample, { delimiter, quote, escape, isPadded: false });
  }
  return others.reduce((best, form) => (isBetter(form, best) ? form : best), first);
}

/** The plainest comes first and wins ties: doubling before backslash, no spaces before spaces. */
function quotings({ quotes }: TextSample, delimiter: string): ColumnForm[] {
  const plain: ColumnForm = { delimiter, quote: '"', escape: 'doubled', isPadded: false };
  const isOpened = quotes.opens('"', delimiter);
  const isOpenedAfterBlank = quotes.opensAfterBlank('"', delimiter);
  const forms: ColumnForm[] = [{ ...plain, quote: isOpened || !quotes.has('"') ? '"' : null }];
  if (isOpenedAfterBlank) forms.push({ ...plain, isPadded: true });
  if (!isOpened && quotes.opens("'", delimiter)) forms.push({ ...plain, quote: "'" });
  const escaped = forms.filter(({ quote }) => quote !== null && quotes.hasBackslashed(quote));
  return [...forms, ...escaped.map((form): ColumnForm => ({ ...form, escape: 'backslash' }))];
}

/** Fewer misplaced quotes; quotes after spaces rather than none; an apostrophe must earn it: a name may begin with one. */
function isBetter(form: ScoredForm, best: ScoredForm): boolean {
  if (form.form.quote === "'" && best.form.quote !== "'")
    return form.faults === 0 && form.score >= best.score && (form.quotedShare >= 0.1 || form.hasTellingQuotes);
  if (best.form.quote === null) return form.faults === 0 && form.score >= best.score;
  return form.faults < best.faults;
}

function uncertain(close: readonly ScoredForm[]): AppError {
  const choices = close.map(({ form: { delimiter, quote, escape } }) => ({ delimiter, quote, escape }));
  return new AppError('dialect-uncertain', { signs: close.map(({ form }) => form.delimiter).join('   ') }, { choices });
}
