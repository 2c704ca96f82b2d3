import type { FileRecord } from '../file-record.js';
import type { ReadSheet } from './grid-log.js';
import { tellNotes } from './table-roles.js';
import { type GridMark } from './grid-marks.js';
import { refusalOf } from './grid-records.js';
import { paintedCells } from './cell-colours.js';
import { isOfArrivals } from './arrival-columns.js';
import type { GridAnswers, GridReading } from './grid.schemas.js';
import type { Matrix, MatrixCell } from './matrix.js';
import type { NamedMatrix } from './sheet-draft.js';
import { type CellRole, CellRoles, type IgnoredReason } from './table.js';

type SheetReading = GridReading['sheets'][number];

const PLACES = 5;

/** How each sheet was read: every cell that holds something once, by what it was for. */
export function gridReading(
  sheets: readonly NamedMatrix[],
  read: readonly ReadSheet[],
  records: readonly FileRecord[],
  grids: ReadonlySet<string>,
  answers: GridAnswers,
): GridReading {
  const views = sheets.map((sheet) => {
    const one = read.find(({ draft }) => draft.name === sheet.name);
    return one ? readingOf(sheet, one, answers) : leftOut(sheet, grids.has(sheet.name));
  });
  const rejected = records.filter(({ fault }) => fault !== undefined).length;
  return {
    sheets: views,
    filledCells: views.reduce((sum, { filledCells }) => sum + filledCells, 0),
    activities: records.length - rejected,
    rejected,
  };
}

function readingOf(
  { name, isHidden }: NamedMatrix,
  { draft, marks, totals }: ReadSheet,
  { monthDay }: GridAnswers,
): SheetReading {
  const { matrix, roles, tables } = draft;
  for (const mark of marks) {
    const { role, reason } = roleOf(mark);
    for (const cell of mark.cells) roles.set(cell, role, reason);
  }
  for (const table of tables)
    for (const row of table.totalRows)
      for (const cell of matrix.row(row))
        if (cell.column >= table.from && cell.column <= table.to) roles.set(cell, 'total');
  tellNotes(matrix, roles);
  return {
    name,
    isHidden,
    isRead: true,
    filledCells: matrix.filled().length,
    cells: counted(matrix, roles),
    tables: tables.map((table) => {
      const own = marks.filter((mark) => mark.table === table);
      const days = [...new Set(own.flatMap(({ day }) => day ?? []))].toSorted();
      return {
        title: table.titles[0] ?? null,
        orientation: matrix.isTurned ? ('days-down' as const) : ('days-across' as const),
        firstDay: days[0] ?? null,
        lastDay: days.at(-1) ?? null,
        days: new Set(table.days.map(({ text, column, part }) => `${text} ${part === null ? column : ''}`)).size,
        monthDay: own.some(({ month }) => month !== null) && monthDay !== 'days' ? (monthDay ?? null) : null,
        hasArrivals: table.days.some(isOfArrivals),
        people: table.people.length,
        unit: table.unit?.unit ?? null,
        unitFrom: table.unit?.from ?? null,
      };
    }),
    hiddenRows: hiddenWithCells(matrix, 'row'),
    hiddenColumns: hiddenWithCells(matrix, 'column'),
    totals: totals.map(({ cell, stated, read }) => ({ place: matrix.place(cell), stated, read })),
    colours: coloursOf(draft.tables.map((table) => [...paintedCells(table)]).flat(), matrix),
  };
}

function roleOf(mark: GridMark): { role: CellRole; reason: IgnoredReason | null } {
  const { value } = mark;
  if (value.kind === 'ignored') return { role: 'ignored', reason: value.reason };
  if (refusalOf(mark) !== null) return { role: 'rejected', reason: null };
  if (isOfArrivals(mark.column) && value.kind === 'activity') return { role: 'clock', reason: null };
  if (value.kind === 'presence') return { role: 'presence', reason: null };
  return { role: value.kind === 'absence' ? 'absence' : 'activity', reason: null };
}

function leftOut({ name, isHidden, matrix }: NamedMatrix, isGrid: boolean): SheetReading {
  const cells = matrix?.filled() ?? [];
  const reason: IgnoredReason = isHidden ? 'hidden-sheet' : isGrid ? 'sheet-left-out' : 'not-a-grid';
  return {
    name,
    isHidden,
    isRead: false,
    filledCells: cells.length,
    tables: [],
    totals: [],
    colours: [],
    cells: matrix && cells.length > 0 ? [countOf('ignored', reason, cells, matrix)] : [],
    hiddenRows: 0,
    hiddenColumns: 0,
  };
}

function counted(matrix: Matrix, roles: CellRoles): SheetReading['cells'] {
  const groups = new Map<string, { role: CellRole; reason: IgnoredReason | null; cells: MatrixCell[] }>();
  for (const { cell, role, reason } of roles.all()) {
    const name = `${role} ${reason ?? ''}`;
    const group = groups.get(name) ?? { role, reason, cells: [] };
    group.cells.push(cell);
    groups.set(name, group);
  }
  return [...groups.values()].map(({ role, reason, cells }) => countOf(role, reason, cells, matrix));
}

function countOf(role: CellRole, reason: IgnoredReason | null, cells: readonly MatrixCell[], matrix: Matrix) {
  const places = cells.slice(0, PLACES).map((cell) => matrix.place(cell));
  return { role, reason, count: cells.length, places };
}

function hiddenWithCells(matrix: Matrix, way: 'row' | 'column'): number {
  const hidden = way === 'row' ? matrix.hiddenRows : matrix.hiddenColumns;
  return new Set(matrix.filled().flatMap((cell) => (hidden.has(cell[way]) ? [cell[way]] : []))).size;
}

function coloursOf(cells: readonly MatrixCell[], matrix: Matrix): SheetReading['colours'] {
  const colours = new Map<string, MatrixCell[]>();
  for (const cell of cells) colours.set(cell.fill ?? '', [...(colours.get(cell.fill ?? '') ?? []), cell]);
  return [...colours].map(([colour, painted]) => ({
    colour,
    count: painted.length,
    places: painted.slice(0, PLACES).map((cell) => matrix.place(cell)),
  }));
}
