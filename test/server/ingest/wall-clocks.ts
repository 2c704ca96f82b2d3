/** Twelve places whose clocks were changed in different ways. */
export const zones = [
  'UTC',
  'Europe/Paris',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
] as const;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  clocks.set(zone, clock);
  return clock;
}

/** What a clock on the wall shows at that instant, as if it were UTC. */
function shown(zone: string, at: number): number {
  const part = Object.fromEntries(
    clockOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

export function localDay(zone: string, at: number): string {
  return new Date(shown(zone, at)).toISOString().slice(0, 10);
}

/**
 * The instant of a time read off the wall (`YYYY-MM-DD HH:MM`): the first of those that show it; where none does, the
 * clock went forward, and the time is counted on from before the change.
 */
export function utcOf(zone: string, written: string): number {
  const wall = Date.parse(`${written.replace(' ', 'T')}:00Z`);
  const offsets = [wall - 2 * 86_400_000, wall + 2 * 86_400_000].map((near) => shown(zone, near) - near);
  const fits = offsets.map((offset) => wall - offset).filter((at) => shown(zone, at) === wall);
  return fits.length > 0 ? Math.min(...fits) : wall - (offsets[0] ?? 0);
}
