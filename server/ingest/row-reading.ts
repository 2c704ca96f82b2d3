import type { LineContent, Outcome, Provenance, Status } from './canonical-row.js';
import { calendarFlags } from './calendar-flags.js';
import type { Mapping } from './mapping.js';
import { namesIn } from './name-lists.js';
import { readDecimal, sixDecimals } from './numbers.js';
import { readOutcomeList } from './outcome-list.js';
import { Refusal } from './rejection-codes.js';
import { refuse, RowCells } from './row-cells.js';
import { readSeconds, secondsBetween } from './row-durations.js';
import { readTimes, type RowTimes } from './row-times.js';
import { provenanceOf, readBoolean, readLanguage, statusOf } from './vocabulary.js';

export interface ReadingRules {
  mapping: Mapping;
  /** Of times written without one, unless the mapping says otherwise. */
  zone: string;
  /** 'YYYY-MM-DD' in the zone. */
  today: string;
}

const MOST_PEOPLE = 1_000_000n;
const MOST = BigInt(Number.MAX_SAFE_INTEGER);
export const PARTS_OF_DAY = 12 * 3600;
const TOTAL = /^(?:(?:grand|sous|sub)[ -]?)?tota(?:l|ux|ls)(?: g[ée]n[ée]ral)?\s*:?$/i;

/** What one line says. Throws `Refusal` with the first failing column. */
export function readLine(
  cells: readonly string[],
  rules: ReadingRules,
  typed?: readonly boolean[],
  unsaid?: ReadonlySet<number>,
): LineContent {
  const { mapping } = rules;
  const row = new RowCells(mapping, cells, typed, unsaid);
  refuseSurplus(cells, mapping);
  refuseTotal(cells, row);
  if (mapping.preset.isSlotWithoutName) refuseEmptySlot(row);
  const flags = new Set<string>();
  if (cells.length < mapping.headers.length) flags.add('padded-line');
  const times = readTimes(row, rules, flags);
  const headcount = readHeadcount(row, mapping);
  const personSeconds = readSeconds(row, rules, headcount, times, flags);
  const provenance = readOrigin(row, mapping, times);
  if (personSeconds === 0) flags.add('zero-duration');
  if (times.day > rules.today) flags.add('future-day');
  const zone = mapping.zone ?? rules.zone;
  for (const flag of calendarFlags(row, { zone }, times.day, times.startedAt)) flags.add(flag);
  flagForgotten(provenance, times, flags);
  const demand = row.whole('demand', 'invalid-number', MOST);
  if (demand !== null && headcount !== null && headcount > demand) flags.add('over-demand');
  const isGroup = headcount === null || headcount > 1;
  return {
    externalId: row.text('external_id', 200),
    volunteer: isGroup ? null : readVolunteer(row, mapping),
    mission: readMission(row, mapping),
    activityType: row.text('activity_type', 80) ?? mapping.always.activity_type ?? null,
    ...times,
    personSeconds,
    headcount,
    provenance,
    status: readStatus(row, mapping),
    site: row.text('site', 200) ?? mapping.always.site ?? null,
    territory: row.text('territory', 200) ?? mapping.always.territory ?? null,
    funder: row.text('funder', 200) ?? mapping.always.funder ?? null,
    remote: row.read('remote', 'invalid-boolean', readBoolean),
    language: row.read('language', 'invalid-language', readLanguage) ?? mapping.always.language ?? null,
    beneficiaries: row.whole('beneficiaries', 'invalid-number', MOST),
    outcomes: readOutcomes(row),
    method: null,
    flags: flags.size > 1 ? [...flags].toSorted() : [...flags],
  };
}

export function refuseSurplus(cells: readonly string[], { headers }: Mapping): void {
  if (cells.length <= headers.length) return;
  const surplus = cells.slice(headers.length).find((cell) => cell.trim() !== '');
  if (surplus !== undefined) throw new Refusal('extra-cells', null, surplus);
}

/** "Total" in a cell where a line would have its day. */
export function refuseTotal(cells: readonly string[], row: RowCells): void {
  const day = row.cell('day') ?? row.cell('started_at');
  const first = day?.text.charCodeAt(0) ?? 0;
  if (first >= 48 && first <= 57) return;
  const total = cells.find((cell) => TOTAL.test(cell.trim()));
  if (total !== undefined) throw new Refusal('total-row', null, total.trim());
}

