import { Injectable } from '@nestjs/common';
import { SkillNames } from '../people/skill-names.js';
import type { RegistryManager } from '../registry/registry.js';
import { Clock } from '../shared/clock.js';
import { newId } from '../shared/identifiers.js';
import { type MissionFault, type MissionLine, MissionPlan, type PlannedLine } from './mission-plan.js';
import { MissionReference } from './mission-reference.entity.js';
import type { MissionState } from './mission-state.js';
import { MissionStates } from './mission-states.js';
import type { SlotState } from './slot-state.js';
import { SourceMissions } from './source-missions.js';
import { SourceSlots } from './source-slots.js';

interface FileOrigin {
  organisationId: string;
  source: string;
  /** The missions the sender answers for; null: all, and new ones. */
  scope: readonly string[] | null;
}

interface MissionChange {
  id: string;
  before: MissionState | SlotState | null;
  after: MissionState | SlotState;
}

type MissionOutcome =
  | { line: number; fault: MissionFault }
  | { line: number; operation: 'insert' | 'change' | 'same'; changes: MissionChange[] };

/** Keeps what a file says of missions, of their dates, and of how many people are needed on each. */
@Injectable()
export class MissionFile {
  constructor(
    private readonly states: MissionStates,
    private readonly clock: Clock,
  ) {}

  /** Inside the caller's transaction. Several lines may speak of one mission, one of each date. */
  async keep(em: RegistryManager, origin: FileOrigin, lines: readonly MissionLine[]): Promise<MissionOutcome[]> {
    const { source, scope } = origin;
    const missions = await SourceMissions.read(em, source);
    const ids = [...new Set(lines.flatMap((line) => missions.find(line) ?? []))];
    const known = new Map(
      [...(await this.states.read(em, ids))].flatMap(([id, state]) => (state.of === 'mission' ? [[id, state]] : [])),
    );
    const plan = new MissionPlan(
      missions,
      new Map(known),
      new SourceSlots(await this.states.slots(em, ids, source)),
      await SkillNames.read(em),
      scope,
      () => newId(this.clock.now()),
    );
    const planned = lines.map((line) => plan.take(line));
    await this.#refer(em, origin, plan);
    return this.#write(em, origin, plan, planned);
  }

  async #refer(em: RegistryManager, { organisationId, source }: FileOrigin, { learnt }: MissionPlan): Promise<void> {
    const createdAt = this.clock.now();
    const rows = learnt.map(({ reference, missionId }) => ({
      id: newId(createdAt),
      organisationId,
      source,
      reference,
      missionId,
      createdAt,
    }));
    for (const row of rows) await em.insert(MissionReference, row);
  }

  /** What the lines of a mission say together is its first line's doing. */
  async #write(
    em: RegistryManager,
    origin: FileOrigin,
    plan: MissionPlan,
    planned: readonly PlannedLine[],
  ): Promise<MissionOutcome[]> {
    const told = new Set<string>();
    const outcomes: MissionOutcome[] = [];
    for (const one of planned) {
      if ('fault' in one) {
        outcomes.push(one);
        continue;
      }
      const changes: MissionChange[] = [];
      const mission = plan.changeOf(one.missionId);
      if (!told.has(one.missionId) && mission) {
        await this.states.writeMission(em, origin.organisationId, one.missionId, mission.after);
        changes.push({ id: one.missionId, ...mission });
      }
      told.add(one.missionId);
      const slot = plan.slotOf(one);
      if (slot) {
        await this.states.writeSlot(em, origin, slot.id, slot.after);
        changes.push(slot);
      }
      const isNew = changes.some(({ before }) => before === null);
      outcomes.push({ line: one.line, operation: isNew ? 'insert' : changes.length > 0 ? 'change' : 'same', changes });
    }
    return outcomes;
  }
}
