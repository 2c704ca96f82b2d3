import { markOf } from './cell-value.js';
import { isLegend, legendPairs, markMeaning, type MarkMeaning, sessionSeconds } from './legend-words.js';
import type { Matrix } from './matrix.js';
import type { CellRoles } from './table.js';

export interface Legend {
  /** By mark (see `markOf`). */
  marks: Map<string, MarkMeaning>;
  /** By colour. */
  colours: Map<string, MarkMeaning>;
  /** What texts beside a colour say that is neither presence nor absence. */
  colourTexts: Map<string, string>;
  /** Of one presence, where the sheet says so. */
  seconds: number | null;
  /** Marks with two explanations, or one nobody understands. */
  unclear: Map<string, string>;
}

const LONGEST_MARK = 6;

/** What a sheet explains outside its tables; the cells that do so are told to `roles`. */
export function readLegend(
  matrix: Matrix,
  isOutside: (row: number, column: number) => boolean,
  roles: CellRoles,
): Legend {
  const legend: Legend = {
    marks: new Map(),
    colours: new Map(),
    colourTexts: new Map(),
    seconds: null,
    unclear: new Map(),
  };
  for (const cell of matrix.cells) {
    if (!isOutside(cell.row, cell.column)) continue;
    const beside = matrix.cell(cell.row, cell.column + 1);
    const { text } = cell;
    if (cell.fill !== null) readColour(cell.fill, text || (beside?.fill === null ? beside.text : ''), legend);
    if (text.trim() === '') {
      if (cell.fill !== null && beside && beside.fill === null) roles.set(beside, 'legend');
      continue;
    }
    const length = sessionSeconds(text);
    if (length !== null) legend.seconds = length;
    if (isLegend(text)) {
      roles.set(cell, 'legend');
      for (const { code, says } of legendPairs(text)) explain(legend, code, says);
    } else if (text.trim().length <= LONGEST_MARK && beside && markMeaning(beside.text)) {
      roles.set(cell, 'legend');
      roles.set(beside, 'legend');
      explain(legend, text, beside.text);
    } else if (cell.fill !== null && legend.colours.has(cell.fill)) {
      roles.set(cell, 'legend');
    }
  }
  return legend;
}

function explain(legend: Legend, code: string, says: string): void {
  const [mark, meaning] = [markOf(code), markMeaning(says)];
  const known = legend.marks.get(mark);
  if (meaning === null || (known && known.kind !== meaning.kind)) {
    legend.unclear.set(mark, says);
    legend.marks.delete(mark);
  } else if (!legend.unclear.has(mark)) legend.marks.set(mark, meaning);
}

/** `vert = présent` in a green cell, or beside one. */
function readColour(fill: string, text: string, legend: Legend): void {
  const says = text.replace(/^[^=:]{0,20}[=:]\s*/, '').trim();
  if (says === '') return;
  const meaning = markMeaning(says);
  if (meaning) legend.colours.set(fill, meaning);
  else if (!legend.colourTexts.has(fill)) legend.colourTexts.set(fill, says.slice(0, 60));
}
