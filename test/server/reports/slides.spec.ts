import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { dirname, posix } from 'node:path';
import { SaxesParser } from 'saxes';
import type { Publication as PublicationRow } from '../../../server/indicators/publications/publication.entity.js';
import { Publication } from '../../../server/indicators/publications/publication.entity.js';
import { Registry } from '../../../server/registry/registry.js';
import type { FigurePart } from '../../../server/reports/document/report-document.js';
import { Edition } from '../../../server/reports/editions/edition.entity.js';
import type { EditionView } from '../../../server/reports/editions/editions.schemas.js';
import { nativeChart } from '../../../server/reports/slides/native-chart.js';
import { slideDeck } from '../../../server/reports/slides/slide-deck.js';
import { toldTable } from '../../support/told-report.js';
import { unpacked } from '../../support/unpacked.js';
import { ReportOffice, YEAR } from './report-office.js';

jest.setTimeout(300_000);

type Files = ReadonlyMap<string, Buffer>;
const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
const plain = (xml: string) => xml.replace(/&(?:lt|gt|quot|amp);/g, (sign) => ENTITIES[sign] ?? sign);
const textOf = (files: Files, name: string): string => {
  const file = files.get(name);
  if (!file) throw new Error(`Not in the slides: ${name}`);
  return file.toString('utf8');
};
const runs = (xml: string) => Array.from(xml.matchAll(/<a:t>([^<]*)<\/a:t>/g), ([, text = '']) => plain(text));
const all = (xml: string, tag: RegExp) => Array.from(xml.matchAll(tag), ([, text = '']) => plain(text));
const named = (files: Files, folder: string) => [...files.keys()].filter((name) => name.startsWith(folder));

/** The one series of a chart: what it is called, its labels and its numbers; null is a gap. */
function seriesOf(xml: string): { name: string; labels: string[]; values: (number | null)[] } {
  const [name = ''] = all(xml, /<c:tx>.*?<c:v>([^<]*)<\/c:v>/g);
  const labels = all(/<c:cat>.*<\/c:cat>/.exec(xml)?.[0] ?? '', /<c:v>([^<]*)<\/c:v>/g);
  const told = /<c:val>.*<\/c:val>/.exec(xml)?.[0] ?? '';
  const known = new Map(
    Array.from(told.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)</g), ([, at, value]) => [Number(at), Number(value)]),
  );
  return { name, labels, values: labels.map((_, at) => known.get(at) ?? null) };
}

/** Whether every part is XML, every relation leads to a part, and every part is told of. */
function faultsOf(files: Files): string[] {
  const faults: string[] = [];
  const types = textOf(files, '[Content_Types].xml');
  for (const name of files.keys()) {
    if (name.endsWith('.xlsx')) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => faults.push(`${name}: ${error.message}`));
    parser.write(textOf(files, name)).close();
    const isTold = types.includes(`PartName="/${name}"`) || name.endsWith('.rels') || name === '[Content_Types].xml';
    if (!isTold) faults.push(`${name} has no type`);
    if (!name.endsWith('.rels')) continue;
    for (const [, target = ''] of textOf(files, name).matchAll(/Target="([^"]+)"\/>/g)) {
      const path = posix.join(dirname(dirname(name)), target);
      if (!files.has(path)) faults.push(`${name} leads to ${path}`);
    }
  }
  return faults;
}

