import type { SlotSaid } from '../../missions/slot-state.js';
import { daysAfter, readInstant, type ReadInstant } from '../instants.js';
import type { NamedCells } from '../nouns/named-cells.js';
import type { NounRules } from '../nouns/noun-form.js';
import { readLanguages } from '../people/language-words.js';
import { Refusal } from '../rejection-codes.js';
import { type Cell, refuse } from '../row-cells.js';
import { readBoolean } from '../vocabulary.js';
import { readAskedSkills } from './asked-skills.js';
import type { MissionColumn } from './mission-columns.js';
import { readAmounts } from './need-amounts.js';

type Row = NamedCells<MissionColumn>;

const LONGEST_HOURS = 48;
const ofTheDate = [
  'slot',
  'day',
  'from',
  'to',
  'times',
  'needed',
  'minimum',
  'maximum',
  'skills',
  'role',
  'datePlace',
] as const;

/** The date a line speaks of; null: it speaks of the mission alone. Throws `Refusal`. */
export function readSlot(row: Row, rules: NounRules, flags: Set<string>): SlotSaid | null {
  if (ofTheDate.every((name) => row.cell(name) === null)) return null;
  const { startsAt, endsAt } = readTimes(row, rules, flags);
  const said = {
    role: row.saidText('role'),
    ...readAmounts(row),
    wholePresence: row.said('wholePresence', 'invalid-boolean', readBoolean),
    remote: row.said('remote', 'invalid-boolean', readBoolean),
    place: row.saidText('datePlace'),
    spoken: row.said('spoken', 'invalid-languages', oneLanguage),
    skills: row.said('skills', 'invalid-skills', readAskedSkills),
  };
  if (said.needed === null) flags.add('need-unknown');
  const stated = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return { reference: row.text('slot'), startsAt, endsAt, zone: rules.zone, ...stated };
}

function oneLanguage(text: string): { language: string; cefr: number } | null {
  const all = readLanguages(text);
  return all?.length === 1 ? (all[0] ?? null) : null;
}

/** In the zone of the source. An end that does not follow its start is on the next day. */
function readTimes(row: Row, { zone, today }: NounRules, flags: Set<string>) {
  const { from, to } = written(row);
  if (!from && row.cell('day') === null) row.refuse('missing-day', 'day', null);
  if (!from || !to) throw new Refusal('missing-time', null, null);
  const isDated = readInstant(from.text, zone, null, from.form)?.at ?? null;
  const start = timed(from, zone, isDated === null ? row.day('day', today) : null);
  if (start.day > daysAfter(today, 366) || start.day < '1900-01-01') refuse('date-out-of-range', from);
  const end = endOf(to, zone, start);
  if (Date.parse(end.at) - Date.parse(start.at) > LONGEST_HOURS * 3_600_000) refuse('slot-too-long', to);
  for (const flag of [start.flag, end.flag]) if (flag) flags.add(flag);
  if (end.day !== start.day) flags.add('crosses-midnight');
  return { startsAt: start.at, endsAt: end.at };
}

function endOf(to: Cell, zone: string, start: Timed): Timed {
  const end = timed(to, zone, start.day);
  if (end.at > start.at) return end;
  if (end.at === start.at) refuse('invalid-time', to);
  const isDated = readInstant(to.text, zone, null, to.form) !== null;
  const next = isDated ? end : timed(to, zone, daysAfter(start.day, 1));
  return next.at > start.at ? next : refuse('invalid-time', to);
}

type Timed = ReadInstant & { at: string };

function timed(cell: Cell, zone: string, day: string | null): Timed {
  const read = readInstant(cell.text, zone, day, cell.form);
  return read?.at ? { ...read, at: read.at } : refuse('invalid-time', cell);
}

/** Start and end in two columns, or in one: `9h-12h`. */
function written(row: Row): { from: Cell | null; to: Cell | null } {
  const times = row.cell('times');
  const parts = times && /^(.+?)\s*(?:-|–|—|à|\bto\b)\s*(.+)$/iu.exec(times.text);
  if (times && !parts) refuse('invalid-time', times);
  const [from, to] = [row.cell('from'), row.cell('to')];
  if (!times || !parts) return { from, to };
  return { from: from ?? { ...times, text: parts[1] ?? '' }, to: to ?? { ...times, text: parts[2] ?? '' } };
}
