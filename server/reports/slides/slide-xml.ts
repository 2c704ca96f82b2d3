import { escaped } from '../../indicators/workbook/sheet.js';
import type { DeckSlide, Line } from './deck-slide.js';
import { type Box, boxXml, HEAD, spaces, TREE } from './xml.js';

const LEFT: Box = { x: 609600, y: 1524000, cx: 3962400, cy: 4724400 };
const RIGHT: Box = { x: 4876800, y: 1524000, cx: 6705600, cy: 4724400 };
const WHOLE: Box = { ...LEFT, cx: 10972800 };
const ROW_HEIGHT = 320000;
/** Hundredths of a point. */
const SIZES = { big: 4000, text: 1800, quiet: 1400 };
const QUIET = '<a:solidFill><a:srgbClr val="50616A"/></a:solidFill>';
const ACCENT = '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>';

export interface SlideLinks {
  /** Of its chart. */
  chart: string | null;
  /** Of where a line leads. */
  address: string | null;
}

/** `tongue`: of its texts. The chart and the address are named by their relations. */
export function slideXml(slide: DeckSlide, tongue: string, links: SlideLinks): string {
  const { kind, title, lines, chart, table } = slide;
  const hasSide = chart !== null || table !== null;
  const body = lines.map((one) => paragraph(one, tongue, links.address)).join('');
  const box = hasSide ? LEFT : WHOLE;
  const place = kind === 'cover' ? '' : `<a:xfrm>${boxXml(box)}</a:xfrm>`;
  const kinds = kind === 'cover' ? ['ctrTitle', 'subTitle'] : ['title', 'body'];
  return [
    `${HEAD}<p:sld ${spaces('a', 'r', 'p')}><p:cSld><p:spTree>${TREE}`,
    placeholder(2, kinds[0] ?? '', '', `<a:p>${run(title, `lang="${tongue}"`)}</a:p>`),
    placeholder(3, kinds[1] ?? '', place, body === '' ? '<a:p/>' : body),
    chart === null || links.chart === null ? '' : chartFrame(chart.alt, links.chart),
    table === null ? '' : tableFrame(table, title, tongue),
    '</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>',
  ].join('');
}

export function notesXml({ notes }: DeckSlide, tongue: string): string {
  const lines = notes.map((text) => `<a:p>${run(text, `lang="${tongue}"`)}</a:p>`).join('');
  return [
    `${HEAD}<p:notes ${spaces('a', 'r', 'p')}><p:cSld><p:spTree>${TREE}`,
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image 1"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>',
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes 2"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>',
    `<p:txBody><a:bodyPr/><a:lstStyle/>${lines === '' ? '<a:p/>' : lines}</p:txBody></p:sp>`,
    '</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>',
  ].join('');
}

function placeholder(id: number, type: string, place: string, paragraphs: string): string {
  const idx = type === 'title' || type === 'ctrTitle' ? '' : ' idx="1"';
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${type} ${id - 1}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>`,
    `<p:nvPr><p:ph type="${type}"${idx}/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr>`,
    `<p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`,
  ].join('');
}

function paragraph({ text, look, tongue, address }: Line, ofSlides: string, link: string | null): string {
  const colour = look === 'quiet' ? QUIET : look === 'big' ? ACCENT : '';
  const leads = address === undefined || link === null ? '' : `<a:hlinkClick r:id="${link}"/>`;
  const bold = look === 'big' ? ' b="1"' : '';
  return `<a:p>${run(text, `lang="${escaped(tongue ?? ofSlides)}" sz="${SIZES[look]}"${bold}`, colour + leads)}</a:p>`;
}

const run = (text: string, attributes: string, inside = ''): string =>
  `<a:r><a:rPr ${attributes}>${inside}</a:rPr><a:t>${escaped(text)}</a:t></a:r>`;

function chartFrame(alt: string, link: string): string {
  return [
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="chart" descr="${escaped(alt)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>`,
    `<p:xfrm>${boxXml(RIGHT)}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">`,
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${link}"/></a:graphicData></a:graphic></p:graphicFrame>`,
  ].join('');
}

function tableFrame(rows: NonNullable<DeckSlide['table']>, title: string, tongue: string): string {
  const columns = rows[0]?.length ?? 0;
  const width = Math.floor(RIGHT.cx / Math.max(1, columns));
  const size = columns > 4 ? 1000 : 1200;
  const cell = (text: string, isHead: boolean) =>
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p>${run(text, `lang="${tongue}" sz="${size}"${isHead ? ' b="1"' : ''}`)}</a:p></a:txBody><a:tcPr/></a:tc>`;
  const row = (cells: readonly string[], at: number) =>
    `<a:tr h="${ROW_HEIGHT}">${cells.map((text) => cell(text, at === 0)).join('')}</a:tr>`;
  const grid = `<a:gridCol w="${width}"/>`.repeat(columns);
  const box = { ...RIGHT, cx: width * columns, cy: ROW_HEIGHT * rows.length };
  return [
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="table" descr="${escaped(title)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>`,
    `<p:xfrm>${boxXml(box)}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">`,
    `<a:tbl><a:tblPr firstRow="1" bandRow="1"><a:tableStyleId>{5940675A-B579-460E-94D1-54222C63F5DA}</a:tableStyleId></a:tblPr><a:tblGrid>${grid}</a:tblGrid>${rows.map(row).join('')}</a:tbl>`,
    '</a:graphicData></a:graphic></p:graphicFrame>',
  ].join('');
}