describe('A published report as slides for an office suite', () => {
  let office: ReportOffice;
  let one: EditionView;
  let figures: FigurePart[];
  let told: PublicationRow;
  beforeAll(async () => {
    office = await ReportOffice.open();
    await office.send(Array.from({ length: 8 }, (_, at) => `c${at},v${60 + at},2026-02-12,1.25,=1+1 <café>,validated`));
    const figure = (id: string, table: object) => ({ kind: 'figure', id, table, comment: null });
    const blocks = [
      { kind: 'text', id: 'b1', heading: 'En <bref>', text: '@SUM(A1)\nCe que l’hiver a donné.' },
      figure('b2', { figure: 'volunteer_hours', by: 'month' }),
      figure('b3', { figure: 'volunteer_hours', by: 'mission_id' }),
      figure('b4', { figure: 'active_volunteers' }),
    ];
    const { status, body } = await office.publish(
      (await office.change(await office.blank(), { ...YEAR, blocks })).body,
    );
    if (status !== 201) throw new Error(JSON.stringify(body));
    one = body;
    const em = office.desk.application.app.get(Registry).of(office.desk.organisationId);
    const { document, publicationId } = await em.findOneOrFail(Edition, { id: one.id });
    figures = document.parts.filter((part): part is FigurePart => part.kind === 'figure');
    told = await em.findOneOrFail(Publication, { id: publicationId });
  });
  afterAll(() => office.close());
  const taken = async () => {
    const response = await office.desk.open('director', `/api/reports/editions/${one.id}/pptx`);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${one.number}.pptx"`);
    return Buffer.from(await response.arrayBuffer());
  };
  const slides = async () => unpacked(await taken());
  const given = () => fetch(`${office.desk.application.url}${new URL(one.link.address).pathname}/report.pptx`);

  it('are whole: each part is XML of a known type, and every relation leads to a part', async () => {
    const files = await slides();
    expect(faultsOf(files)).toEqual([]);
    expect(named(files, 'ppt/slides/slide')).toHaveLength(6);
    expect(named(files, 'ppt/charts/chart')).toHaveLength(2);
    expect(textOf(files, 'docProps/core.xml')).toContain(`<dc:title>${YEAR.title}</dc:title>`);
  });

  it('have a title each, in the language of the report, and end with the number and where to check it', async () => {
    const files = await slides();
    const titles = named(files, 'ppt/slides/slide').map((name) => {
      const [title = ''] = /<p:ph type="(?:ctrTitle|title)"\/>[^]*?<\/p:sp>/.exec(textOf(files, name)) ?? [];
      return runs(title).join('');
    });
    expect(titles).toEqual([YEAR.title, 'En <bref>', ...figures.map(({ title }) => title), 'Vérifier ce rapport']);
    const texts = named(files, 'ppt/').map((name) => (name.endsWith('.xml') ? textOf(files, name) : ''));
    expect(new Set(texts.flatMap((xml) => all(xml, / lang="([^"]+)"/g)))).toEqual(new Set(['fr-FR']));
    const last = textOf(files, 'ppt/slides/slide6.xml');
    for (const text of [`Rapport n° ${one.number}`, one.checkAddress]) expect(runs(last)).toContain(text);
    expect(textOf(files, 'ppt/slides/_rels/slide6.xml.rels')).toContain(
      `Target="${one.checkAddress}" TargetMode="External"`,
    );
  });

  it('say each figure with its unit and days, and hold where it comes from in what the speaker reads', async () => {
    const files = await slides();
    for (const [at, { about, headlines, card }] of figures.entries()) {
      const shown = runs(textOf(files, `ppt/slides/slide${at + 3}.xml`));
      expect(shown).toContain(about);
      for (const { value, label } of headlines) expect(shown).toEqual(expect.arrayContaining([value, label]));
      const read = runs(textOf(files, `ppt/notesSlides/notesSlide${at + 3}.xml`)).join('\n');
      for (const { term, texts } of card) for (const text of [term, ...texts]) expect(read).toContain(text);
    }
  });

  it('draw the very figures that were told: hours by month as columns, by mission as bars, what is hidden as a gap', async () => {
    const files = await slides();
    const [months, missions] = [textOf(files, 'ppt/charts/chart3.xml'), textOf(files, 'ppt/charts/chart4.xml')];
    const hours = (at: number) =>
      told.tables[at]?.rows.map((row) =>
        row['person_seconds'] === null ? null : Number(row['person_seconds']) / 3600,
      ) ?? [];
    expect(months).toContain('<c:barDir val="col"/>');
    expect(seriesOf(months)).toEqual({
      name: 'Heures (h)',
      labels: ['janvier\u00a02026', 'février\u00a02026', 'mars\u00a02026'],
      values: hours(0),
    });
    expect(hours(0)).toEqual([33, 43, 33]);
    expect(missions).toContain('<c:barDir val="bar"/>');
    const { labels, values } = seriesOf(missions);
    expect([labels[0], values[0]]).toEqual(['Soupe du mardi', 90]);
    expect(hours(1).filter((value) => value !== null)).toEqual([90]);
    // Three people of the garden, and one mission more, so that they cannot be worked out from the total.
    const hidden = 'masqué : moins de 5 personnes';
    expect(labels.slice(1).toSorted()).toEqual([`=1+1 <café> (${hidden})`, `Jardin (${hidden})`]);
    expect(values.slice(1)).toEqual([null, null]);
    expect(missions).toContain('<c:dispBlanksAs val="gap"/>');
    for (const { id, chart } of figures.filter((part) => part.chart !== null)) {
      const slide = textOf(files, `ppt/slides/slide${Number(id.slice(1)) + 1}.xml`);
      expect(all(slide, / descr="([^"]*)"/g)).toEqual([chart?.alt]);
    }
  });

  it('carry the same numbers in the workbook that is edited, where no text is a formula', async () => {
    const files = await slides();
    for (const at of [3, 4]) {
      const { name, labels, values } = seriesOf(textOf(files, `ppt/charts/chart${at}.xml`));
      const workbook = await unpacked(files.get(`ppt/embeddings/workbook${at}.xlsx`) ?? Buffer.alloc(0));
      expect(textOf(workbook, 'xl/workbook.xml')).toContain('name="Sheet1"');
      const sheet = textOf(workbook, 'xl/worksheets/sheet1.xml');
      expect(sheet).not.toMatch(/<f[ >]/);
      expect(all(sheet, /<t [^>]*>([^<]*)<\/t>/g)).toEqual([name, ...labels]);
      expect(all(sheet, /<c r="B\d+" s="\d+"><v>([^<]*)<\/v>/g).map(Number)).toEqual(
        values.filter((value) => value !== null),
      );
    }
  });

  it('bear the association’s colour, are the same bytes that day, and the same for whoever has the address', async () => {
    const letterhead = { address: null, contact: null, rna: null, siren: null, purpose: null, place: null };
    await office.ask('PUT', '/api/letterhead', { ...letterhead, colour: '#7a1f5c', numberPrefix: null });
    const bytes = await taken();
    expect(textOf(await unpacked(bytes), 'ppt/theme/theme1.xml')).toContain('<a:accent1><a:srgbClr val="7A1F5C"/>');
    expect((await taken()).equals(bytes)).toBe(true);
    const response = await given();
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow, noarchive');
  });

  it('tell what was corrected and that it was withdrawn; then no address gives them any more', async () => {
    await office.late();
    await office.restate(one.publicationId);
    const corrected = await slides();
    expect(named(corrected, 'ppt/slides/slide')).toHaveLength(7);
    expect(runs(textOf(corrected, 'ppt/slides/slide6.xml')).join(' ')).toMatch(/était 109\sh, est 121\sh/);
    expect(runs(textOf(corrected, 'ppt/slides/slide3.xml')).join(' ')).toMatch(/Corrigé le 11\smars\s2026/);
    await office.ask('POST', `/api/reports/editions/${one.id}/withdraw`, { reason: 'Un <mot> de trop' });
    const withdrawn = await slides();
    expect(faultsOf(withdrawn)).toEqual([]);
    for (const at of [1, 7])
      expect(runs(textOf(withdrawn, `ppt/slides/slide${at}.xml`)).join(' ')).toContain('Raison : Un <mot> de trop');
    expect((await given()).status).toBe(404);
  });
});

describe('A chart of a report in an office suite', () => {
  const title = { fr: 'Satisfaction', en: 'Satisfaction' };
  const by = { column: 'mission_id', label: { fr: 'Mission', en: 'Mission' } };
  const table = toldTable({
    name: 'care',
    title,
    unit: 'ratio',
    by,
    rows: [
      ['=cmd', 1],
      ['@SUM', 3],
      ['-1', null],
    ],
    total: 2,
  });
  const file = (spec: Record<string, unknown>) => ({
    variant: null,
    isPhone: false,
    request: { by: ['mission_id'] },
    spec,
  });
  const axes = { y: { field: 'mission_title', type: 'nominal' }, x: { type: 'quantitative', title: '@care' } };
  const made = (mark: unknown, encoding: object = axes) =>
    nativeChart({ table, charts: [file({ mark, encoding })], alt: 'Un texte', language: 'fr' });

  it('is bars, columns or a line; a form without a twin, of another cut or of no measure known is none', () => {
    expect(made('bar')).toMatchObject({ form: 'bars', series: 'Satisfaction', format: '#,##0.0' });
    const turned = { x: { type: 'temporal' }, y: { type: 'quantitative', title: '@care' } };
    expect([made('bar', turned)?.form, made({ type: 'line' }, turned)?.form]).toEqual(['columns', 'line']);
    expect([made('point'), made('line'), made(undefined), made('bar', {})]).toEqual([null, null, null, null]);
    expect(nativeChart({ table, charts: [], alt: '', language: 'fr' })).toBeNull();
  });

  it('starts no formula, and draws nothing for what is unknown', async () => {
    const chart = made('bar');
    expect(chart?.points).toEqual([
      { label: '@SUM', value: 3 },
      { label: '=cmd', value: 1 },
      { label: '-1', value: null },
    ]);
    const about = { title: 'T', author: 'A', tongue: 'fr-FR', madeAt: new Date(0) };
    const slide = { kind: 'inside', title: 'T', lines: [], chart, table: null, notes: [] } as const;
    const files = await unpacked(await slideDeck([slide], about, '#0b6b68'));
    expect(faultsOf(files)).toEqual([]);
    const workbook = await unpacked(files.get('ppt/embeddings/workbook1.xlsx') ?? Buffer.alloc(0));
    const sheet = textOf(workbook, 'xl/worksheets/sheet1.xml');
    expect(sheet).not.toMatch(/<f[ >]/);
    // Kept as texts when somebody edits them too.
    const look = /<c r="A2" s="(\d+)"/.exec(sheet)?.[1];
    const looks = textOf(workbook, 'xl/styles.xml').match(/<xf numFmtId="[^>]*xfId="0"\/>/g) ?? [];
    expect(looks[Number(look)]).toContain('quotePrefix="1"');
    expect(seriesOf(textOf(files, 'ppt/charts/chart1.xml')).values).toEqual([3, 1, null]);
  });
});
