import { Injectable } from '@nestjs/common';
import { Answer } from '../../answers/answer.entity.js';
import { AnswerCampaign } from '../../answers/answer-campaign.entity.js';
import { AnswerTally } from '../../answers/answer-tally.entity.js';
import { BeneficiaryStatement } from '../../answers/beneficiary-statement.entity.js';
import type { Caller } from '../../auth/caller.js';
import { Membership } from '../../auth/membership.entity.js';
import { MissionFile } from '../../missions/mission-file.js';
import { missionMirror } from '../../missions/mission-mirror.js';
import type { MissionFault, MissionLine } from '../../missions/mission-plan.js';
import { MissionRemoval } from '../../missions/mission-removal.js';
import type { MissionState } from '../../missions/mission-state.js';
import { MissionStates } from '../../missions/mission-states.js';
import { needMirror } from '../../missions/need-mirror.js';
import { slotMirror } from '../../missions/slot-mirror.js';
import { keptSlot, type SlotState } from '../../missions/slot-state.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import { Warehouses } from '../../warehouse/warehouses.js';
import type { Import } from '../import.entity.js';
import { NamedColumns } from '../nouns/named-cells.js';
import type { NounChange, NounDesk, NounOrigin, NounOutcome, TakenBack } from '../nouns/noun-desk.js';
import { broughtBy, putBack } from '../nouns/put-back.js';
import { Refusal } from '../rejection-codes.js';
import type { MissionColumn } from './mission-columns.js';
import { missionsForm } from './mission-reading.js';

/** Missions by file, with their dates and what is needed on each. */
@Injectable()
export class MissionsDesk implements NounDesk<Omit<MissionLine, 'line'>> {
  readonly form = missionsForm;
  readonly dimensions = [missionMirror.table, needMirror.table, slotMirror.table];

  constructor(
    private readonly file: MissionFile,
    private readonly missions: MissionStates,
    private readonly removal: MissionRemoval,
    private readonly registry: Registry,
    private readonly warehouses: Warehouses,
  ) {}

  async keep(em: RegistryManager, origin: NounOrigin, lines: readonly MissionLine[]): Promise<NounOutcome[]> {
    const columns = new NamedColumns<MissionColumn>(origin.plan);
    const outcomes = await this.file.keep(em, { ...origin, scope: origin.caller.missionScope }, lines);
    return outcomes.map((one) =>
      'fault' in one
        ? { line: one.line, refusal: refusalOf(one.fault, (name) => columns.header(name)) }
        : { ...one, flags: [] },
    );
  }

  /** Missions that the log speaks of. */
  async reliedOn(caller: Caller, { id }: Import): Promise<ReadonlySet<string>> {
    const brought = await broughtBy(this.registry.of(caller.organisationId), id);
    const warehouse = await this.warehouses.of({ id: caller.organisationId, slug: caller.organisationSlug });
    await warehouse.catchUp();
    const spoken = await warehouse.read<{ mission_id: string }>(
      `SELECT mission_id FROM activity WHERE mission_id IN (SELECT unnest($ids::VARCHAR[]))
       UNION SELECT mission_id FROM outcome WHERE mission_id IN (SELECT unnest($ids::VARCHAR[]))`,
      { ids: brought },
    );
    return new Set(spoken.map(({ mission_id }) => mission_id));
  }

  takeBack(em: RegistryManager, found: Import, reliedOn: ReadonlySet<string>): Promise<TakenBack> {
    const states = (manager: RegistryManager, ids: readonly string[]) => this.missions.read(manager, ids);
    return putBack(em, found, { states, asKept, restore: (...one) => this.#restore(...one) }, reliedOn);
  }

  async #restore(em: RegistryManager, { organisationId, source }: Import, { id, before, after }: NounChange) {
    const was = before as MissionState | SlotState | null;
    if (was?.of === 'slot') await this.missions.writeSlot(em, { organisationId, source }, id, was);
    else if (was) await this.missions.writeMission(em, organisationId, id, was);
    if (was) return true;
    if ((after as MissionState | SlotState).of === 'slot') return this.removal.slot(em, id);
    return !(await isAnsweredFor(em, id)) && (await this.removal.mission(em, source, id));
  }
}

function asKept(kept: unknown): MissionState | SlotState {
  const state = kept as MissionState | SlotState;
  return state.of === 'slot' ? keptSlot(state) : state;
}

/** Somebody is in charge of it, or was asked about it. */
async function isAnsweredFor(em: RegistryManager, missionId: string): Promise<boolean> {
  const asked = [
    await em.count(Answer, { missionId }),
    await em.count(AnswerCampaign, { missionId }),
    await em.count(AnswerTally, { missionId }),
    await em.count(BeneficiaryStatement, { missionId }),
  ];
  if (asked.some((count) => count > 0)) return true;
  const limited = await em.find(Membership, { missionIds: { $ne: null } }, { disableIdentityMap: true });
  return limited.some(({ missionIds }) => missionIds?.includes(missionId));
}

function refusalOf({ code, about, value }: MissionFault, header: (name: MissionColumn) => string | null): Refusal {
  const name = about === 'isRemote' ? 'remote' : about;
  return new Refusal(code, name === null ? null : header(name), value);
}
