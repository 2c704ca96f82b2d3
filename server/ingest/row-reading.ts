import type { LineContent, Outcome } from './canonical-row.js';
import { calendarFlags } from './calendar-flags.js';
import { readDuration, wholeSeconds } from './durations.js';
import { daysAfter, readDay, readInstant, type ReadInstant } from './instants.js';
import type { Mapping } from './mapping.js';
import { readDecimal, sixDecimals } from './numbers.js';
import { readOutcomeList } from './outcome-list.js';
import { Refusal } from './rejection-codes.js';
import { refuse, RowCells } from './row-cells.js';
import { readBoolean, readLanguage, readProvenance, readStatus } from './vocabulary.js';

export interface ReadingRules {
  mapping: Mapping;
  zone: string;
  /** 'YYYY-MM-DD' in the zone. */
  today: string;
}

const LONGEST = 366 * 86_400;
const MOST_PEOPLE = 1_000_000n;
const MOST = BigInt(Number.MAX_SAFE_INTEGER);
const PARTS_OF_DAY = 12 * 3600;

/** What one line says. Throws `Refusal` with the first failing column. */
export function readLine(cells: readonly string[], rules: ReadingRules): LineContent {
  const row = new RowCells(rules.mapping, cells);
  refuseSurplus(cells, rules.mapping);
  refuseTotal(cells, row);
  const flags = new Set<string>();
  if (cells.length < rules.mapping.headers.length) flags.add('padded-line');
  const { day, startedAt, endedAt } = readWhen(row, rules, flags);
  const headcount = readHeadcount(row);
  const personSeconds = readSeconds(row, rules, headcount, startedAt, endedAt, flags);
  const isMeasured = startedAt !== null && endedAt !== null && row.column('person_seconds') === undefined;
  const provenance =
    row.read('provenance', 'unknown-provenance', readProvenance) ??
    rules.mapping.preset.provenance ??
    (isMeasured ? 'measured' : 'declared');
  if (personSeconds === 0) flags.add('zero-duration');
  if (day > rules.today) flags.add('future-day');
  if (provenance === 'measured' && startedAt && endedAt && secondsBetween(startedAt, endedAt) > PARTS_OF_DAY)
    flags.add('forgotten-sign-out');
  const demand = row.whole('demand', 'invalid-number', MOST);
  if (demand !== null && headcount !== null && headcount > demand) flags.add('over-demand');
  for (const flag of calendarFlags(row, rules, day, startedAt)) flags.add(flag);
  const isGroup = headcount === null || headcount > 1;
  return {
    externalId: row.text('external_id', 200),
    volunteer: isGroup ? null : readVolunteer(row),
    mission: readMission(row),
    activityType: row.text('activity_type', 80),
    day,
    startedAt,
    endedAt,
    personSeconds,
    headcount,
    provenance,
    status: row.read('status', 'unknown-status', readStatus) ?? 'declared',
    site: row.text('site', 200),
    territory: row.text('territory', 200),
    funder: row.text('funder', 200),
    remote: row.read('remote', 'invalid-boolean', readBoolean),
    language: row.read('language', 'invalid-language', readLanguage),
    beneficiaries: row.whole('beneficiaries', 'invalid-number', MOST),
    outcomes: readOutcomes(row, rules.mapping),
    method: null,
    flags: [...flags].toSorted(),
  };
}

export function refuseSurplus(cells: readonly string[], { headers }: Mapping): void {
  const surplus = cells.slice(headers.length).find((cell) => cell.trim() !== '');
  if (surplus !== undefined) throw new Refusal('extra-cells', null, surplus);
}

/** "Total" in a cell where a line would have its day. */
export function refuseTotal(cells: readonly string[], row: RowCells): void {
  const day = row.cell('day') ?? row.cell('started_at');
  if (day && /^\d/.test(day.text)) return;
  const total = cells.find((cell) =>
    /^(?:(?:grand|sous|sub)[ -]?)?tota(?:l|ux|ls)(?: g[ée]n[ée]ral)?\s*:?$/i.test(cell.trim()),
  );
  if (total !== undefined) throw new Refusal('total-row', null, total.trim());
}

function readWhen(row: RowCells, { zone, today }: ReadingRules, flags: Set<string>) {
  const written = row.read(
    'day',
    'invalid-date',
    (text) => readDay(text) ?? readInstant(text, zone, null)?.day ?? null,
  );
  const start = row.read('started_at', 'invalid-time', (text) => readInstant(text, zone, written));
  const day = written ?? start?.day;
  if (day === undefined)
    throw new Refusal('missing-day', (row.column('day') ?? row.column('started_at'))?.header ?? null, null);
  const end = row.read('ended_at', 'invalid-time', (text) => readEnd(text, zone, day, start));
  if (day < '1900-01-01' || day > daysAfter(today, 366)) {
    const cell = row.cell('day') ?? row.cell('started_at');
    if (cell) refuse('date-out-of-range', cell);
  }
  for (const read of [start, end]) if (read?.flag) flags.add(read.flag);
  const [startedAt, endedAt] = [start?.at ?? null, end?.at ?? null];
  if (startedAt && endedAt && endedAt < startedAt) flags.add('end-before-start');
  else if (start && end?.at && end.day !== start.day) flags.add('crosses-midnight');
  return { day, startedAt, endedAt };
}

