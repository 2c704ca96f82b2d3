import { isDeepStrictEqual } from 'node:util';
import type { SkillNames } from '../people/skill-names.js';
import {
  type MissionSaid,
  type MissionState,
  missionTold,
  newMission,
  saidOtherwise,
  saidTogether,
} from './mission-state.js';
import { type AskedSkill, isInOrder, type SlotSaid, slotTold, type SlotState } from './slot-state.js';
import type { NamedMission, SourceMissions } from './source-missions.js';
import type { SourceSlots } from './source-slots.js';

/** One line: the mission it speaks of, and perhaps one of its dates. */
export interface MissionLine extends NamedMission {
  line: number;
  said: MissionSaid;
  slot: SlotSaid | null;
}

/** Why a line cannot be kept. `about`: what it says that is at fault; the caller knows the column. */
export interface MissionFault {
  code:
    | 'ambiguous-mission'
    | 'duplicate-slot'
    | 'mission-said-otherwise'
    | 'need-out-of-order'
    | 'not-your-mission'
    | 'remote-with-place'
    | 'unknown-skill';
  about: 'title' | 'skills' | 'datePlace' | keyof MissionSaid | null;
  value: string | null;
}

export type PlannedLine =
  | { line: number; fault: MissionFault }
  | { line: number; missionId: string; slot: { id: string; before: SlotState | null; said: SlotSaid } | null };

interface PlannedMission {
  before: MissionState | null;
  /** Its title as long as no line gives one. */
  name: string;
  said: MissionSaid;
}

/** What a file changes, line after line, before anything is written. */
export class MissionPlan {
  /** References that the source is heard to use for the first time. */
  readonly learnt: { reference: string; missionId: string }[] = [];
  readonly #missions = new Map<string, PlannedMission>();

  constructor(
    private readonly missions: SourceMissions,
    private readonly known: ReadonlyMap<string, MissionState>,
    private readonly slots: SourceSlots,
    private readonly skills: SkillNames,
    private readonly scope: readonly string[] | null,
    private readonly freshId: () => string,
  ) {}

  take(line: MissionLine): PlannedLine {
    const found = this.missions.find(line);
    const faulty = (code: MissionFault['code'], about: MissionFault['about'], value: string | null): PlannedLine => ({
      line: line.line,
      fault: { code, about, value },
    });
    const name = line.title ?? line.reference;
    if (found === undefined) return faulty('ambiguous-mission', 'title', name);
    if (this.scope && (found === null || !this.scope.includes(found))) return faulty('not-your-mission', 'title', name);
    const missionId = found ?? this.freshId();
    const mission = this.#missions.get(missionId) ?? {
      before: this.known.get(missionId) ?? null,
      name: name ?? '',
      said: {},
    };
    const other = saidOtherwise(mission.said, line.said);
    if (other) return faulty('mission-said-otherwise', other, String(line.said[other]));
    const slot = line.slot && this.#withKnownSkills(line.slot);
    if (slot && 'unknown' in slot) return faulty('unknown-skill', 'skills', slot.unknown);
    const dated = slot && this.#dated(missionId, mission, line, slot.said);
    if (dated === undefined) return faulty('duplicate-slot', null, name);
    const after = dated && this.#after(missionId, mission, line, dated);
    if (after && !isInOrder(after)) return faulty('need-out-of-order', null, null);
    if (after?.remote && line.slot?.place) return faulty('remote-with-place', 'datePlace', line.slot.place);
    this.#keep(missionId, mission, line, dated);
    return { line: line.line, missionId, slot: dated };
  }

  /** Null: nothing of it changes. */
  changeOf(missionId: string): { before: MissionState | null; after: MissionState } | null {
    const mission = this.#missions.get(missionId);
    if (!mission) return null;
    const after = missionAfter(mission);
    return isDeepStrictEqual(mission.before, after) ? null : { before: mission.before, after };
  }

  /** Null: the line speaks of no date, or changes nothing of it. */
  slotOf({ missionId, slot }: Exclude<PlannedLine, { fault: MissionFault }>) {
    const mission = this.#missions.get(missionId);
    if (!slot || !mission) return null;
    const after = slotTold(slot.before, slot.said, { id: missionId, ...placeOf(mission) });
    return isDeepStrictEqual(slot.before, after) ? null : { id: slot.id, before: slot.before, after };
  }

  #keep(
    missionId: string,
    mission: PlannedMission,
    line: MissionLine,
    dated: { id: string; said: SlotSaid } | null,
  ): void {
    this.#missions.set(missionId, { ...mission, said: saidTogether(mission.said, line.said) });
    const reference = this.missions.learn(line, missionId);
    if (reference !== null) this.learnt.push({ reference, missionId });
    if (dated) this.slots.take(missionId, dated.said, dated.id);
  }

  /** Undefined: a line above speaks of the same date. */
  #dated(missionId: string, { before, said }: PlannedMission, { title }: MissionLine, slot: SlotSaid) {
    const titles = [before?.title, said.title, title].filter((one) => typeof one === 'string');
    const id = this.slots.find(missionId, slot, titles);
    if (id === undefined) return undefined;
    return { id: id ?? this.freshId(), before: this.slots.states.get(id ?? '') ?? null, said: slot };
  }

  #after(
    missionId: string,
    mission: PlannedMission,
    line: MissionLine,
    { before, said }: { before: SlotState | null; said: SlotSaid },
  ): SlotState {
    const place = placeOf({ ...mission, said: saidTogether(mission.said, line.said) });
    return slotTold(before, said, { id: missionId, ...place });
  }

  /** Skills by the name they already have. */
  #withKnownSkills(slot: SlotSaid): { said: SlotSaid } | { unknown: string } {
    const skills: AskedSkill[] = [];
    for (const skill of slot.skills ?? []) {
      const name = this.skills.find(skill.name);
      if (name === null) return { unknown: skill.name };
      skills.push({ ...skill, name });
    }
    return { said: slot.skills ? { ...slot, skills } : slot };
  }
}

function missionAfter({ before, name, said }: PlannedMission): MissionState {
  return missionTold(before ?? { ...newMission, title: name }, said);
}

/** What its dates say of themselves when nobody says otherwise. */
function placeOf(mission: PlannedMission): { title: string; formerTitle: string; isRemote: boolean } {
  const { title, isRemote } = missionAfter(mission);
  return { title, formerTitle: mission.before?.title ?? title, isRemote };
}
