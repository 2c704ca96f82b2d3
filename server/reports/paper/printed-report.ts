import type { Lettering } from '../../paper/charts/chart-on-paper.js';
import type { Language } from '../../shared/language.js';
import type { CardLine, Headline } from '../document/report-document.js';

/** What the template lays out: sentences ready to be read, in the report's language. It computes nothing. */
export interface PrintedReport {
  language: Language;
  title: string;
  author: string;
  accent: string;
  organisation: { name: string; lines: string[]; logo: string | null };
  heading: string;
  period: string;
  /** Number and day of what is published, a line each. */
  issue: string[];
  /** Not published: the mark on each page, and why. */
  draft: { mark: string; sentence: string } | null;
  source: string;
  colon: string;
  parts: PrintedPart[];
  /** Said at the end. */
  notes: string[];
  verification: {
    heading: string;
    sentence: string;
    address: string;
    lines: string[];
    qr: string;
    /** Of the code with its white edges, mm; and of one such edge. */
    width: number;
    edge: number;
    alternative: string;
  } | null;
  footer: string;
}

export type PrintedPart = PrintedText | PrintedFigure | PrintedQuote;

export interface PrintedText {
  kind: 'text';
  heading: string | null;
  paragraphs: string[];
}

export interface PrintedQuote {
  kind: 'quote';
  text: string;
  /** Of the words. */
  language: string;
  /** Who said it, as they chose, and when. */
  said: string;
}

export interface PrintedFigure {
  kind: 'figure';
  /** Of its heading: under that of a text, if there is one before. */
  level: 1 | 2;
  title: string;
  about: string;
  headlines: Headline[];
  chart: PrintedChart | null;
  sentences: string[];
  /** Cut side by side into as many as a page is wide. */
  tables: PrintedTable[];
  note: string | null;
  card: CardLine[];
}

export interface PrintedChart {
  file: string;
  alt: string;
  /** Px. */
  width: number;
  height: number;
  /** Points a px. */
  px: number;
  letterings: Lettering[];
}

export interface PrintedTable {
  /** Of that of the page, from 0 to 1. */
  width: number;
  columns: {
    label: string;
    isNumeric: boolean;
    /** Share of the width. */
    share: number;
  }[];
  rows: string[][];
  /** Of each row: its height is known, as no cell of it goes on below. */
  isOneLine: boolean[];
  total: string[] | null;
}
