import { presetOf, rulesFor } from './presets.js';

/** A row that names the day, or a start, and something else. */
export function isListHeader(cells: readonly string[]): boolean {
  return dayColumnOf(cells) !== null;
}

/** The rows start with a list of activities: a header, and under it a day where it says so. */
export function startsList(rows: readonly (readonly string[])[]): boolean {
  return rows.some((cells, at) => {
    const day = dayColumnOf(cells);
    return day !== null && rows.slice(at + 1).some((row) => /^\d/.test(row[day]?.trim() ?? ''));
  });
}

function dayColumnOf(cells: readonly string[]): number | null {
  const preset = presetOf(cells);
  const fields = cells.map((cell) =>
    cell.trim() === '' ? [] : rulesFor(preset, cell).map(({ meaning }) => meaning.field),
  );
  const day = fields.findIndex((own) => own.includes('day') || own.includes('started_at'));
  return day !== -1 && fields.flat().length > 1 ? day : null;
}
