import { flagText } from './flag-texts.js';
import { Identities } from './identity.js';
import { LineIntake, type Rejections, type TakenLine } from './line-intake.js';
import type { SeenLog } from './log-file.js';
import type { MappedRow, Preview } from './preview.schemas.js';
import type { PreviewRules } from './preview.js';
import type { Refusal } from './rejection-codes.js';
import { cut, rejectionMessage } from './rejection-texts.js';

const SHOWN = 50;

type Rows = Pick<Preview, 'lines' | 'accepted' | 'rejected' | 'rows' | 'problems'>;

/** Reads every line as an import would, keeps the first and counts the others. */
export async function previewRows(log: SeenLog, rules: PreviewRules): Promise<Rows> {
  const { mapping } = log;
  // What an answer settles is no fault of a cell: a grid shows its lines once it is known how to read them.
  const isOpen = Boolean(log.file.grid) && log.questions.some(({ isRequired }) => isRequired);
  if (isOpen || !mapping.columns.some(({ meaning: { field } }) => field === 'day' || field === 'started_at'))
    return { lines: 0, accepted: 0, rejected: 0, rows: [], problems: [] };
  const problems = new Problems(rules.language);
  const intake = new LineIntake(
    { mapping, zone: rules.zone, today: rules.today },
    new Identities('preview', 'preview'),
    problems,
  );
  let accepted = 0;
  for await (const line of log.lines(intake)) {
    accepted += 1;
    problems.count(line);
  }
  const { rows, all } = problems;
  return {
    lines: intake.lines,
    accepted,
    rejected: intake.lines - accepted,
    rows: rows.slice(0, SHOWN),
    problems: all,
  };
}

type Problem = Preview['problems'][number];

class Problems implements Rejections {
  readonly rows: MappedRow[] = [];
  readonly #found = new Map<string, Problem>();

  constructor(private readonly language: 'fr' | 'en') {}

  add(line: number, { code, column, value }: Refusal): void {
    const shown = value === null ? null : cut(value);
    const message = rejectionMessage(code, shown, this.language);
    this.#note({ code, message, line, isRejection: true });
    if (this.rows.length < SHOWN)
      this.rows.push({ line, values: null, flags: [], rejection: { column, code, message, value: shown } });
  }

  count(taken: TakenLine): void {
    const { flags } = taken.content;
    for (const code of flags)
      this.#note({ code, message: flagText(code, this.language), line: taken.line, isRejection: false });
    if (this.rows.length < SHOWN) this.rows.push({ line: taken.line, values: valuesOf(taken), flags, rejection: null });
  }

  /** The most frequent first, rejections before flags. */
  get all(): Problem[] {
    return [...this.#found.values()].toSorted(
      (one, other) => Number(other.isRejection) - Number(one.isRejection) || other.count - one.count,
    );
  }

  #note(problem: Omit<Problem, 'count'>): void {
    const known = this.#found.get(problem.code);
    if (known) known.count += 1;
    else this.#found.set(problem.code, { ...problem, count: 1 });
  }
}

/** In the names of the log; only what the file states. */
function valuesOf({ content }: TakenLine): NonNullable<MappedRow['values']> {
  const { volunteer, mission, outcomes, day, headcount, provenance, status } = content;
  const stated: NonNullable<MappedRow['values']> = {
    external_id: content.externalId,
    day,
    started_at: content.startedAt,
    ended_at: content.endedAt,
    person_seconds: content.personSeconds,
    headcount,
    volunteer: volunteer?.name ?? volunteer?.reference ?? null,
    mission_id: mission?.reference ?? null,
    mission_title: mission?.title ?? null,
    activity_type: content.activityType,
    provenance,
    status,
    site: content.site,
    territory: content.territory,
    funder: content.funder,
    remote: content.remote,
    language: content.language,
    beneficiaries: content.beneficiaries,
  };
  for (const { type, quantity, unit } of outcomes) stated[`outcome_${type}`] = `${quantity} ${unit}`;
  return stated;
}
