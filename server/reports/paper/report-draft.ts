import { accentOf } from '../../paper/accent.js';
import { codePicture } from '../../paper/code-picture.js';
import type { Coverage } from '../../paper/coverage.js';
import type { Draft } from '../../paper/typeset.js';
import { dayText } from '../../shared/day-text.js';
import type { Language } from '../../shared/language.js';
import { pictureFormat } from '../../shared/picture.js';
import type { ReportDocument } from '../document/report-document.js';
import { said } from '../document/report-words.js';
import { paperTexts } from './paper-texts.js';
import { printableDocument } from './printable-document.js';
import { printedParts } from './printed-parts.js';
import type { PrintedReport } from './printed-report.js';

export interface ReportToPrint {
  document: ReportDocument;
  /** What stands under the association's name, a line each. */
  lines: readonly string[];
  /** Of the association, `#rrggbb`. */
  colour: string | null;
  /** PNG, JPEG or SVG. */
  logo: Uint8Array | null;
  /** Null: it is not published, and says so on each page. */
  edition: PrintedEdition | null;
}

export interface PrintedEdition {
  number: string;
  publishedAt: Date;
  /** Of `publishedAt`, in the association's zone. */
  day: string;
  /** Where a stranger checks it; printed, and in the code. */
  checkAddress: string;
}

/** A draft has no date of its own, and would be other bytes each time if it took that of its making. */
const UNDATED = new Date(0);

/** Throws `picture-unusable`. */
export async function reportDraft(asked: ReportToPrint, coverage: Coverage): Promise<Draft> {
  const { lines, colour, logo, edition } = asked;
  const { told, isLetterLost } = printableDocument({ ...asked.document, lines: [...lines] }, coverage);
  const { language, house, title, period } = told;
  const words = paperTexts[language];
  const pictures: Record<string, Uint8Array> = {};
  const { parts, charts } = printedParts(told.parts);
  Object.assign(pictures, charts);
  const logoFile = logo === null ? null : `logo.${pictureFormat(logo)}`;
  if (logo !== null && logoFile !== null) pictures[logoFile] = logo;
  const number = edition === null ? words.draft : said(words.number, { number: edition.number });
  const data: PrintedReport = {
    language,
    title: `${title} – ${period}`,
    author: house,
    accent: accentOf(colour),
    organisation: { name: house, lines: told.lines, logo: logoFile },
    heading: title,
    period,
    issue: edition === null ? [] : issueLines(edition, language),
    draft: edition === null ? { mark: words.draft, sentence: words.draftSentence } : null,
    source: words.source,
    colon: words.colon,
    parts: parts.length > 0 ? parts : [{ kind: 'text', heading: null, paragraphs: [words.nothing] }],
    notes: isLetterLost ? [words.lost] : [],
    verification: edition === null ? null : await verificationOf(edition, language, pictures),
    footer: [house, title, number].join(' · '),
  };
  return { template: 'reports/paper/report.typ', data, pictures, madeAt: edition?.publishedAt ?? UNDATED };
}

function issueLines({ number, day }: PrintedEdition, language: Language): string[] {
  const words = paperTexts[language];
  return [said(words.number, { number }), said(words.published, { day: dayText(day, language) })];
}

async function verificationOf(
  edition: PrintedEdition,
  language: Language,
  pictures: Record<string, Uint8Array>,
): Promise<PrintedReport['verification']> {
  const words = paperTexts[language];
  const { svg, width, edge } = await codePicture(edition.checkAddress);
  pictures['qr.svg'] = svg;
  return {
    heading: words.check,
    sentence: words.checkSentence,
    address: edition.checkAddress,
    lines: issueLines(edition, language),
    qr: 'qr.svg',
    width,
    edge,
    alternative: words.code,
  };
}
