import { createHash } from 'node:crypto';
import type { FileRecord } from '../file-record.js';
import { Refusal, type RejectionCode } from '../rejection-codes.js';
import type { GridAnswers } from './grid.schemas.js';
import type { GridLog } from './grid-log.js';
import type { GridMark } from './grid-marks.js';
import type { PersonLabel } from './person-label.js';

/** Canonical names of the columns a grid unfolds into; those of the sheet's own columns come after. */
const always = ['external_id', 'volunteer', 'volunteer_name', 'day', 'person_seconds', 'headcount', 'status'] as const;
const sometimes = [
  'started_at',
  'ended_at',
  'volunteer_email',
  'activity_type',
  'mission',
  'site',
  'territory',
] as const;
type Name = (typeof always)[number] | (typeof sometimes)[number];

type Row = Partial<Record<Name, string>>;

/** Unfolds the marks of a file into the records of a list. */
export class GridRecords {
  readonly headers: readonly Name[];

  constructor(
    marks: readonly GridMark[],
    private readonly answers: GridAnswers,
    /** Several sheets are read: rejections name theirs. */
    private readonly namesSheets: boolean,
  ) {
    const used = new Set<string>(marks.flatMap(({ person }) => [...(person?.fields.keys() ?? [])]));
    if (answers.titles) used.add(answers.titles);
    if (marks.some((mark) => spanIn(mark) !== null)) for (const name of ['started_at', 'ended_at']) used.add(name);
    this.headers = [...always, ...sometimes.filter((name) => used.has(name))];
  }

  /** Null: the mark stands for nothing to keep. */
  record(mark: GridMark): FileRecord | null {
    const { value, person, day, cell, sheet, table } = mark;
    const code = refusalOf(mark);
    if (code === null && (value.kind === 'ignored' || value.kind === 'zero')) return null;
    const row: Row = {
      ...(person ? this.#whoOf(person, mark) : {}),
      ...(person && day !== null ? { external_id: idOf(person, mark) } : {}),
      ...(day === null ? {} : { day }),
      ...(code === null ? spanIn(mark) : null),
      person_seconds: code === null ? secondsOf(mark, this.answers) : cell.text,
      status: value.kind === 'absence' ? 'no_show' : 'declared',
    };
    const title = this.answers.titles ? table.titles[0] : undefined;
    if (this.answers.titles && title !== undefined) row[this.answers.titles] ??= title;
    const place = `${this.namesSheets ? `${sheet.name} › ` : ''}${table.matrix.isTurned ? (person?.name ?? '') : headerOf(mark)}`;
    const fault =
      code === null ? undefined : new Refusal(code, place, code === 'invalid-date' ? headerOf(mark) : cell.text);
    const flags = [
      ...(mark.month === null ? [] : ['month-only']),
      ...(mark.isOtherWeekday ? ['weekday-mismatch'] : []),
    ];
    return {
      line: table.matrix.line(cell),
      cells: this.headers.map((name) => row[name] ?? ''),
      place,
      flags,
      ...(fault ? { fault } : {}),
    };
  }

  #whoOf(person: PersonLabel, mark: GridMark): Row {
    const fields = Object.fromEntries(person.fields) as Row;
    if (isGroup(person, this.answers))
      return { ...fields, volunteer: '', volunteer_email: '', headcount: String(person.headcount) };
    const apart = this.answers.sameNames === 'different' && mark.repeats > 0 && person.reference === person.name;
    const name = apart ? `${person.name} (${mark.repeats + 1})` : person.name;
    return { ...fields, volunteer_name: name, headcount: '1' };
  }
}

/**
 * Who, when, and the how-manieth cell of that person that day or month: a corrected cell corrects its activity. The sign `@`
 * has the id hashed with the secret of the source, as it is made of a name.
 */
function idOf({ reference }: PersonLabel, { day, month, slot }: GridMark): string {
  return `grid@${createHash('sha256')
    .update(JSON.stringify([reference, month ?? day, slot]))
    .digest('base64url')}`;
}

/** As any file gives them: its header first. */
export async function* gridRecords(grid: GridLog | null): AsyncGenerator<FileRecord> {
  if (!grid) return;
  yield { line: 0, cells: [...grid.headers] };
  yield* grid.records;
}

export function isGroup({ headcount }: PersonLabel, { groups }: GridAnswers): boolean {
  return headcount > 1 && groups !== 'person';
}

/** As the sheet names the day, with its date where the sheet only says `3`. */
function headerOf({ column, day }: GridMark): string {
  const { text, sub, date } = column;
  return [text, sub, date.month === null && day !== null ? `(${day})` : ''].filter((part) => part !== '').join(' ');
}

const unclear: ReadonlySet<string> = new Set(['unclear', 'code', 'bare', 'bare-range']);

/** Why a mark cannot be kept; null when it can. */
export function refusalOf({ value, person, day }: GridMark): RejectionCode | null {
  if (value.kind === 'ignored') return null;
  if (!person) return 'unnamed-cell';
  if (unclear.has(value.kind)) return 'unclear-cell';
  if (value.kind === 'negative') return 'negative-duration';
  return day === null ? 'invalid-date' : null;
}

/** When each of the people came and left, as the sheet writes it. */
function spanIn({ value }: GridMark): Pick<Row, 'started_at' | 'ended_at'> | null {
  if (value.kind !== 'activity' || !value.clock || (value.clock.from ?? value.clock.to) === null) return null;
  return { started_at: value.clock.from ?? '', ended_at: value.clock.to ?? '' };
}

/**
 * The length of a presence, or between hours of the clock, is that of each person; written hours are what the sender
 * says they are. Between an arrival and a departure, the zone of the source counts.
 */
function secondsOf(mark: GridMark, answers: GridAnswers): string {
  const { value, person } = mark;
  if (value.kind !== 'activity' && value.kind !== 'presence') return '';
  const clock = value.kind === 'activity' ? value.clock : undefined;
  if (value.seconds === null || (spanIn(mark) !== null && !clock?.isStated)) return '';
  const isEach = value.kind === 'presence' || clock?.isStated === false || answers.groups === 'each';
  const times = person && isGroup(person, answers) && isEach ? person.headcount : 1;
  return String(value.seconds * times);
}
