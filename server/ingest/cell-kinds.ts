const NUMBER =
  /^[-+]?[€$£]?\s?\d{1,3}(?:[ \u00a0\u202f.,']?\d{3})*(?:[.,]\d+)?\s?[%€$£]?$|^[-+]?\d+(?:[.,]\d+)?(?:e[-+]?\d+)?$/i;
const DATE = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?:[T ,]+\d{1,2}[:h]\d{2}.{0,18})?$/;
const TIME = /^\d{1,3}(?::|h)\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]m)?$/i;
const ADDRESS = /^(?:https?:\/\/[^\s;,|^~\p{Cc}]+|[^\s@;,:|^~\p{Cc}]+@[^\s@;,:|^~\p{Cc}]+\.\w+)$/iu;
/** A delimiter that no space follows: prose puts one after a comma, a semicolon, a colon. */
const FOREIGN = /[;|^~\p{Cc}]\S|[,:][^\s\d/]|\d:\D|\d,\d+,/u;

const LONGEST_FIGURE = 40;
const LONGEST_LOOK = 300;

/** A number, a date or a time of day: what a header does not hold. */
export function isFigure(cell: string): boolean {
  const text = cell.trim();
  return text.length <= LONGEST_FIGURE && (isDay(text) || NUMBER.test(text));
}

export function isDay(cell: string): boolean {
  const text = cell.trim();
  return text.length <= LONGEST_FIGURE && /^\d/.test(text) && (DATE.test(text) || TIME.test(text));
}

/** 0…1: how much it looks like one cell rather than several, or a piece of one. */
export function wholeness(cell: string, isQuoted: boolean): number {
  if (isQuoted) return 1;
  const text = cell.slice(0, LONGEST_LOOK).trim();
  if (isFigure(text) || ADDRESS.test(text)) return 1;
  if (/^["']|["']$/.test(text)) return 0.3;
  return FOREIGN.test(text) ? 0.3 : 1;
}
