import { AppError } from '../shared/app-error.js';
import { leftOut } from './column-rules.js';
import { ColumnLooks } from './column-looks.js';
import { fileFormat } from './file-format.js';
import { fieldName } from './fields.js';
import { unreadPreview } from './file-questions.js';
import { type SeenLog, seenIn } from './log-file.js';
import { type FileAsked, logAsked } from './mapping.js';
import { nounPreview } from './nouns/noun-preview.js';
import { openFile } from './opened-file.js';
import { mappingGivenBack } from './mapping-given-back.js';
import { plainWord } from './plain-words.js';
import { nearPresets } from './presets.js';
import type { ColumnView, Preview } from './preview.schemas.js';
import { previewRows } from './preview-rows.js';

/** What a preview needs to know beside the file. Plain values. */
export interface PreviewRules {
  zone: string;
  today: string;
  language: 'fr' | 'en';
}

/**
 * Reads a whole file and writes nothing: how it is read, its first lines, and what is to be asked. Questions that
 * an answer settles are in it; what refuses a file whatever is answered is thrown.
 */
export async function previewOf(file: string, asked: FileAsked, rules: PreviewRules): Promise<Preview> {
  const format = await fileFormat(file);
  try {
    const opened = await openFile(file, asked);
    if (opened.list) return { format, ...(await nounPreview(opened, opened.list, rules)) };
    const looks = new ColumnLooks();
    const log = await seenIn(file, opened, logAsked(asked), { watch: (record) => looks.add(record) });
    try {
      return { ...viewOf(log, looks), format, ...(await previewRows(log, rules)) };
    } finally {
      await log.close();
    }
  } catch (error) {
    const unread = error instanceof AppError ? unreadPreview(error, format) : null;
    if (unread) return unread;
    throw error;
  }
}

type Seen = Omit<Preview, 'format' | 'lines' | 'accepted' | 'rejected' | 'rows' | 'problems'>;

function viewOf(log: SeenLog, looks: ColumnLooks): Seen {
  const { file, headers, mapping, planned, reading, questions } = log;
  const { sheets = [], sheet = null, dialect } = file;
  return {
    what: mapping.what,
    sheets: [...sheets],
    sheet,
    dialect: dialect
      ? {
          encoding: dialect.encoding,
          delimiter: dialect.delimiter,
          quote: dialect.quote,
          escape: dialect.escape,
          headerLine: dialect.headerLine,
          confidence: dialect.confidence,
        }
      : null,
    preset: reading.savedName ?? (reading.preset.name === 'canonical' ? null : reading.preset.name),
    nearPresets: reading.preset.name === 'canonical' && !file.grid ? nearPresets(headers) : [],
    columns: file.grid ? [] : columnViews(log, looks),
    mapping: file.grid ? { fields: {}, grid: file.grid.answers } : mappingGivenBack(mapping, planned, reading),
    questions,
    grid: file.grid?.reading ?? null,
  };
}

function columnViews({ headers, mapping, planned, reading }: SeenLog, looks: ColumnLooks): ColumnView[] {
  const left = new Set(leftOut(headers, reading));
  return headers.map((header, at) => {
    const read = planned.filter((one) => one.at === at);
    const column = mapping.columns.find((one) => one.at === at) ?? read[0];
    const meaning = column?.meaning;
    const isSecret = mapping.preset.secret.includes(plainWord(header));
    return {
      at: at + 1,
      header: header.trim(),
      ...looks.at(at),
      ...(isSecret ? { examples: [] } : {}),
      field: read.map((one) => fieldName(one.meaning)).join(', ') || null,
      unit: meaning && 'unit' in meaning ? meaning.unit : null,
      ignored: column === undefined && !left.has(at),
      dateOrder: column?.form.order ?? null,
      decimal: column?.form.decimal ?? null,
    };
  });
}
