import type { ReportDocument } from '../../../server/reports/document/report-document.js';
import { lettersOnly, ReadPdf } from '../../support/pdf-tools.ts';
import { against, type Result, result, say } from '../result.ts';
import { chromiumReports, ourReports } from './report-printers.ts';

/** Not of any round: they start what is kept warm, and give it the letters and the shapes of a report. */
const WARMING = 3;

/**
 * Ours and theirs in turn, each round with figures nobody has seen. Ours draws the charts and makes the paper; Chromium
 * prints a page in which the same charts are drawn already.
 */
export async function paperRounds(charts: number, rounds: number): Promise<Result[]> {
  const [ours, theirs] = [await ourReports(charts), await chromiumReports()];
  const took = { whole: [] as number[], paper: [] as number[], theirs: [] as number[] };
  let bytes = 0;
  try {
    for (let round = 0; round < WARMING + rounds; round += 1) {
      const began = performance.now();
      const document = await ours.compose(1_000 + round);
      const composed = performance.now();
      const our = await ours.print(document);
      const made = performance.now();
      const their = await theirs.print(document);
      const printed = performance.now();
      requireSameFigures(document, our, their);
      if (!Buffer.from(await ours.print(document)).equals(our)) throw new Error('the same report is other bytes');
      bytes = our.length;
      if (round < WARMING) continue;
      took.whole.push(made - began);
      took.paper.push(made - composed);
      took.theirs.push(printed - made);
      say(`round ${round + 1 - WARMING}: ${JSON.stringify(took)}`);
    }
    const what = `${charts} charts, figures never seen, the same bytes when made again`;
    const page = 'Chromium, kept open, printing the page of the same report with its charts as SVG';
    return [
      result('report.pdf_warm', took.whole, 'ms', {
        of: `charts drawn and PDF/A-3a made: ${what}`,
        bytes,
        ...against(`${page}: theirs without the time to draw`, took.whole, took.theirs),
      }),
      result('report.vs_chromium', took.paper, 'ms', against(`${page}: both from the same`, took.paper, took.theirs)),
    ];
  } finally {
    await Promise.all([ours.close(), theirs.close()]);
  }
}

/** Less work would be a defect: both papers must say each figure of each table, and have each chart. */
function requireSameFigures({ parts }: ReportDocument, our: Uint8Array, their: Uint8Array): void {
  const figures = parts.flatMap((part) => (part.kind === 'figure' ? [part] : []));
  for (const pdf of [new ReadPdf(our), new ReadPdf(their)]) {
    const text = lettersOnly(pdf.text());
    const alternatives = pdf.alternatives();
    const code = pdf.pictures();
    pdf.remove();
    for (const { title, headlines, table, chart } of figures) {
      const rows = [...table.rows, table.total ?? []].map((row) => row.join(''));
      for (const told of [title, ...headlines.map(({ value }) => value), ...rows])
        if (!text.includes(lettersOnly(told))) throw new Error(`a paper does not say ${told}`);
      if (chart && !alternatives.includes(chart.alt)) throw new Error(`a paper has no chart “${chart.alt}”`);
    }
    if (code.length > 0) throw new Error('a chart is made of points');
  }
}
