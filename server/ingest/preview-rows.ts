import { Identities } from './identity.js';
import { LineIntake, type TakenLine } from './line-intake.js';
import type { SeenLog } from './log-file.js';
import { PreviewProblems } from './preview-problems.js';
import type { MappedRow, Preview } from './preview.schemas.js';
import type { PreviewRules } from './preview.js';

type Rows = Pick<Preview, 'lines' | 'accepted' | 'rejected' | 'rows' | 'problems'>;

/** Reads every line as an import would, keeps the first and counts the others. */
export async function previewRows(log: SeenLog, rules: PreviewRules): Promise<Rows> {
  const { mapping } = log;
  // What an answer settles is no fault of a cell: a grid shows its lines once it is known how to read them.
  const isOpen = Boolean(log.file.grid) && log.questions.some(({ isRequired }) => isRequired);
  if (isOpen || !mapping.columns.some(({ meaning: { field } }) => field === 'day' || field === 'started_at'))
    return { lines: 0, accepted: 0, rejected: 0, rows: [], problems: [] };
  const problems = new PreviewProblems(rules.language);
  const intake = new LineIntake(
    { mapping, zone: rules.zone, today: rules.today },
    new Identities('preview', 'preview'),
    problems,
  );
  let accepted = 0;
  for await (const line of log.lines(intake)) {
    accepted += 1;
    problems.accept(line.line, valuesOf(line), line.content.flags);
  }
  const { rows, all } = problems;
  return {
    lines: intake.lines,
    accepted,
    rejected: intake.lines - accepted,
    rows,
    problems: all,
  };
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
