/** From and to, as `HH:MM`; several spans in one cell have neither. */
export interface WrittenHours {
  from: string | null;
  to: string | null;
  /** How long it was is written as well. */
  isStated: boolean;
}

type Spans = { kind: 'activity'; seconds: number; clock: WrittenHours } | { kind: 'bare-range' } | { kind: 'unclear' };

const HOUR = /^(\d{1,2})(?: ?(?:h|:|heures?) ?([0-5]\d)?(?::[0-5]\d)?)?$/i;
const BETWEEN = / ?(?:-|–|—|→|>|à|a|to|jusqu['’]à) ?/i;
const SPANS = / ?(?:\/|;|,|\+|&|\bet\b|\band\b|\n) ?/i;
const DAY = 86_400;

/** `9h-12h`, `9:00–12:30`, `de 9h à 12h`, `9h-12h / 14h-17h`; null when a cell says no such thing. */
export function writtenHours(tidy: string, bareRanges: 'clock' | 'unclear' | null): Spans | null {
  const spans = tidy.split(SPANS).map((part) => spanOf(part.replace(/^(?:de|from) /i, '')));
  const [first] = spans;
  if (!first || spans.some((span) => span === null)) return null;
  const isBare = spans.some((span) => span?.isBare);
  if (isBare && bareRanges === null) return { kind: 'bare-range' };
  if (isBare && bareRanges === 'unclear') return { kind: 'unclear' };
  const seconds = spans.reduce((sum, span) => sum + (span ? secondsBetween(span.from, span.to) : 0), 0);
  const isOne = spans.length === 1;
  const clock: WrittenHours = { from: isOne ? first.from : null, to: isOne ? first.to : null, isStated: false };
  return { kind: 'activity', seconds, clock };
}

/** `9h`, `9:00`, `9 h 30`, `9`, as `HH:MM`; null when it is no hour of the clock. */
export function hourOfClock(text: string): string | null {
  const [, hour, minute] = HOUR.exec(text.trim()) ?? [];
  if (hour === undefined || Number(hour) > 23) return null;
  return `${hour.padStart(2, '0')}:${minute ?? '00'}`;
}

/** An end before the start is on the next day. */
export function secondsBetween(from: string, to: string): number {
  const seconds = secondsOf(to) - secondsOf(from);
  return seconds < 0 ? seconds + DAY : seconds;
}

function spanOf(text: string): { from: string; to: string; isBare: boolean } | null {
  const parts = text.split(BETWEEN);
  if (parts.length !== 2) return null;
  const [from, to] = parts.map(hourOfClock);
  if (!from || !to) return null;
  return { from, to, isBare: parts.every((part) => /^\d+$/.test(part.trim())) };
}

function secondsOf(hour: string): number {
  const [hours, minutes] = hour.split(':').map(Number);
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60;
}
