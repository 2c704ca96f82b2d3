import { csvCell } from '../shared/csv-cell.js';
import type { Language } from '../shared/language.js';
import type { OwnRecord } from './summaries.schemas.js';

/** With it, a spreadsheet reads accents as they are. */
const BYTE_ORDER_MARK = '\uFEFF';

const headers: Record<Language, readonly string[]> = {
  fr: ['Jour', 'Mission', 'Rôle', 'Lieu', 'Début (UTC)', 'Fin (UTC)', 'Secondes', 'Origine', 'Statut', 'Langue'],
  en: ['Day', 'Mission', 'Role', 'Place', 'Start (UTC)', 'End (UTC)', 'Seconds', 'Origin', 'Status', 'Language'],
};

const words: Record<Language, Readonly<Record<string, string>>> = {
  fr: {
    measured: 'pointé',
    declared: 'déclaré',
    estimated: 'estimé',
    validated: 'validée',
    disputed: 'contestée',
    refused: 'refusée',
    no_show: 'absence',
  },
  en: { no_show: 'no-show' },
};

/** One's own activities for a spreadsheet: an unknown time is an empty cell. */
export function ownRowsCsv(records: readonly OwnRecord[], language: Language): string {
  const said = (word: string) => words[language][word] ?? word;
  const lines = records.map((row) => [
    row.day,
    row.mission,
    row.role,
    row.site,
    row.started_at,
    row.ended_at,
    row.person_seconds,
    said(row.provenance),
    language === 'fr' && row.status === 'declared' ? 'à valider' : said(row.status),
    row.language,
  ]);
  return `${BYTE_ORDER_MARK}${[headers[language], ...lines].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}
