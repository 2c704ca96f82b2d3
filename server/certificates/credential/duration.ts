/** ISO 8601, exact to the second, in hours: a day of time given is not 24 hours of a calendar. */
export function isoDuration(seconds: number): string {
  const { hours, minutes, rest } = parts(seconds);
  const text = [hours > 0 ? `${hours}H` : '', minutes > 0 ? `${minutes}M` : '', rest > 0 ? `${rest}S` : ''].join('');
  return `PT${text || '0S'}`;
}

/** `86 h 20`, or `86 h 20 min 15 s` where there are seconds: exact, so that parts add up to their total. */
export function plainDuration(seconds: number, language: 'fr' | 'en'): string {
  const { hours, minutes, rest } = parts(seconds);
  const padded = String(minutes).padStart(2, '0');
  if (rest > 0) return `${hours} h ${padded} min ${rest} s`;
  if (minutes === 0) return `${hours} h`;
  return language === 'fr' ? `${hours} h ${padded}` : `${hours} h ${padded} min`;
}

/** Seconds of such a duration; null when it is none. */
export function secondsOfDuration(text: string): number | null {
  const [whole, hours, minutes, seconds] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(text) ?? [];
  if (whole === undefined || whole === 'PT') return null;
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}

function parts(seconds: number): { hours: number; minutes: number; rest: number } {
  if (!Number.isSafeInteger(seconds) || seconds < 0) throw new RangeError(`${seconds} is no duration in seconds`);
  return { hours: Math.floor(seconds / 3600), minutes: Math.floor((seconds % 3600) / 60), rest: seconds % 60 };
}
