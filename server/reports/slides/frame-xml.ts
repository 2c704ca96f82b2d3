import { escaped } from '../../indicators/workbook/sheet.js';
import { type Box, boxXml, HEAD, spaces, TREE } from './xml.js';

/** Parts that every presentation has: themes, master, layouts, notes (ECMA-376, PresentationML). */

const MAP =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const TITLE: Box = { x: 609600, y: 381000, cx: 10972800, cy: 1066800 };
const BODY: Box = { x: 609600, y: 1524000, cx: 10972800, cy: 4724400 };
const COVER_TITLE: Box = { x: 914400, y: 1600200, cx: 10363200, cy: 1524000 };
const COVER_BODY: Box = { x: 914400, y: 3276600, cx: 10363200, cy: 2286000 };

/** `accent`: of the association, `#rrggbb`. */
export function themeXml(accent: string): string {
  const colour = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
  const own = accent.slice(1).toUpperCase();
  const fills = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3);
  const lines = '<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3);
  const effects = '<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3);
  const font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>';
  const colours = { dk1: '131C20', lt1: 'FFFFFF', dk2: '50616A', lt2: 'F6F8F8', accent1: own, accent2: 'B97F10' };
  const others = { accent3: '50616A', accent4: '7D8D94', accent5: '2F6690', accent6: '8A4F7D' };
  const all = Object.entries({ ...colours, ...others, hlink: own, folHlink: own });
  return [
    `${HEAD}<a:theme ${spaces('a')} name="Sillage"><a:themeElements><a:clrScheme name="Sillage">`,
    `${all.map(([name, value]) => colour(name, value)).join('')}</a:clrScheme>`,
    `<a:fontScheme name="Sillage"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>`,
    `<a:fmtScheme name="Sillage"><a:fillStyleLst>${fills}</a:fillStyleLst><a:lnStyleLst>${lines}</a:lnStyleLst>`,
    `<a:effectStyleLst>${effects}</a:effectStyleLst><a:bgFillStyleLst>${fills}</a:bgFillStyleLst></a:fmtScheme>`,
    '</a:themeElements></a:theme>',
  ].join('');
}

export function masterXml(): string {
  const level = (size: number, bold: boolean) =>
    `<a:lvl1pPr marL="0" indent="0" algn="l"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="600"/></a:spcBef><a:buNone/><a:defRPr sz="${size}" b="${bold ? 1 : 0}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>`;
  return [
    `${HEAD}<p:sldMaster ${spaces('a', 'r', 'p')}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>`,
    `<p:spTree>${TREE}${empty(2, 'title', TITLE)}${empty(3, 'body', BODY)}</p:spTree></p:cSld>${MAP}`,
    '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst>',
    `<p:txStyles><p:titleStyle>${level(2800, true)}</p:titleStyle><p:bodyStyle>${level(1800, false)}</p:bodyStyle><p:otherStyle>${level(1800, false)}</p:otherStyle></p:txStyles></p:sldMaster>`,
  ].join('');
}

/** The cover’s, and that of all other slides. */
export function layoutXml(kind: 'cover' | 'inside'): string {
  const isCover = kind === 'cover';
  const shapes = isCover
    ? `${empty(2, 'ctrTitle', COVER_TITLE, 'b')}${empty(3, 'subTitle', COVER_BODY)}`
    : `${empty(2, 'title', TITLE)}${empty(3, 'body', BODY)}`;
  return `${HEAD}<p:sldLayout ${spaces('a', 'r', 'p')} type="${isCover ? 'title' : 'obj'}" preserve="1"><p:cSld name="${kind}"><p:spTree>${TREE}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

export function notesMasterXml(): string {
  const picture =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image 1"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>';
  const body = empty(3, 'body', { x: 685800, y: 4400550, cx: 5486400, cy: 3600450 });
  return `${HEAD}<p:notesMaster ${spaces('a', 'r', 'p')}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${TREE}${picture}${body}</p:spTree></p:cSld>${MAP}</p:notesMaster>`;
}

/** `slides`: how many. Masters, slides, then the notes’ master, in this order among its relations. */
export function presentationXml(slides: number): string {
  const ids = Array.from({ length: slides }, (_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 2}"/>`);
  return [
    `${HEAD}<p:presentation ${spaces('a', 'r', 'p')}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>`,
    `<p:notesMasterIdLst><p:notesMasterId r:id="rId${slides + 2}"/></p:notesMasterIdLst><p:sldIdLst>${ids.join('')}</p:sldIdLst>`,
    '<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>',
  ].join('');
}

export interface About {
  title: string;
  author: string;
  tongue: string;
  madeAt: Date;
}

export function coreXml({ title, author, tongue, madeAt }: About): string {
  const at = madeAt.toISOString().replace(/\.\d+Z$/, 'Z');
  const day = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  return [
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dc:language>${tongue}</dc:language>${day('created')}${day('modified')}</cp:coreProperties>`,
  ].join('');
}

function empty(id: number, type: string, box: Box, anchor = 't'): string {
  const idx = type === 'title' || type === 'ctrTitle' ? '' : ' idx="1"';
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${type} ${id - 1}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${type}"${idx}/></p:nvPr></p:nvSpPr>`,
    `<p:spPr><a:xfrm>${boxXml(box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr anchor="${anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p/></p:txBody></p:sp>`,
  ].join('');
}
