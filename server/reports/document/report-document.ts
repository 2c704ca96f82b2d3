import type { DrawnChart } from '../../paper/charts/chart-task.js';
import type { Language } from '../../shared/language.js';

/**
 * A report as it is read, in one language: sentences, tables and cards that a page, a paper or a screen lays out.
 * Nothing is computed after it.
 */
export interface ReportDocument {
  language: Language;
  house: string;
  title: string;
  /** The days it is about, in words. */
  period: string;
  parts: DocumentPart[];
}

export type DocumentPart = TextPart | FigurePart | QuotePart;

export interface TextPart {
  kind: 'text';
  id: string;
  heading: string | null;
  paragraphs: string[];
}

export interface FigurePart {
  kind: 'figure';
  id: string;
  /** Place of its table among those told, from 0. */
  told: number;
  title: string;
  /** Days, and what it is limited to. */
  about: string;
  /** What stands out, in one sentence. */
  fact: string | null;
  /** What the director says beside it. */
  comment: string | null;
  /** The figures of the whole, each with its unit; empty where units would mix. */
  headlines: Headline[];
  /** Null where the table alone says it. */
  chart: ReportChart | null;
  table: TextTable;
  card: CardLine[];
  /** The calculation itself, as it is run. */
  calculation: string;
}

/** A chart as wide as a page; and as narrow as a phone, where it is read on a screen. */
export interface ReportChart extends DrawnChart {
  narrow?: DrawnChart;
}

/** What somebody who was helped said, with their consent. */
export interface QuotePart {
  kind: 'quote';
  id: string;
  quoteId: string;
  text: string;
  /** Of the words, whatever that of the report. */
  language: string;
  /** As they chose to be named; null: without a name. */
  saidBy: string | null;
  /** The day, in the language of the report. */
  saidOn: string;
}

export interface Headline {
  value: string;
  label: string;
}

export interface TextTable {
  columns: { label: string; isNumeric: boolean }[];
  rows: string[][];
  /** Null: there is no whole, or the rows are it. */
  total: string[] | null;
  /** Why there is no total, if there is none. */
  note: string | null;
}

export interface CardLine {
  term: string;
  texts: string[];
}
