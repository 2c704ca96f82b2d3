import { type Cell, cellOf, textCell } from '../../indicators/workbook/cells.js';
import { workbookOf } from '../../indicators/workbook/parts.js';
import { escaped } from '../../indicators/workbook/sheet.js';
import type { NativeChart } from './native-chart.js';
import { HEAD, spaces } from './xml.js';

/** Of the sheet in the workbook of a chart; its cells are named in the chart. */
const SHEET = 'Sheet1';
const CATEGORIES = 111;
const VALUES = 112;

/** A part `chart`, of ECMA-376 (DrawingML charts); `tongue`: of its texts. What is unknown is a gap. */
export function chartXml(chart: NativeChart, tongue: string): string {
  const { form, series, points, format } = chart;
  const last = points.length + 1;
  const point = (text: string, at: number) => `<c:pt idx="${at}"><c:v>${escaped(text)}</c:v></c:pt>`;
  const count = `<c:ptCount val="${points.length}"/>`;
  const labels = points.map(({ label }, at) => point(label, at)).join('');
  const values = points.map(({ value }, at) => (value === null ? '' : point(String(value), at))).join('');
  const colour = '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>';
  const line = form === 'line';
  const look = line ? `<c:spPr><a:ln w="28575">${colour}</a:ln></c:spPr>` : `<c:spPr>${colour}</c:spPr>`;
  const one = [
    '<c:ser><c:idx val="0"/><c:order val="0"/>',
    `<c:tx><c:strRef><c:f>${SHEET}!$B$1</c:f><c:strCache><c:ptCount val="1"/>${point(series, 0)}</c:strCache></c:strRef></c:tx>`,
    `${look}${line ? '<c:marker><c:symbol val="circle"/></c:marker>' : '<c:invertIfNegative val="0"/>'}`,
    `<c:cat><c:strRef><c:f>${SHEET}!$A$2:$A$${last}</c:f><c:strCache>${count}${labels}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${SHEET}!$B$2:$B$${last}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>${count}${values}</c:numCache></c:numRef></c:val>`,
    `${line ? '<c:smooth val="0"/>' : ''}</c:ser>`,
  ].join('');
  const axes = `<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/>`;
  const drawn = line
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${one}<c:marker val="1"/>${axes}</c:lineChart>`
    : `<c:barChart><c:barDir val="${form === 'bars' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${one}<c:gapWidth val="45"/>${axes}</c:barChart>`;
  return [
    `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ${spaces('a', 'r')}>`,
    `<c:date1904 val="0"/><c:lang val="${tongue}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>`,
    `${drawn}${categoryAxis(form)}${valueAxis(chart, tongue)}</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200"/></a:pPr><a:endParaRPr lang="${tongue}"/></a:p></c:txPr>`,
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  ].join('');
}

/** What is edited when somebody edits the chart; texts are never formulas. */
export function chartWorkbook({ series, points, format }: NativeChart): Promise<Buffer> {
  const unit = format === '0.0%' ? 'percent' : null;
  const rows: Cell[][] = [
    [null, { value: series, format: 'head' }],
    ...points.map(({ label, value }) => [textCell(label), cellOf(value, { type: 'number', unit })]),
  ];
  return workbookOf([{ name: SHEET, rows, hasHead: false }]);
}

function categoryAxis(form: NativeChart['form']): string {
  // The first row is read first: at the top.
  const [order, place] = form === 'bars' ? ['maxMin', 'l'] : ['minMax', 'b'];
  return [
    `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${place}"/>`,
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
  ].join('');
}

function valueAxis({ form, series, format }: NativeChart, tongue: string): string {
  const [place, crosses] = form === 'bars' ? ['b', 'max'] : ['l', 'autoZero'];
  const title = `<a:p><a:pPr><a:defRPr b="0" sz="1200"/></a:pPr><a:r><a:rPr lang="${tongue}" b="0" sz="1200"/><a:t>${escaped(series)}</a:t></a:r></a:p>`;
  return [
    `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${place}"/>`,
    '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="DDE5E6"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>',
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${title}</c:rich></c:tx><c:overlay val="0"/></c:title>`,
    `<c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>`,
    `<c:crossAx val="${CATEGORIES}"/><c:crosses val="${crosses}"/><c:crossBetween val="between"/></c:valAx>`,
  ].join('');
}
