import { posix } from 'node:path';
import { zipOf, type ZippedFile } from '../../shared/zip.js';
import { chartWorkbook, chartXml } from './chart-xml.js';
import type { DeckSlide } from './deck-slide.js';
import { type About, coreXml, layoutXml, masterXml, notesMasterXml, presentationXml, themeXml } from './frame-xml.js';
import { notesXml, slideXml } from './slide-xml.js';
import { HEAD, type Relation, relationsXml } from './xml.js';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** A presentation (.pptx): the same slides are the same bytes. `accent`: `#rrggbb`. */
export async function slideDeck(slides: readonly DeckSlide[], about: About, accent: string): Promise<Buffer> {
  const { tongue } = about;
  const parts: Part[] = [
    part('ppt/presentation.xml', 'presentationml.presentation.main', presentationXml(slides.length), [
      { type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
      ...slides.map((_, at) => ({ type: 'slide', target: `slides/slide${at + 1}.xml` })),
      { type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
      { type: 'theme', target: 'theme/theme1.xml' },
    ]),
    part('ppt/theme/theme1.xml', 'theme', themeXml(accent)),
    part('ppt/theme/theme2.xml', 'theme', themeXml(accent)),
    part('ppt/slideMasters/slideMaster1.xml', 'presentationml.slideMaster', masterXml(), [
      { type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
      { type: 'slideLayout', target: '../slideLayouts/slideLayout2.xml' },
      { type: 'theme', target: '../theme/theme1.xml' },
    ]),
    ...(['cover', 'inside'] as const).map((kind, at) =>
      part(`ppt/slideLayouts/slideLayout${at + 1}.xml`, 'presentationml.slideLayout', layoutXml(kind), [
        { type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' },
      ]),
    ),
    part('ppt/notesMasters/notesMaster1.xml', 'presentationml.notesMaster', notesMasterXml(), [
      { type: 'theme', target: '../theme/theme2.xml' },
    ]),
    ...slides.flatMap((slide, at) => slideParts(slide, at + 1, tongue)),
  ];
  const workbooks = await Promise.all(
    slides.flatMap(({ chart }, at) =>
      chart === null ? [] : [chartWorkbook(chart).then((content) => ({ name: workbookName(at + 1), content }))],
    ),
  );
  return zipOf([
    { name: '[Content_Types].xml', content: contentTypes(parts) },
    {
      name: '_rels/.rels',
      content: relationsXml([
        { type: 'officeDocument', target: 'ppt/presentation.xml' },
        { type: CORE, target: 'docProps/core.xml' },
      ]),
    },
    { name: 'docProps/core.xml', content: coreXml(about) },
    ...parts.flatMap(({ files }) => files),
    ...workbooks,
  ]);
}

const workbookName = (number: number): string => `ppt/embeddings/workbook${number}.xlsx`;

interface Part {
  name: string;
  kind: string;
  /** Itself, then what it leads to. */
  files: ZippedFile[];
}

function part(name: string, kind: string, content: string, relations: readonly Relation[] = []): Part {
  const links = { name: `${posix.dirname(name)}/_rels/${posix.basename(name)}.rels`, content: relationsXml(relations) };
  return { name, kind, files: [{ name, content }, ...(relations.length > 0 ? [links] : [])] };
}

function slideParts(slide: DeckSlide, number: number, tongue: string): Part[] {
  const { chart, kind, lines } = slide;
  const address = lines.find((line) => line.address !== undefined)?.address;
  const relations: Relation[] = [
    { type: 'slideLayout', target: `../slideLayouts/slideLayout${kind === 'cover' ? 1 : 2}.xml` },
    { type: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` },
  ];
  const link = (relation: Relation | null) => (relation === null ? null : `rId${relations.push(relation)}`);
  const links = {
    chart: link(chart === null ? null : { type: 'chart', target: `../charts/chart${number}.xml` }),
    address: link(address === undefined ? null : { type: 'hyperlink', target: address }),
  };
  const charts =
    chart === null
      ? []
      : [
          part(`ppt/charts/chart${number}.xml`, 'drawingml.chart', chartXml(chart, tongue), [
            { type: 'package', target: `../embeddings/workbook${number}.xlsx` },
          ]),
        ];
  return [
    part(`ppt/slides/slide${number}.xml`, 'presentationml.slide', slideXml(slide, tongue, links), relations),
    part(`ppt/notesSlides/notesSlide${number}.xml`, 'presentationml.notesSlide', notesXml(slide, tongue), [
      { type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
      { type: 'slide', target: `../slides/slide${number}.xml` },
    ]),
    ...charts,
  ];
}

function contentTypes(parts: readonly Part[]): string {
  const own = parts.map(({ name, kind }) => `<Override PartName="/${name}" ContentType="${OFFICE}.${kind}+xml"/>`);
  return [
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Default Extension="xlsx" ContentType="${OFFICE}.spreadsheetml.sheet"/>${own.join('')}`,
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
  ].join('');
}
