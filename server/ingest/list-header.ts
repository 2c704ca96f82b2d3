import { nounOf } from './nouns/noun-forms.js';
import { presetOf, rulesFor } from './presets.js';

/** A row that names the day, or a start, and something else; or the columns of what goes to the registry. */
export function isListHeader(cells: readonly string[]): boolean {
  return dayColumnOf(cells) !== null || isOfRegistry(cells);
}

/** The rows start with a list: the header of one, and under it a day where one of activities says so. */
export function startsList(rows: readonly (readonly string[])[]): boolean {
  if (rows.some(isOfRegistry)) return true;
  return rows.some((cells, at) => {
    const day = dayColumnOf(cells);
    return day !== null && rows.slice(at + 1).some((row) => /^\d/.test(row[day]?.trim() ?? ''));
  });
}

/** Names of people alone say nothing: they begin the rows of a grid too. */
function isOfRegistry(cells: readonly string[]): boolean {
  const noun = nounOf(cells);
  return noun !== null && noun !== 'people';
}

function dayColumnOf(cells: readonly string[]): number | null {
  const preset = presetOf(cells);
  const fields = cells.map((cell) =>
    cell.trim() === '' ? [] : rulesFor(preset, cell).map(({ meaning }) => meaning.field),
  );
  const day = fields.findIndex((own) => own.includes('day') || own.includes('started_at'));
  return day !== -1 && fields.flat().length > 1 ? day : null;
}
