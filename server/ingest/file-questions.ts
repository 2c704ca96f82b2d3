import { AppError } from '../shared/app-error.js';
import type { ErrorCode } from '../shared/error-texts.js';
import type { FileFormat } from './file-format.js';
import type { Preview, Question } from './preview.schemas.js';
import { questionText } from './question-texts.js';

/** What is asked of a file that cannot be read before it is answered; null: the fault is another. */
export function unreadPreview(error: AppError, format: FileFormat): Preview | null {
  const question = questionOf(error);
  if (!question) return null;
  return {
    what: 'activities',
    format,
    sheets: sheetsOf(error).map(({ name, hidden }) => ({ name, hidden })),
    sheet: null,
    dialect: null,
    preset: null,
    nearPresets: [],
    columns: [],
    mapping: null,
    lines: 0,
    accepted: 0,
    rejected: 0,
    rows: [],
    problems: [],
    questions: [question],
    grid: null,
  };
}

/** The same fault, with its question for whoever can answer it. */
export function withQuestion(error: AppError): AppError {
  const question = questionOf(error);
  return question ? new AppError(error.code, error.parameters, { ...error.extra, questions: [question] }) : error;
}

function questionOf(error: AppError): Question | null {
  const asks: Partial<Record<ErrorCode, () => Question>> = {
    'one-column': () => ofDialect('delimiter', questionText.delimiter, delimiters),
    'dialect-uncertain': () => ofDialect('delimiter', questionText.delimiter, closeForms(error)),
    'encoding-uncertain': () => ofDialect('encoding', questionText.encoding, encodings(error)),
    'sheet-needed': () => whichSheet(error),
  };
  return asks[error.code]?.() ?? null;
}

function ofDialect(
  id: 'delimiter' | 'encoding',
  question: Question['question'],
  choices: Question['choices'],
): Question {
  const path = id === 'encoding' ? ['encoding'] : [];
  return { id, column: null, question, choices, into: 'dialect', path, isRequired: true };
}

const signs: Readonly<Record<string, { fr: string; en: string }>> = {
  ',': { fr: 'la virgule', en: 'the comma' },
  ';': { fr: 'le point-virgule', en: 'the semicolon' },
  '\t': { fr: 'la tabulation', en: 'the tab' },
  '|': { fr: 'la barre |', en: 'the bar |' },
  ':': { fr: 'le deux-points', en: 'the colon' },
};

const delimiters: Question['choices'] = Object.entries(signs).map(([delimiter, label]) => ({
  value: { delimiter },
  label,
}));

interface Form {
  delimiter: string;
  quote: string | null;
  escape: string;
}

function closeForms({ extra }: AppError): Question['choices'] {
  return ((extra['choices'] ?? []) as Form[]).map(({ delimiter, quote, escape }) => ({
    value: { delimiter, quote, escape },
    label: signs[delimiter] ?? { fr: delimiter, en: delimiter },
  }));
}

function encodings({ extra }: AppError): Question['choices'] {
  return ((extra['choices'] ?? []) as string[]).map((name) => ({ value: name, label: { fr: name, en: name } }));
}

interface SheetShown {
  name: string;
  hidden: boolean;
}

function sheetsOf({ extra }: AppError): SheetShown[] {
  return (extra['sheets'] ?? []) as SheetShown[];
}

function whichSheet(error: AppError): Question {
  return {
    id: 'sheet',
    column: null,
    question: questionText.sheet,
    choices: sheetsOf(error).map(({ name }) => ({ value: name, label: { fr: name, en: name } })),
    into: 'sheet',
    path: [],
    isRequired: true,
  };
}
