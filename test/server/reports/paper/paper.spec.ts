import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals';
import { coverageOfFonts } from '../../../../server/paper/coverage.js';
import { Paper } from '../../../../server/paper/paper.js';
import { paperLimits } from '../../../../server/paper/paper-limits.js';
import type { Standard } from '../../../../server/paper/typeset.js';
import type { FigurePart, ReportDocument } from '../../../../server/reports/document/report-document.js';
import { reportDocumentOf } from '../../../../server/reports/document/report-document-of.js';
import { reportDraft, type ReportToPrint } from '../../../../server/reports/paper/report-draft.js';
import { lettersOnly, ReadPdf } from '../../../support/pdf-tools.js';
import { drawing } from '../../paper/pictures.js';
import { largeTable, toldDocument } from './told-document.js';

jest.setTimeout(120_000);

const paper = new Paper(paperLimits);
const read: ReadPdf[] = [];
const documents = { fr: await toldDocument('fr'), en: await toldDocument('en') };
const edition = {
  number: 'R-2026-3',
  publishedAt: new Date('2027-01-05T23:30:00Z'),
  day: '2027-01-06',
  checkAddress: 'https://lanterne.example/r/R-2026-3',
};

async function bytes(document: ReportDocument, asked: Partial<ReportToPrint> = {}, standard?: Standard) {
  const given = { document, lines: ['3 quai des Brumes'], colour: '#7a3b00', logo: drawing, edition: null, ...asked };
  return (await paper.made(await reportDraft(given, coverageOfFonts()), standard)).pdf;
}

async function printed(document: ReportDocument, asked: Partial<ReportToPrint> = {}, standard?: Standard) {
  const pdf = new ReadPdf(await bytes(document, asked, standard));
  read.push(pdf);
  return pdf;
}

/** Where text may stand on A4, points: margins of 20 mm, which a word without end may touch. */
const [LEFT, RIGHT] = [56, 544];
const pagesOf = (pdf: ReadPdf) => pdf.text().split('\f').slice(0, -1);
const figuresOf = ({ parts }: ReportDocument) => parts.filter((part): part is FigurePart => part.kind === 'figure');
/** As it is printed: without little pictures. */
const asPrinted = (text: string) => lettersOnly(text.replace(/\p{Extended_Pictographic}/gu, ''));

/** A report of one table, as it is told in French. */
function documentOf(table: ReturnType<typeof largeTable>): ReportDocument {
  const block = { kind: 'figure', id: 'b1', table: { figure: 'volunteer_hours' }, comment: null } as const;
  const about = { language: 'fr', house: 'La Lanterne', title: 'Bilan', from: '2026-01-01', to: '2027-01-01' } as const;
  return reportDocumentOf({
    ...about,
    blocks: [block],
    tables: [table],
    charts: [null],
    quotes: new Map(),
    grants: new Map(),
    labels: new Map(),
    missions: new Map(),
  });
}

afterEach(() => read.splice(0).forEach((pdf) => pdf.remove()));
afterAll(() => paper.onModuleDestroy());

describe('a report on paper', () => {
  it.each(['a-3a', 'ua-1'] as const)('is sound, and accepted as PDF %s', async (standard) => {
    for (const document of [documents.fr, documents.en])
      expect((await printed(document, { edition }, standard)).check()).toContain('No syntax or stream encoding errors');
  });

  it.each(['fr', 'en'] as const)(
    'says each figure, each line of its table and of its card, in %s',
    async (language) => {
      const text = lettersOnly((await printed(documents[language])).text());
      for (const { title, about, fact, comment, headlines, table, card } of figuresOf(documents[language])) {
        const cells = [...table.rows, ...(table.rows.length > 0 && table.total ? [table.total] : [])].map((row) =>
          row.join(''),
        );
        const lines = card.flatMap(({ term, texts }) => [term, ...texts]);
        const heads = headlines.flatMap(({ value, label }) => [value, label]);
        for (const told of [title, about, fact ?? '', comment ?? '', ...heads, ...cells, ...lines])
          expect(text).toContain(asPrinted(told));
      }
      expect(text).not.toContain('🎉');
    },
  );

  it('is the same twice, byte for byte, as a draft and published', async () => {
    for (const asked of [{}, { edition }])
      expect((await bytes(documents.fr, asked)).equals(await bytes(documents.fr, asked))).toBe(true);
  });

  it('can be read aloud, in its language, each chart by its title and main fact', async () => {
    const pdf = await printed(documents.en);
    expect(pdf.info()).toMatch(/Tagged: +yes/);
    expect(pdf.info()).toMatch(/Title: +Bilan pour la mairie – 2026/);
    const charts = figuresOf(documents.en).flatMap(({ chart }) => (chart === null ? [] : [chart.alt]));
    expect(charts).toHaveLength(2);
    expect(charts[0]).toContain('Volunteer hours');
    expect(charts[0]).toContain('December');
    expect(pdf.alternatives()).toEqual(expect.arrayContaining(charts));
    const structure = pdf.structure();
    for (const part of ['H1', 'H2', 'Table', 'THead', 'TH', 'TD', 'TFoot', 'Figure']) expect(structure).toContain(part);
  });

  it('has charts of lines and letters, and its fonts with it: ours, and no other', async () => {
    const pdf = await printed(documents.fr);
    expect(pdf.pictures()).toEqual([]);
    const fonts = pdf.fonts();
    expect(fonts.every(({ isEmbedded, isReadable }) => isEmbedded && isReadable)).toBe(true);
    expect(fonts.every(({ name }) => /^(Inter|Amiri|NotoSansSC)-/.test(name))).toBe(true);
  });
});

