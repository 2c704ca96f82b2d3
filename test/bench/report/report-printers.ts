import type * as CoverageFile from '../../../server/paper/coverage.js';
import type * as DrawingFile from '../../../server/paper/charts/chart-drawing.js';
import type * as LimitsFile from '../../../server/paper/charts/drawing/drawing-limits.js';
import type * as PaperFile from '../../../server/paper/paper.js';
import type * as PaperLimitsFile from '../../../server/paper/paper-limits.js';
import type { ReportDocument } from '../../../server/reports/document/report-document.js';
import type * as DocumentFile from '../../../server/reports/document/report-document-of.js';
import type * as LookFile from '../../../server/reports/page/report-look.js';
import type * as PageFile from '../../../server/reports/page/report-page.js';
import type * as PlaceFile from '../../../server/reports/page/report-place.js';
import type * as DraftFile from '../../../server/reports/paper/report-draft.js';
import { openBrowser } from '../../support/browser.ts';
import { reportChart } from './report-charts.ts';
import { reportTable } from './report-tables.ts';

/** The built server, as `npm start` runs it: its compiled files carry what decorators need. */
const built = <T>(path: string): Promise<T> => import(new URL(`../../../dist/server/${path}`, import.meta.url).href);

export interface ReportPrinter {
  /** A report with the figures of this round: its charts drawn, its sentences composed. */
  compose: (round: number) => Promise<ReportDocument>;
  print: (document: ReportDocument) => Promise<Uint8Array>;
  close: () => Promise<void>;
}

/** As a running server does: charts by a warm process, the paper by another. */
export async function ourReports(charts: number): Promise<ReportPrinter> {
  const { ChartDrawing } = await built<typeof DrawingFile>('paper/charts/chart-drawing.js');
  const { drawingLimits } = await built<typeof LimitsFile>('paper/charts/drawing/drawing-limits.js');
  const { Paper } = await built<typeof PaperFile>('paper/paper.js');
  const { paperLimits } = await built<typeof PaperLimitsFile>('paper/paper-limits.js');
  const { coverageOfFonts } = await built<typeof CoverageFile>('paper/coverage.js');
  const { reportDocumentOf } = await built<typeof DocumentFile>('reports/document/report-document-of.js');
  const { reportDraft } = await built<typeof DraftFile>('reports/paper/report-draft.js');
  const [drawing, paper] = [new ChartDrawing(drawingLimits), new Paper(paperLimits)];
  return {
    compose: async (round) => {
      const tasks = Array.from({ length: charts }, (_, at) => reportChart(at, round));
      const drawn = await Promise.all(tasks.map((task) => drawing.drawn(task)));
      return reportDocumentOf({
        ...ABOUT,
        ...blocksOf(tasks.length),
        ...known,
        tables: tasks.map(reportTable),
        charts: drawn,
      });
    },
    print: async (document) => {
      const asked = { document, lines: ['3 quai des Brumes'], colour: '#0b5a8c', logo: null, edition: EDITION };
      return (await paper.made(await reportDraft(asked, coverageOfFonts()))).pdf;
    },
    close: async () => void (await Promise.all([drawing.onModuleDestroy(), paper.onModuleDestroy()])),
  };
}

const known = { grants: new Map(), labels: new Map() };

const EDITION = {
  number: 'R-2026-1',
  publishedAt: new Date('2027-01-05T10:00:00Z'),
  day: '2027-01-05',
  checkAddress: 'https://lanterne.example/r/R-2026-1',
};

const ABOUT = {
  language: 'fr',
  house: 'La Lanterne du Quai',
  title: 'Bilan pour la mairie',
  from: '2026-01-01',
  to: '2027-01-01',
  missions: new Map<string, string>(),
  quotes: new Map<string, never>(),
} as const;

const blocksOf = (figures: number) => ({
  blocks: [
    { kind: 'text', id: 'intro', heading: 'En bref', text: 'Une année de soupe chaude.' } as const,
    ...Array.from({ length: figures }, (_, at) => {
      const table = { figure: 'volunteer_hours' };
      return { kind: 'figure', id: `b${at}`, table, comment: 'Il a neigé.' } as const;
    }),
  ],
});

/** Chromium, kept open with one page, which prints the page of the same report, its charts drawn already. */
export async function chromiumReports(): Promise<Pick<ReportPrinter, 'print' | 'close'>> {
  const { reportPage } = await built<typeof PageFile>('reports/page/report-page.js');
  const { placeInside } = await built<typeof PlaceFile>('reports/page/report-place.js');
  const { reportLook } = await built<typeof LookFile>('reports/page/report-look.js');
  const browser = await openBrowser();
  const page = await browser.newPage();
  return {
    print: async (document) => {
      const html = reportPage(document, placeInside('/r/1'))
        .replace(/<link rel="stylesheet"[^>]*>/, `<style>${reportLook}</style>`)
        // Closed, the tables would not be printed.
        .replaceAll('<details>', '<details open>');
      await page.setContent(html);
      return page.pdf({ format: 'A4', tagged: true, printBackground: true });
    },
    close: () => browser.close(),
  };
}
