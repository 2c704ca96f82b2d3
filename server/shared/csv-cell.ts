/** What a spreadsheet would take for the start of a formula, full-width forms included. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** One cell of an export: quoted where needed, and a text that would start a formula led by an apostrophe. */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return '';
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
