import { readDuration, wholeSeconds } from '../durations.js';
import { plainTokens } from './calendar-words.js';

/** What a mark, a code or a colour stands for. */
export type MarkMeaning = { kind: 'present'; seconds: number | null } | { kind: 'absent' } | { kind: 'ignored' };

const present = /^(?:present|presente|presents|presentes|presence|venu|venue|oui|yes|here|attended)$/;
const absent = /^(?:absent|absente|absents|absence|abs|excuse|excusee|excuses|excused|malade|noshow)$/;

/** `présent`, `présent (2h)`, `2 h`, `absent excusé`; null when it says anything else. */
export function markMeaning(text: string): MarkMeaning | null {
  const tokens = plainTokens(text);
  const isAbsent = tokens.some((token) => absent.test(token)) || /^(?:non|not) present/.test(tokens.join(' '));
  const isPresent = tokens.some((token) => present.test(token));
  if (isAbsent) return isPresent && !/non|not/.test(tokens[0] ?? '') ? null : { kind: 'absent' };
  const written = /\d+(?:[.,]\d+)? ?(?:h|heures?|hours?|min(?:utes?)?)(?: ?[0-5]\d)?(?![\p{L}\p{N}])/iu.exec(text)?.[0];
  const read = written === undefined ? null : readDuration(written, null);
  const seconds = read && Number(wholeSeconds(read));
  if (isPresent) return { kind: 'present', seconds };
  const isDurationAlone = seconds !== null && text.replace(written ?? '', '').replace(/[\s().]/g, '') === '';
  return isDurationAlone ? { kind: 'present', seconds } : null;
}

/** `x = présent`, `A : absent`: pairs that a text explains, one after the other. */
export function legendPairs(text: string): { code: string; says: string }[] {
  const tidy = text.trim().replace(/^l[ée]gendes?\s*[:-]?\s*/i, '');
  const pieces = tidy.split(/[,;\n|•]|\s{3,}|\s[–—-]\s|\s\/\s/).map((piece) => piece.trim());
  return pieces.flatMap((piece) => {
    const [, code, says] = /^[«"“']?\s*([^\s=:→«»"”']{1,6})\s*[»"”']?\s*(?:=|:|→|signifie)\s*(.+)$/i.exec(piece) ?? [];
    return code !== undefined && says !== undefined ? [{ code, says }] : [];
  });
}

export function isLegend(text: string): boolean {
  if (/^(?:l[ée]gendes?|codes?)\b/i.test(text.trim())) return true;
  return legendPairs(text).some(
    ({ code, says }) => text.includes('=') || (code.length <= 3 && markMeaning(says) !== null),
  );
}

/** `une croix = 2h`, `durée d'une séance : 2h30`; null when the text says no such thing. */
export function sessionSeconds(text: string): number | null {
  const [, written] =
    /(?:croix|pr[ée]sences?|s[ée]ances?|permanences?|passages?|venues?|sessions?|case|cross)\s*(?:=|:|vaut|de|dure|of|is|lasts)\s*(\d+(?:[.,]\d+)? ?(?:h|heures?|hours?|min(?:utes?)?)(?: ?[0-5]\d)?)(?![\p{L}\p{N}])/iu.exec(
      text,
    ) ?? [];
  const read = written === undefined ? null : readDuration(written, null);
  return read && Number(wholeSeconds(read));
}
