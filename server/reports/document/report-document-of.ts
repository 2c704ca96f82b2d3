import type { LeftOut, ToldQuote } from '../../answers/quotes/told-quotes.js';
import type { FrozenTable } from '../../indicators/publications/publications.schemas.js';
import { dayText } from '../../shared/day-text.js';
import type { Language } from '../../shared/language.js';
import { promiseParts, type ReportedGrant } from '../promises/promise-parts.js';
import type { ReportBlock } from '../reports.schemas.js';
import { columnLabel, figureTable, headlinesOf, slicesOf } from './figure-table.js';
import { figureCardLines } from './figure-card-lines.js';
import { mainFact } from './main-fact.js';
import { periodText } from './period-text.js';
import type { DocumentPart, FigurePart, QuotePart, ReportChart, ReportDocument } from './report-document.js';
import { reportWords, said } from './report-words.js';

export interface ReportToTell {
  language: Language;
  house: string;
  title: string;
  /** Half-open, days in the association's zone. */
  from: string;
  to: string;
  blocks: readonly ReportBlock[];
  /** As they are told: one for each block of a figure, in their order, then those of promises. */
  tables: readonly FrozenTable[];
  /** One for each table. */
  charts: readonly (ReportChart | null)[];
  /** Words by their identifier; those that may not be told are left out. */
  quotes: ReadonlyMap<string, ToldQuote | LeftOut>;
  /** By the block that is about it. */
  grants: ReadonlyMap<string, ReportedGrant>;
  /** Of the columns that figures are limited by. */
  labels: ReadonlyMap<string, Record<Language, string>>;
  /** Titles of missions by their identifier. */
  missions: ReadonlyMap<string, string>;
}

export function reportDocumentOf({ blocks, tables, charts, quotes, grants, ...report }: ReportToTell): ReportDocument {
  const { language, house, title } = report;
  const left = tables.map((table, told) => ({ table, told, chart: charts[told] ?? null }));
  const figures = left.splice(0, blocks.filter(({ kind }) => kind === 'figure').length);
  const parts = blocks.flatMap((block): DocumentPart[] => {
    if (block.kind === 'text') {
      const paragraphs = block.text.split(/\n+/).filter((line) => line.trim() !== '');
      return [{ kind: 'text', id: block.id, heading: block.heading, paragraphs }];
    }
    if (block.kind === 'quote') return quoteParts(block, quotes.get(block.quoteId), language);
    if (block.kind === 'promises') {
      const reported = grants.get(block.id) ?? null;
      const promised = left.splice(0, reported?.asked.tables.length ?? 0);
      const figuresOf = promised.map((one) => ({
        table: one.table,
        figure: (id: string) => figurePart({ id, comment: null }, one, report),
      }));
      return promiseParts({ block, reported, tables: figuresOf, report, language });
    }
    const told = figures.shift();
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
  { id, comment }: Pick<Extract<ReportBlock, { kind: 'figure' }>, 'id' | 'comment'>,
  { table, told, chart }: { table: FrozenTable; told: number; chart: ReportChart | null },
  known: Pick<ReportToTell, 'language' | 'missions' | 'labels'>,
): FigurePart {
  const { language } = known;
  const { card } = table;
  return {
    kind: 'figure',
    id,
    told,
    title: figureTitle(table, language),
    about: [periodText(card.period, language), ...limitsOf(table, known)].join(' · '),
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

function limitsOf(
  table: FrozenTable,
  { language, missions, labels }: Pick<ReportToTell, 'language' | 'missions' | 'labels'>,
): string[] {
  const words = reportWords[language];
  return table.card.filters.map(({ dimension, values }) =>
    said(words.only, {
      dimension: labels.get(dimension)?.[language] ?? columnLabel(table, dimension, language),
      values: values
        .map((value) => (dimension === 'mission_id' ? (missions.get(value) ?? words.unknownMission) : value))
        .join(', '),
    }),
  );
}
