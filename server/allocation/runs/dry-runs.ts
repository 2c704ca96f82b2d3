import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { datedSlots } from '../../missions/times/dated-slots.js';
import { Person } from '../../people/person.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Clock } from '../../shared/clock.js';
import type { BeginRun } from '../allocation.schemas.js';
import type { FoundCandidates } from '../candidates/found.js';
import { weekOf } from '../candidates/week.js';
import type { LineStep } from '../proposals/listed.js';
import { ActiveWeights } from '../weights/active-weights.js';
import type { DryRunView } from './dry-run.schemas.js';
import { Rehearsal } from './rehearsal.js';

type StepView = DryRunView['proposals'][number]['steps'][number];

/** What a run would propose, of which nothing is kept: what was proposed before stands. */
@Injectable()
export class DryRuns {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly rehearsal: Rehearsal,
    private readonly weights: ActiveWeights,
    private readonly clock: Clock,
  ) {}

  /** Throws `proposals-need-all-missions` and `proposals-week-over`. */
  async workOut({ organisationId, missionScope }: Caller, { week: day }: BeginRun): Promise<DryRunView> {
    if (missionScope !== null) throw new AppError('proposals-need-all-missions');
    const organisation = await this.organisations.byId(organisationId);
    const now = this.clock.now();
    const week = weekOf(day, organisation.zone, now);
    if (week.to <= now) throw new AppError('proposals-week-over');
    const em = this.registry.of(organisationId);
    const { version, values } = await this.weights.of(em);
    const { found, plan, lines, metrics } = await this.rehearsal.workOut(organisation, week, values);
    const { people, slots, unmetMinBefore, unmetMinAfter, unmetTargetBefore, unmetTargetAfter } = metrics;
    const viewOf = await this.#names(em, found);
    return {
      week: week.monday,
      isProven: plan.proven,
      weightsVersion: version,
      people,
      slots,
      unmetMinBefore,
      unmetMinAfter,
      unmetTargetBefore,
      unmetTargetAfter,
      proposals: lines.map(({ kind, gain, isForced, steps }) => ({
        kind,
        gain: isForced ? null : gain,
        steps: steps.flatMap((step) => viewOf(step) ?? []),
      })),
    };
  }

  async #names(em: RegistryManager, found: FoundCandidates): Promise<(step: LineStep) => StepView | null> {
    const persons = await em.find(Person, { id: { $in: [...found.personIds.values()] } }, { disableIdentityMap: true });
    const names = new Map(persons.map(({ id, displayName }) => [id, displayName]));
    const slotIds = new Map(found.parts.map(({ part_id: partId, slot_id: slotId }) => [partId, slotId]));
    const dated = await datedSlots(em, [...slotIds.values()], this.clock.now());
    return ({ key, partId, seconds }) => {
      const at = dated.get(slotIds.get(partId) ?? '');
      if (!at) return null;
      const person = names.get(found.personIds.get(key) ?? '') ?? '';
      const { mission, need, slot } = at;
      const where = { mission: mission.title, role: need.title, zone: need.zone };
      return { person, ...where, startsAt: slot.startsAt.toISOString(), seconds };
    };
  }
}