/** A time alone that precedes the start is on the next day. */
function readEnd(text: string, zone: string, day: string, start: ReadInstant | null): ReadInstant | null {
  const end = readInstant(text, zone, day);
  if (!end?.at || !start?.at || end.at >= start.at || /^\d{4}-/.test(text)) return end;
  return readInstant(text, zone, daysAfter(day, 1));
}

/** A blank cell of a headcount column is a group of unknown size. */
function readHeadcount(row: RowCells): number | null {
  if (!row.column('headcount')) return 1;
  const headcount = row.whole('headcount', 'invalid-headcount', MOST_PEOPLE);
  const cell = row.cell('headcount');
  if (headcount === 0 && cell) refuse('nobody-attended', cell);
  return headcount;
}

function readSeconds(
  row: RowCells,
  rules: ReadingRules,
  headcount: number | null,
  startedAt: string | null,
  endedAt: string | null,
  flags: Set<string>,
): number | null {
  const ordered = startedAt !== null && endedAt !== null && endedAt >= startedAt;
  const span = ordered && headcount !== null ? secondsBetween(startedAt, endedAt) * headcount : null;
  const cell = row.cell('person_seconds');
  if (!cell) {
    if (span !== null && span > LONGEST * (headcount ?? 1))
      throw new Refusal('duration-out-of-range', row.column('ended_at')?.header ?? null, endedAt);
    return rules.mapping.preset.isDurationForDemand && row.column('person_seconds') ? null : span;
  }
  const stated = statedSeconds(row, rules, headcount);
  if (stated !== null && span !== null && Math.abs(stated - span) > 60 * (headcount ?? 1))
    flags.add('duration-mismatch');
  return stated;
}

function statedSeconds(row: RowCells, { mapping }: ReadingRules, headcount: number | null): number | null {
  const cell = row.cell('person_seconds');
  const meaning = row.column('person_seconds')?.meaning;
  if (!cell || meaning?.field !== 'person_seconds') return null;
  const duration = readDuration(cell.text, meaning.unit) ?? refuse('invalid-duration', cell);
  if (meaning.unit === 'seconds' && duration.numerator % duration.denominator !== 0n) refuse('invalid-duration', cell);
  if (duration.numerator < 0n) refuse('negative-duration', cell);
  const shares = mapping.preset.isDurationForDemand ? row.whole('demand', 'invalid-number', MOST) : 1;
  if (shares === null || shares === 0 || (mapping.preset.isDurationForDemand && headcount === null)) return null;
  const times = mapping.preset.isDurationForDemand ? BigInt(headcount ?? 1) : 1n;
  const seconds = wholeSeconds(duration, times, BigInt(shares));
  if (seconds > BigInt(LONGEST) * BigInt(headcount ?? 1_000_000)) refuse('duration-out-of-range', cell);
  return Number(seconds);
}

function readVolunteer(row: RowCells): LineContent['volunteer'] {
  const reference = row.text('volunteer', 200);
  const email = row.text('volunteer_email', 200);
  const name = row.text('volunteer_name', 200);
  const known = reference ?? email ?? name;
  return known === null ? null : { reference: known, email, name };
}

function readMission(row: RowCells): LineContent['mission'] {
  const title = row.text('mission_title', 200);
  const reference = row.text('mission', 200) ?? title;
  return reference === null ? null : { reference, title };
}

function readOutcomes(row: RowCells, mapping: Mapping): Outcome[] {
  const list = row.cell('outcomes');
  const listed = list ? readOutcomeList(list) : [];
  const counted = mapping.columns.flatMap((column) => {
    const cell = column.meaning.field === 'outcome' ? row.at(column) : null;
    if (!cell || column.meaning.field !== 'outcome') return [];
    const read = readDecimal(cell.text);
    const quantity = read && read.numerator >= 0n ? sixDecimals(read) : null;
    if (quantity === null) return refuse(read && read.numerator < 0n ? 'negative-number' : 'invalid-outcome', cell);
    return [{ type: column.meaning.type, quantity, unit: column.meaning.type, shared: false }];
  });
  const both = counted.find(({ type }) => listed.some((one) => one.type === type));
  if (list && both) refuse('invalid-outcome', list);
  return [...listed, ...counted];
}

function secondsBetween(start: string, end: string): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / 1000);
}
