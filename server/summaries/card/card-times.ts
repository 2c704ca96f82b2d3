/** A space at which no line breaks. */
const NB = '\u00a0';
const MINUTE = 60;

type Language = 'fr' | 'en';

/** « 2 h 45 », “2 h 45 min”, “20 s”. */
export function timeText(seconds: number, language: Language): string {
  return seconds < MINUTE ? `${seconds}${NB}s` : minutesText(Math.round(seconds / MINUTE), language);
}

/**
 * Parts of one time, rounded to the minute so that they add up to the whole as it is read: what is left after cutting
 * goes to the largest remainders.
 */
export function timeTexts(parts: readonly number[], language: Language): string[] {
  const whole = Math.round(parts.reduce((sum, part) => sum + part, 0) / MINUTE);
  const cut = parts.map((part) => Math.floor(part / MINUTE));
  const left = whole - cut.reduce((sum, part) => sum + part, 0);
  const byRemainder = parts
    .map((part, at) => ({ at, remainder: part % MINUTE }))
    .toSorted((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) cut[at] = (cut[at] ?? 0) + 1;
  return cut.map((minutes) => minutesText(minutes, language));
}

function minutesText(minutes: number, language: Language): string {
  const [hours, rest] = [Math.floor(minutes / MINUTE), minutes % MINUTE];
  if (hours === 0) return `${rest}${NB}min`;
  const whole = `${String(hours).replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? NB : ',')}${NB}h`;
  if (rest === 0) return whole;
  return language === 'fr' ? `${whole}${NB}${String(rest).padStart(2, '0')}` : `${whole}${NB}${rest}${NB}min`;
}
