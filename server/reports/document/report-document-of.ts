import type { LeftOut, ToldQuote } from '../../answers/quotes/told-quotes.js';
import type { FrozenTable } from '../../indicators/publications/publications.schemas.js';
import type { DrawnChart } from '../../paper/charts/chart-task.js';
import { dayText } from '../../shared/day-text.js';
import type { Language } from '../../shared/language.js';
import type { ReportBlock } from '../reports.schemas.js';
import { columnLabel, figureTable, headlinesOf, slicesOf } from './figure-table.js';
import { figureCardLines } from './figure-card-lines.js';
import { mainFact } from './main-fact.js';
import { periodText } from './period-text.js';
import type { DocumentPart, FigurePart, QuotePart, ReportDocument } from './report-document.js';
import { reportWords, said } from './report-words.js';

export interface ReportToTell {
  language: Language;
  house: string;
  title: string;
  /** Half-open, days in the association's zone. */
  from: string;
  to: string;
  blocks: readonly ReportBlock[];
  /** As they are told, one for each block of a figure, in their order. */
  tables: readonly FrozenTable[];
  /** One for each table. */
  charts: readonly (DrawnChart | null)[];
  /** Words by their identifier; those that may not be told are left out. */
  quotes: ReadonlyMap<string, ToldQuote | LeftOut>;
  /** Titles of missions by their identifier. */
  missions: ReadonlyMap<string, string>;
}

export function reportDocumentOf({ blocks, tables, charts, quotes, ...report }: ReportToTell): ReportDocument {
  const { language, house, title } = report;
  const left = tables.map((table, at) => ({ table, chart: charts[at] ?? null }));
  const parts = blocks.flatMap((block): DocumentPart[] => {
    if (block.kind === 'text') {
      const paragraphs = block.text.split(/\n+/).filter((line) => line.trim() !== '');
      return [{ kind: 'text', id: block.id, heading: block.heading, paragraphs }];
    }
    if (block.kind === 'quote') return quoteParts(block, quotes.get(block.quoteId), language);
    const told = left.shift();
    return told ? [figurePart(block, told, report)] : [];
  });
  return { language, house, title, period: periodText(report, language), parts };
}

function quoteParts(
  { id, quoteId }: Extract<ReportBlock, { kind: 'quote' }>,
  told: ToldQuote | LeftOut | undefined,
  language: Language,
): QuotePart[] {
  if (told === undefined || typeof told === 'string') return [];
  const { words: text, saidBy, saidOn } = told;
  return [{ kind: 'quote', id, quoteId, text, language: told.language, saidBy, saidOn: dayText(saidOn, language) }];
}

function figurePart(
  { id, comment }: Extract<ReportBlock, { kind: 'figure' }>,
  { table, chart }: { table: FrozenTable; chart: DrawnChart | null },
  { language, missions }: Pick<ReportToTell, 'language' | 'missions'>,
): FigurePart {
  const { card } = table;
  return {
    kind: 'figure',
    id,
    title: figureTitle(table, language),
    about: [periodText(card.period, language), ...limitsOf(table, missions, language)].join(' · '),
    fact: mainFact(table, language),
    comment,
    headlines: headlinesOf(table, language),
    chart,
    table: figureTable(table, language),
    card: figureCardLines(card, language),
    calculation: card.sql,
  };
}

export function figureTitle(table: FrozenTable, language: Language): string {
  const title = table.card.title[language];
  const slices = slicesOf(table).map((name) => columnLabel(table, name, language).toLocaleLowerCase(language));
  if (slices.length === 0) return title;
  return said(reportWords[language].by, { title, slices: slices.join(reportWords[language].and) });
}

function limitsOf(table: FrozenTable, missions: ReadonlyMap<string, string>, language: Language): string[] {
  const words = reportWords[language];
  return table.card.filters.map(({ dimension, values }) =>
    said(words.only, {
      dimension: columnLabel(table, dimension, language),
      values: values
        .map((value) => (dimension === 'mission_id' ? (missions.get(value) ?? words.unknownMission) : value))
        .join(', '),
    }),
  );
}
