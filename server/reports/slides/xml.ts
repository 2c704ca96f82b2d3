import { escaped } from '../../indicators/workbook/sheet.js';

/** What parts of a presentation begin with (ECMA-376). */
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const SPACES = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
};

export const spaces = (...names: (keyof typeof SPACES)[]): string =>
  names.map((name) => `xmlns:${name}="${SPACES[name]}"`).join(' ');

export interface Relation {
  type: string;
  target: string;
}

/** `rId1` is the first of them. */
export function relationsXml(relations: readonly Relation[]): string {
  const one = ({ type, target }: Relation, at: number) => {
    const kind = type.includes('/') ? type : `${SPACES.r}/${type}`;
    const mode = type === 'hyperlink' ? ' TargetMode="External"' : '';
    return `<Relationship Id="rId${at + 1}" Type="${kind}" Target="${escaped(target)}"${mode}/>`;
  };
  const space = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `${HEAD}<Relationships xmlns="${space}">${relations.map(one).join('')}</Relationships>`;
}

/** Where shapes stand: every slide, layout and master begins so. */
export const TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** English metric units: 360,000 to a centimetre. */
export interface Box {
  x: number;
  y: number;
  cx: number;
  cy: number;
}

export const boxXml = ({ x, y, cx, cy }: Box): string => `<a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/>`;