function refuseEmptySlot(row: RowCells): void {
  const names = ['volunteer_name', 'volunteer_first_name', 'volunteer_email'] as const;
  if (names.every((field) => row.cell(field) === null))
    throw new Refusal('nobody-attended', row.column('volunteer_name')?.header ?? null, null);
}

/** A blank cell of a headcount column is a group of unknown size. */
function readHeadcount(row: RowCells, { preset }: Mapping): number | null {
  if (preset.hasNameLists) return Math.max(1, namesIn(row.cell('volunteer_name')?.text ?? '').length);
  if (!row.column('headcount')) return 1;
  const headcount = row.whole('headcount', 'invalid-headcount', MOST_PEOPLE);
  const cell = row.cell('headcount');
  if (headcount === 0 && preset.isZeroHeadcountUnknown) return null;
  if (headcount === 0 && cell) refuse('nobody-attended', cell);
  return headcount;
}

function readOrigin(row: RowCells, { preset }: Mapping, { startedAt, endedAt }: RowTimes): Provenance {
  const stated = row.read('provenance', 'unknown-provenance', (text, { words }) => provenanceOf(text, words));
  const isMeasured = startedAt !== null && endedAt !== null && row.column('person_seconds') === undefined;
  return stated ?? preset.provenance ?? (isMeasured ? 'measured' : 'declared');
}

function flagForgotten(provenance: Provenance, { startedAt, endedAt }: RowTimes, flags: Set<string>): void {
  if (provenance !== 'measured' || startedAt === null || endedAt === null) return;
  if (secondsBetween(startedAt, endedAt) > PARTS_OF_DAY) flags.add('forgotten-sign-out');
}

function readStatus(row: RowCells, mapping: Mapping): Status {
  const stated = row.read('status', 'unknown-status', (text, { words }) => statusOf(text, words));
  const isMarked = row.index.noShowMarks.some((column) => {
    const cell = row.at(column);
    return cell !== null && readBoolean(cell.text) !== false;
  });
  if (isMarked) return 'no_show';
  if (stated === 'refused' && mapping.preset.isRefusedByNameOnly && !row.cell('refused_by')) return 'declared';
  return stated ?? mapping.status;
}

function readVolunteer(row: RowCells, { always, preset }: Mapping): LineContent['volunteer'] {
  const reference = row.text('volunteer', 200) ?? always.volunteer ?? null;
  const email = row.text('volunteer_email', 200) ?? always.volunteer_email ?? null;
  const last = row.text('volunteer_name', 200) ?? always.volunteer_name ?? null;
  const first = row.text('volunteer_first_name', 200);
  const name = first !== null && last !== null ? `${first} ${last}` : (last ?? first);
  const known = reference ?? email ?? name;
  if (preset.anonymous !== null && known?.startsWith(preset.anonymous)) return null;
  return known === null ? null : { reference: known, email, name };
}

function readMission(row: RowCells, { always }: Mapping): LineContent['mission'] {
  const title = row.text('mission_title', 200) ?? always.mission_title ?? null;
  const reference = row.text('mission', 200) ?? always.mission_id ?? title;
  return reference === null ? null : { reference, title };
}

function readOutcomes(row: RowCells): Outcome[] {
  const list = row.cell('outcomes');
  const listed = list ? readOutcomeList(list) : [];
  const counted: Outcome[] = [];
  for (const column of row.index.outcomes) {
    const cell = row.at(column);
    if (!cell || column.meaning.field !== 'outcome') continue;
    const read = readDecimal(cell.text, cell.form.decimal);
    const quantity = read && read.numerator >= 0n ? sixDecimals(read) : null;
    if (quantity === null) return refuse(read && read.numerator < 0n ? 'negative-number' : 'invalid-outcome', cell);
    const { type, unit, shared } = column.meaning;
    counted.push({ type, quantity, unit, shared });
  }
  const both = counted.find(({ type }) => listed.some((one) => one.type === type));
  if (list && both) refuse('invalid-outcome', list);
  return listed.length > 0 ? [...listed, ...counted] : counted;
}
