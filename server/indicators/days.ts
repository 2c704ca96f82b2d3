/** Arithmetic on days 'YYYY-MM-DD', without zone or clock. */
const MS_PER_DAY = 86_400_000;

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The same day of another month, or that month's last day. */
export function addMonths(day: string, months: number): string {
  const date = Number(day.slice(8, 10));
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const first = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  // Every month has 28 days; asking a calendar takes longer than all the rest.
  if (date <= 28) return `${first}-${day.slice(8, 10)}`;
  const last = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate();
  return `${first}-${String(Math.min(date, last)).padStart(2, '0')}`;
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}

/** Made once for each zone: making one takes longer than using it a hundred times. */
const calendars = new Map<string, Intl.DateTimeFormat>();

/** The day it is at an instant in an IANA zone. */
export function dayIn(zone: string, instant: Date): string {
  const known = calendars.get(zone);
  const calendar =
    known ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  if (!known) calendars.set(zone, calendar);
  return calendar.format(instant);
}
