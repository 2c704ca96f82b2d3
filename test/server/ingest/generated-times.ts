export interface GeneratedLine {
  /** `YYYY-MM-DD HH:MM`, as a clock on the wall shows it. */
  start: string;
  end: string;
  /** Null: nobody said. */
  seconds: number | null;
}

const FIRST = Date.UTC(2010, 0, 1);
const DAYS = 6_100;
/** Around these days clocks are changed somewhere, or a week is the fifty-third. */
const remarkable = [
  '2011-12-29',
  '2020-12-31',
  '2026-02-15',
  '2026-03-22',
  '2026-03-29',
  '2026-04-05',
  '2026-10-04',
  '2026-10-25',
];

/** The same lines for the same seed: half of them near a change of the clocks. */
export function generatedLog(seed: number, count: number): GeneratedLine[] {
  const next = numbers(seed);
  return Array.from({ length: count }, () => {
    const near = remarkable[Math.floor(next() * remarkable.length)] ?? '2026-03-29';
    const day = next() < 0.5 ? Date.parse(`${near}T00:00:00Z`) : FIRST + Math.floor(next() * DAYS) * 86_400_000;
    const start = day + (Math.floor(next() * 2880) - 720) * 60_000;
    const minutes = Math.floor(next() * 600);
    return { start: wall(start), end: wall(start + minutes * 60_000), seconds: secondsOf(next()) };
  });
}

/** A fifth unknown, some nought. */
function secondsOf(luck: number): number | null {
  if (luck < 0.2) return null;
  return luck < 0.25 ? 0 : Math.floor(luck * 40_000);
}

function wall(millis: number): string {
  return new Date(millis).toISOString().slice(0, 16).replace('T', ' ');
}

/** A small generator of its own: mulberry32. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
