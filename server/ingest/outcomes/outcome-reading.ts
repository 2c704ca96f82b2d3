import type { LineContent, Outcome } from '../canonical-row.js';
import { daysAfter, readDay, readInstant } from '../instants.js';
import { readDecimal, sixDecimals } from '../numbers.js';
import { Refusal } from '../rejection-codes.js';
import { refuse, RowCells } from '../row-cells.js';
import { type ReadingRules, refuseSurplus, refuseTotal } from '../row-reading.js';
import { provenanceOf, statusOf } from '../vocabulary.js';

/**
 * What one line says of an outcome without an activity: nobody behind it, and no time. Throws `Refusal` with the
 * first failing column.
 */
export function readOutcomeLine(
  cells: readonly string[],
  rules: ReadingRules,
  typed?: readonly boolean[],
  unsaid?: ReadonlySet<number>,
): LineContent {
  const row = new RowCells(rules.mapping, cells, typed, unsaid);
  refuseSurplus(cells, rules.mapping);
  refuseTotal(cells, row);
  const day = readOutcomeDay(row, rules);
  const flags = cells.length < rules.mapping.headers.length ? ['padded-line'] : [];
  if (day > rules.today) flags.push('future-day');
  const title = row.text('mission_title', 200);
  const reference = row.text('mission', 200) ?? title;
  return {
    externalId: row.text('external_id', 200),
    volunteer: null,
    mission: reference === null ? null : { reference, title },
    activityType: row.text('activity_type', 80),
    day,
    startedAt: null,
    endedAt: null,
    personSeconds: null,
    headcount: null,
    provenance:
      row.read('provenance', 'unknown-provenance', (text, { words }) => provenanceOf(text, words)) ?? 'declared',
    status: row.read('status', 'unknown-status', (text, { words }) => statusOf(text, words)) ?? rules.mapping.status,
    site: row.text('site', 200),
    territory: row.text('territory', 200),
    funder: row.text('funder', 200),
    remote: null,
    language: null,
    beneficiaries: null,
    outcomes: [readOutcome(row)],
    method: row.text('method', 200),
    flags: flags.toSorted(),
  };
}

function readOutcomeDay(row: RowCells, { mapping, zone, today }: ReadingRules): string {
  const cell = row.cell('day');
  if (!cell) throw new Refusal('missing-day', row.column('day')?.header ?? null, null);
  const day =
    readDay(cell.text, cell.form) ??
    readInstant(cell.text, mapping.zone ?? zone, null, cell.form)?.day ??
    refuse('invalid-date', cell);
  if (day < '1900-01-01' || day > daysAfter(today, 366)) refuse('date-out-of-range', cell);
  return day;
}

/** Two equal weighings of one day are two weighings: the quantity is nobody's share. */
function readOutcome(row: RowCells): Outcome {
  const type = row.text('outcome_type', 80);
  if (type === null) throw new Refusal('missing-outcome-type', row.column('outcome_type')?.header ?? null, null);
  const cell = row.cell('quantity');
  if (!cell) throw new Refusal('missing-quantity', row.column('quantity')?.header ?? null, null);
  const read = readDecimal(cell.text, cell.form.decimal);
  if (read && read.numerator < 0n) refuse('negative-number', cell);
  const quantity = (read && sixDecimals(read)) ?? refuse('invalid-outcome', cell);
  const unit = row.text('unit', 80);
  if (unit === null) throw new Refusal('missing-unit', row.column('unit')?.header ?? null, null);
  return { type, quantity, unit, shared: false };
}