describe('a report that is not published', () => {
  it.each([
    ['fr', 'Brouillon', 'BROUILLON'],
    ['en', 'Draft', 'DRAFT'],
  ] as const)('says so on each page, in %s', async (language, word, mark) => {
    const pages = pagesOf(await printed(documents[language]));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain(mark);
    expect(pages[0]).toContain(`${word}`);
  });
});

describe('a published report', () => {
  it('says its number, its day, and where it is checked, also to a telephone', async () => {
    const pdf = await printed(documents.fr, { edition });
    const pages = pagesOf(pdf);
    expect(pages[0]).toContain('Rapport n° R-2026-3');
    expect(pages[0]?.replaceAll('\u00a0', ' ')).toContain('Publié le 6 janvier 2027');
    for (const [at, page] of pages.entries()) {
      expect(page).toContain('R-2026-3');
      expect(page).toContain(`${at + 1} / ${pages.length}`);
      expect(page).not.toMatch(/brouillon/i);
    }
    expect(lettersOnly(pdf.text())).toContain(edition.checkAddress);
    expect(pdf.code()).toBe(edition.checkAddress);
    expect(pdf.info()).toMatch(/CreationDate: +Tue Jan {2}5 23:30:00 2027 UTC/);
  });
});

describe('a table on paper', () => {
  it('of two hundred rows goes on over pages, each with the names of its columns, no row cut', async () => {
    const name = (at: number) => `Mission ${at} de la rue qui monte et qui redescend ensuite vers le quai`;
    const pages = pagesOf(await printed(documentOf(largeTable(200, 2, name))));
    const withRows = pages.filter((page) => page.includes('Mission '));
    expect(withRows.length).toBeGreaterThan(4);
    for (const page of withRows) expect(lettersOnly(page)).toContain('MissionHeuresdebénévolatGrandeur0');
    // The last one is also said to be the highest.
    for (let at = 0; at < 199; at += 1)
      expect(withRows.filter((page) => lettersOnly(page).includes(lettersOnly(name(at))))).toHaveLength(1);
  });

  it('has no line on another, whether its names are of narrow letters, of wide ones, of figures or of signs', async () => {
    const kinds = ['il ', 'MW ', '88 ', '… ', 'Õœ ', '-> ', '1 111 ', 'Maraude '];
    const name = (at: number) => (kinds[at % kinds.length] ?? '').repeat(1 + Math.floor(at / kinds.length)) + at;
    const words = (await printed(documentOf(largeTable(200, 2, name)))).words();
    const high = words.findLast(({ text }) => text.startsWith('Maraude'))?.height ?? 0;
    const lines = words.filter(({ height }) => Math.abs(height - high) < 0.1);
    const heights = lines.map(({ page, y }) => page * 1_000 + y).toSorted((one, other) => one - other);
    expect(heights.length).toBeGreaterThan(1_000);
    const apart = heights.slice(1).map((y, at) => y - (heights[at] ?? 0));
    // Of one line, or one under the other: letters are 8 points high.
    expect(apart.filter((points) => points > 1 && points < 8)).toEqual([]);
  });

  it('of twenty columns stays on its page: what does not fit stands below, with the names again', async () => {
    const pdf = await printed(documentOf(largeTable(3, 20, (at) => `Mission ${at}`)));
    for (const { x, width } of pdf.words()) expect(x + width).toBeLessThanOrEqual(RIGHT);
    const text = lettersOnly(pdf.text());
    for (let at = 0; at < 19; at += 1) expect(text).toContain(`Grandeur${at}`);
    expect(text.split('Mission2').length).toBeGreaterThan(3);
  });

  it.each([
    ['a word without end', 'Anticonstitutionnellement'.repeat(8)],
    ['an address', 'https://lanterne.example/une/adresse/qui/ne/finit/pas?'.repeat(4)],
    ['Chinese', '上海市志愿者协会春节送温暖活动'.repeat(10)],
    ['Arabic', 'توزيعالطعام'.repeat(20)],
  ])('with %s for a name stays on its page, and gives it back', async (_, name) => {
    const pdf = await printed(documentOf(largeTable(2, 4, (at) => `${name} ${at}`)));
    for (const { x, width } of pdf.words()) {
      expect(x).toBeGreaterThanOrEqual(LEFT);
      expect(x + width).toBeLessThanOrEqual(RIGHT);
    }
    const given = lettersOnly(pdf.readText());
    for (const letter of new Set(lettersOnly(name))) expect(given).toContain(letter);
  });
});

describe('a report with little in it', () => {
  const empty = { ...documents.fr, parts: [] };

  it('and no figure at all says that it is empty', async () => {
    expect((await printed(empty)).text()).toContain('Ce rapport est encore vide.');
  });

  it('says where a letter of a name could not be printed, and leaves little pictures out', async () => {
    const parts = [{ kind: 'text', id: 'b1', heading: 'Avec สมชาย 🎉', paragraphs: ['🎉'] } as const];
    const text = (await printed({ ...empty, parts: parts.map((part) => ({ ...part, paragraphs: ['🎉'] })) })).text();
    expect(text).toContain('Avec □□□□');
    expect(text).toContain('Le signe □ remplace une lettre');
    expect(text).not.toContain('🎉');
    expect((await printed(documents.fr)).text()).not.toContain('□');
  });
});
