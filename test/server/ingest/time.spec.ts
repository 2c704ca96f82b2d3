import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readLine } from '../../../server/ingest/row-reading.js';
import { type LogAsked, planMapping } from '../../../server/ingest/mapping.js';
import { dayIn } from '../../../server/ingest/instants.js';
import { Desk } from './desk.js';
import { generatedLog, type GeneratedLine } from './generated-times.js';
import { localDay, utcOf, zones } from './wall-clocks.js';

const CASES = Number(process.env['CASES'] ?? 500);
const nothing: LogAsked = { what: null, preset: null, mapping: null, saved: [], sheet: null, dialect: null };
const readIn = (zone: string, header: string, line: string, asked: Partial<LogAsked> = {}) => {
  const { mapping } = planMapping(header.split(','), { ...nothing, ...asked });
  return readLine(line.split(','), { mapping, zone, today: '2026-11-24' });
};
const between = (zone: string, start: string, end: string) =>
  readIn(zone, 'external_id,start,end', `a,${start},${end}`);

describe('A day of the calendar', () => {
  it.each([
    ['Europe/Paris', '2026-03-29 00:00', '2026-03-30 00:00', 23],
    ['Europe/Paris', '2026-10-25 00:00', '2026-10-26 00:00', 25],
    ['Europe/Paris', '2026-06-01 00:00', '2026-06-02 00:00', 24],
    ['Australia/Lord_Howe', '2026-04-05 00:00', '2026-04-06 00:00', 24.5],
    ['Australia/Lord_Howe', '2026-10-04 00:00', '2026-10-05 00:00', 23.5],
    ['Pacific/Chatham', '2026-04-05 00:00', '2026-04-06 00:00', 25],
    ['Africa/Casablanca', '2026-02-15 00:00', '2026-02-16 00:00', 25],
    ['Pacific/Apia', '2011-12-29 00:00', '2011-12-31 00:00', 24],
  ])('in %s from %s to %s lasts %d hours', (zone, start, end, hours) => {
    expect(between(zone, start, end).personSeconds).toBe(hours * 3600);
  });

  it.each([
    ['Europe/Paris', '2026-10-25 02:30', 'ambiguous-time'],
    ['Europe/Paris', '2026-03-29 02:30', 'nonexistent-time'],
    ['Australia/Lord_Howe', '2026-04-05 01:45', 'ambiguous-time'],
    ['Australia/Lord_Howe', '2026-10-04 02:15', 'nonexistent-time'],
    ['Pacific/Chatham', '2026-04-05 03:00', 'ambiguous-time'],
    ['Pacific/Apia', '2011-12-30 10:00', 'nonexistent-time'],
    ['Europe/Paris', '2026-10-25 03:00', null],
  ])('in %s, %s is flagged as %s, and keeps the day that was written', (zone, start, flag) => {
    const read = readIn(zone, 'external_id,start', `a,${start}`);
    expect([read.day, read.flags]).toEqual([start.slice(0, 10), flag === null ? [] : [flag]]);
  });

  it('is that of the person by default, that of the zone where the mapping says so', () => {
    const written = readIn('Europe/Paris', 'external_id,start', 'a,2026-03-01T23:30:00-05:00');
    const zoned = readIn('Europe/Paris', 'external_id,start', 'a,2026-03-01T23:30:00-05:00', {
      mapping: { fields: {}, dayRule: 'zone' },
    });
    expect([written.day, zoned.day]).toEqual(['2026-03-01', '2026-03-02']);
    expect(written.startedAt).toBe(zoned.startedAt);
  });

  it('of any instant and zone is the one other clocks tell', () => {
    const instants = Array.from({ length: 1500 }, (_, at) => Date.UTC(2009, 0, 1, 11, 7) + at * 377_777_777);
    const differing = zones.flatMap((zone) =>
      instants.filter((at) => dayIn(zone, new Date(at)) !== localDay(zone, at)).map((at) => [zone, at]),
    );
    expect(differing).toEqual([]);
  });
});

describe.each(zones)('A generated log read in %s', (zone) => {
  const share = Math.ceil(CASES / zones.length);
  const lines: GeneratedLine[] = generatedLog(zones.indexOf(zone) + 1, share);

  it('gives each line the instants and the day that another reading of the clock gives', () => {
    for (const line of lines) {
      const read = readIn(zone, 'external_id,start,end', `a,${line.start},${line.end}`);
      const [from, to] = [utcOf(zone, line.start), utcOf(zone, line.end)];
      expect([line, read.day]).toEqual([line, line.start.slice(0, 10)]);
      expect([line, read.startedAt, read.endedAt]).toEqual([
        line,
        new Date(from).toISOString(),
        new Date(to).toISOString(),
      ]);
      const seconds = to < from ? null : (to - from) / 1000;
      expect([line, read.personSeconds]).toEqual([line, seconds]);
    }
  });
});

describe('Sums over days, weeks and months', () => {
  let desk: Desk;
  const lines = generatedLog(99, CASES);
  beforeAll(async () => {
    desk = await Desk.open();
    const rows = lines.map(({ start, seconds }, at) => `l${at},v${at % 9},${start.slice(0, 10)},${seconds ?? ''}`);
    await desk.send(`external_id,volunteer,day,seconds\n${rows.join('\n')}\n`);
  });
  afterAll(() => desk.stores.close());

  it.each(['day', 'week', 'month', 'year'])('by %s add up to the total, and unknown stays unknown', async (grain) => {
    const parts = await desk.rows<{ seconds: number | null; unknown: number; all: number }>(
      `SELECT date_trunc('${grain}', day) AS part, sum(person_seconds)::BIGINT AS seconds,
         count(*) FILTER (person_seconds IS NULL)::INTEGER AS unknown, count(*)::INTEGER AS "all"
       FROM activity GROUP BY part ORDER BY part`,
    );
    const known = lines.flatMap(({ seconds }) => seconds ?? []);
    expect(parts.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0)).toBe(known.reduce((sum, one) => sum + one, 0));
    expect(parts.reduce((sum, { unknown }) => sum + unknown, 0)).toBe(lines.length - known.length);
    for (const { seconds, unknown, all } of parts) expect(seconds === null).toBe(unknown === all);
  });

  it('the last days of 2020 and 2026 belong to a fifty-third week', async () => {
    const weeks = await desk.rows<{ day: string; week: string }>(
      `SELECT day::VARCHAR AS day, strftime(day, '%G-W%V') AS week
       FROM (VALUES (DATE '2020-12-31'), (DATE '2021-01-03'), (DATE '2021-01-04'), (DATE '2026-12-31'), (DATE '2027-01-03')) AS one(day)
       ORDER BY day`,
    );
    expect(weeks.map(({ week }) => week)).toEqual(['2020-W53', '2020-W53', '2021-W01', '2026-W53', '2026-W53']);
  });
});
