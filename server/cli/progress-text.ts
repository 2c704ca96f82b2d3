import type { ImportProgress } from '../ingest/ingest.schemas.js';

const BAR = 20;

const phases = {
  fr: {
    waiting: 'en attente',
    receiving: 'réception',
    reading: 'lecture',
    comparing: 'comparaison',
    keeping: 'enregistrement',
  },
  en: { waiting: 'waiting', receiving: 'receiving', reading: 'reading', comparing: 'comparing', keeping: 'keeping' },
} as const;

const words = {
  fr: { lines: 'lignes', rejected: 'refusées', left: 'reste' },
  en: { lines: 'lines', rejected: 'rejected', left: 'left:' },
} as const;

/** Phase, lines, rate and time left, in one line: with a bar on a terminal of so many columns; null: no terminal. */
export function progressText(progress: ImportProgress, language: 'fr' | 'en', columns: number | null): string {
  const { phase, bytes, totalBytes, lines, rejections, linesPerSecond, secondsLeft } = progress;
  const number = new Intl.NumberFormat(language);
  const share = totalBytes === null || totalBytes === 0 ? null : Math.min(1, bytes / totalBytes);
  const word = words[language];
  const parts = [
    ...(share === null || columns === null ? [] : [bar(share)]),
    phases[language][phase],
    ...(share === null ? [] : [new Intl.NumberFormat(language, { style: 'percent' }).format(share)]),
    ...(lines > 0 ? [`${number.format(lines)} ${word.lines}`] : []),
    ...(rejections > 0 ? [`${number.format(rejections)} ${word.rejected}`] : []),
    ...(linesPerSecond === null ? [] : [`${number.format(linesPerSecond)} ${word.lines}/s`]),
    ...(secondsLeft === null ? [] : [`${word.left} ${duration(secondsLeft)}`]),
  ];
  const text = parts.join(' · ');
  return columns === null ? text : text.slice(0, Math.max(0, columns - 1));
}

function bar(share: number): string {
  const full = Math.round(share * BAR);
  return `[${'#'.repeat(full)}${'-'.repeat(BAR - full)}]`;
}

function duration(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
