/** What a spreadsheet would take for the start of a formula, full-width forms included. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
/** A formula behind apostrophes of its own takes one more, so that taking one away always gives the text back. */
const LED = /^'+[=+\-@\t\r＝＋－＠]/;

/** One cell of an export: quoted where needed, and a text that would start a formula led by an apostrophe. */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return '';
  const isLed = typeof value === 'string' && (FORMULA.test(value) || LED.test(value));
  const text = isLed ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text that an export led by an apostrophe. */
export function restored(text: string): string {
  return LED.test(text) ? text.slice(1) : text;
}
