import type { Blocked, FitDetail, FoundCandidates, SlotPart } from '../candidates/found.js';
import type { ChangeKind } from '../proposals/changes.js';
import type { Line, LineStep } from '../proposals/listed.js';
import type { Explanation, StepDetail, StepLimits } from './explanation.js';

/** A line as it is kept: about people and slots of the registry. */
export interface KeptLine {
  kind: ChangeKind;
  gain: number | null;
  steps: { personId: string; slotId: string; skillId: string | null; seconds: number }[];
  explanation: Omit<Explanation, 'assumes'>;
  /** Places in the whole list. */
  assumes: number[];
}

/** Commitments that became impossible come first: what stands in the way is told, nothing is priced. */
export function forcedLines({ broken, parts, personIds }: FoundCandidates, blocked: readonly Blocked[]): KeptLine[] {
  const byId = new Map(parts.map((part) => [part.part_id, part]));
  return broken.flatMap(({ part_id: partId, volunteer_key: key, seconds }): KeptLine[] => {
    const [personId, part] = [personIds.get(key), byId.get(partId)];
    if (personId === undefined || !part) return [];
    const own = blocked.filter((one) => one.volunteer_key === key && one.part_id === partId);
    const told = own.map(({ filter, subject, wanted, present }) => ({ filter, subject, wanted, present }));
    const explanation = { why: [], needs: [], details: [null], limits: [], isForced: true, blocked: told };
    return [{ kind: 'release', gain: null, steps: [stepOf(part, personId, -seconds)], explanation, assumes: [] }];
  });
}

/** `details` by key and place. */
export function keptLines(
  lines: readonly Line[],
  found: FoundCandidates,
  details: ReadonlyMap<string, FitDetail>,
): KeptLine[] {
  const parts = new Map(found.parts.map((part) => [part.part_id, part]));
  const people = new Map(found.people.map((person) => [person.volunteer_key, person]));
  const before = found.broken.length;
  return lines.map((line): KeptLine => ({
    kind: line.kind,
    gain: line.isForced ? null : line.gain,
    assumes: line.assumes.map((place) => place + before),
    steps: line.steps.flatMap(({ key, partId, seconds }) => {
      const [personId, part] = [found.personIds.get(key), parts.get(partId)];
      return personId === undefined || !part ? [] : [stepOf(part, personId, seconds)];
    }),
    explanation: {
      isForced: line.isForced,
      blocked: [],
      why: line.why,
      needs: line.needs.flatMap(({ partId, before: filled, after }) => {
        const part = parts.get(partId);
        return part ? [needOf(part, filled, after)] : [];
      }),
      details: line.steps.map(({ key, partId }) => stepDetail(details.get(`${key} ${partId}`))),
      limits: line.steps.map((step) => limitsOf(step, people.get(step.key))),
    },
  }));
}

const stepOf = ({ slot_id: slotId, skill_id: skillId }: SlotPart, personId: string, seconds: number) => ({
  personId,
  slotId,
  skillId,
  seconds,
});

/** Of the slot as people see it: those who may not be moved are counted in. */
const needOf = (part: SlotPart, before: number, after: number): Explanation['needs'][number] => ({
  slotId: part.slot_id,
  skillId: part.skill_id,
  missingMin: Math.max(0, part.min_seconds - before),
  missingTarget: Math.max(0, part.target_seconds - before),
  before: before + part.taken_seconds,
  after: after + part.taken_seconds,
});

/** The values behind the points of one person who would come. */
export function stepDetail(detail: FitDetail | undefined): StepDetail | null {
  if (!detail) return null;
  return {
    km: detail.km,
    availability: detail.preference,
    language: detail.language,
    wantedCefr: detail.wanted_cefr,
    presentCefr: detail.present_cefr,
    experienceSeconds: detail.experience_seconds,
    missionWeight: detail.mission_weight,
    cause: detail.cause,
    skills: detail.skill_ids.map((skillId, at) => ({
      skillId,
      wanted: detail.wanted_levels[at] ?? 0,
      present: detail.present_levels[at] ?? 0,
    })),
  };
}

export function limitsOf(
  { weekBefore, weekAfter }: Pick<LineStep, 'weekBefore' | 'weekAfter'>,
  person: FoundCandidates['people'][number] | undefined,
): StepLimits {
  return {
    weekBefore,
    weekAfter,
    comfort: person?.comfort_seconds ?? null,
    cap: person?.cap_seconds ?? null,
    invitations: person?.invitations ?? 0,
    invitationsMax: person?.invitations_max ?? 0,
  };
}
