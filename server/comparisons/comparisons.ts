import { Injectable } from '@nestjs/common';
import type { Caller } from '../auth/caller.js';
import { rightsOf } from '../auth/rights.js';
import type { House } from '../ledger/house.js';
import { QueryFiles } from '../query-files/query-files.js';
import { AppError } from '../shared/app-error.js';
import { Warehouses } from '../warehouse/warehouses.js';
import { BesideMissions } from './beside.js';
import { compareMissions, FEWEST_DAYS, FEWEST_MISSIONS } from './compared-missions.js';
import type { Comparable, ComparableQuery, ComparisonQuery, ComparisonView } from './comparisons.schemas.js';
import { funnelOf } from './funnel.js';
import { answersFor, MissionNotes } from './mission-notes.js';
import { knownDays, type MissionDayRow } from './known-days.js';

/** Missions that give the same thing, side by side: where to look, not why. */
@Injectable()
export class Comparisons {
  constructor(
    private readonly files: QueryFiles,
    private readonly warehouses: Warehouses,
    private readonly notes: MissionNotes,
    private readonly beside: BesideMissions,
  ) {}

  /** What can be compared in the period. */
  async comparable(house: House, { from, to }: ComparableQuery): Promise<Comparable> {
    const rows = await this.#read<{ outcome_type: string; outcome_unit: string; missions: number }>(
      house,
      'comparable_outcomes',
      { from, to },
    );
    return {
      outcomes: rows.map(({ outcome_type, outcome_unit, missions }) => ({
        type: outcome_type,
        unit: outcome_unit,
        missions,
      })),
    };
  }

  /** Throws `comparison-only-missions`. */
  async compare(caller: Caller, query: ComparisonQuery): Promise<ComparisonView> {
    const { from, to, outcome, unit, by } = query;
    if (by !== undefined && by !== 'mission_id') throw new AppError('comparison-only-missions');
    const house = { id: caller.organisationId, slug: caller.organisationSlug };
    const asked = { from, to, outcome_type: outcome, outcome_unit: unit };
    const { days, others } = knownDays(await this.#read<MissionDayRow>(house, 'mission_days', asked));
    const compared = compareMissions(days);
    const notes = await this.notes.all(house.id);
    const besideOf = await this.beside.of(house, from, to);
    const writes = rightsOf(caller).includes('missions.explain');
    const missions = compared.missions.map((mission) => {
      const { title, withoutQuantity, withoutTime, personSeconds } = others(mission.missionId);
      const { missionId, quantity, days: known, rate, shrunken, word } = mission;
      return {
        missionId,
        quantity,
        days: known,
        rate,
        shrunken,
        word,
        title,
        personSeconds,
        daysWithoutQuantity: withoutQuantity,
        daysWithoutTime: withoutTime,
        ...besideOf(missionId),
        note: notes.get(missionId) ?? null,
        mayExplain: writes && answersFor(caller, missionId),
      };
    });
    return {
      from,
      to,
      outcome,
      unit,
      fewestMissions: FEWEST_MISSIONS,
      fewestDays: FEWEST_DAYS,
      pooled: compared.pooled,
      dispersion: compared.dispersion,
      noWords: compared.noWords,
      missions: missions.toSorted((a, b) => a.title.localeCompare(b.title, 'fr')),
      funnel: funnelOf(compared),
    };
  }

  async #read<Row>(house: House, name: string, parameters: Record<string, string>): Promise<Row[]> {
    const file = (await this.files.library()).comparisons.get(name);
    if (!file) throw new Error(`queries/comparisons/${name}.sql cannot be used: see \`sillage queries check\``);
    const warehouse = await this.warehouses.of(house);
    return warehouse.read<Row & Record<string, unknown>>(file.sql, parameters);
  }
}
