const MINUTES_A_DAY = 1440;

/** Minutes since midnight of « 9 », « 9h », « 9h30 », « 09:30 », « 930 »; null when it is no time of day. */
export function readTime(text: string): number | null {
  const tidy = text.trim().toLowerCase();
  const match =
    /^(\d{1,2})(?:\s*[h:.]\s*(\d{2})?)?$/.exec(tidy) ??
    /^(\d{1,2})(\d{2})$/.exec(tidy) ??
    /^(\d{1,2})\s+(\d{2})$/.exec(tidy);
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  return hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
}

/** Minutes of « 2 », « 2,5 », « 2h30 », « 2:30 », « 45 min »: a bare number is hours. Null when it is none. */
export function readDuration(text: string): number | null {
  const tidy = text.trim().toLowerCase();
  const short = /^(\d{1,4})\s*min(?:utes?)?$/.exec(tidy);
  if (short) return Number(short[1]);
  const clock = /^(\d{1,3})\s*[h:]\s*(\d{2})?$/.exec(tidy);
  if (clock) return Number(clock[2] ?? 0) < 60 ? Number(clock[1]) * 60 + Number(clock[2] ?? 0) : null;
  const decimal = /^(\d{1,3})(?:[.,](\d{1,4}))?\s*h?$/.exec(tidy);
  return decimal ? Math.round(Number(`${decimal[1]}.${decimal[2] ?? 0}`) * 60) : null;
}

/** From one time to the next; a departure before the arrival is on the day after. */
export const minutesBetween = (from: number, to: number): number => (to - from + MINUTES_A_DAY) % MINUTES_A_DAY;

/** « 09:30 », as it is sent. */
export function timeText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
