import { Injectable } from '@nestjs/common';
import type { House } from '../../ledger/house.js';
import { VolunteerKey } from '../../people/volunteer-key.entity.js';
import { QueryFiles } from '../../query-files/query-files.js';
import type { RequestFile } from '../../query-files/library.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import type { WarehouseConnection } from '../../warehouse/connection.js';
import { Warehouses } from '../../warehouse/warehouses.js';
import { type CopiedRows, copiedPeople } from './copied-people.js';
import { type FitReason, type FitWeights, fitWeights } from './fit-weights.js';
import { makeCopies, makeResults } from './run-tables.js';
import type { Week } from './week.js';

/** A place to fill: a slot, or those places of it that ask for a skill. Durations are in seconds. */
export interface SlotPart {
  part_id: string;
  slot_id: string;
  mission_id: string;
  skill_id: string | null;
  level: number | null;
  min_seconds: number;
  target_seconds: number;
  max_seconds: number;
  taken_seconds: number;
  starts_at: string;
  ends_at: string;
  length_seconds: number;
  whole_presence: boolean;
}

/** Somebody who could help there, with the points of each reason. */
export type Candidate = Record<FitReason | 'fit' | 'free_seconds' | 'today_seconds', number> & {
  part_id: string;
  volunteer_key: string;
  km: number | null;
};

/** One thing that stands between a person and a place; what is wanted and what there is, where these are numbers. */
export interface Blocked {
  volunteer_key: string;
  part_id: string;
  filter: string;
  subject: string;
  wanted: number | null;
  present: number | null;
}

export interface PersonLimits {
  volunteer_key: string;
  comfort_seconds: number | null;
  cap_seconds: number | null;
  invitations: number;
}

export interface FoundCandidates {
  people: PersonLimits[];
  parts: SlotPart[];
  candidates: Candidate[];
}

export interface FindOptions {
  weights?: FitWeights;
  /** Seconds of the unit in which a plan counts. */
  unitSeconds?: number;
  perPerson?: number;
  perSlot?: number;
  signal?: AbortSignal;
}

const PARTS = `SELECT p.*, s.starts_at, s.ends_at, s.length_seconds, s.whole_presence
  FROM slot_part AS p INNER JOIN slot_in_horizon AS s ON s.slot_id = p.slot_id ORDER BY p.part_id`;
const CANDIDATES = 'SELECT * FROM candidate ORDER BY part_id, volunteer_key';
const PEOPLE = 'SELECT volunteer_key, comfort_seconds, cap_seconds, invitations FROM person ORDER BY volunteer_key';
const BLOCKED = 'SELECT * FROM why_blocked ORDER BY part_id, volunteer_key, place, subject';

/** Runs `queries/allocation` for one week: everything a run knows of people is gone when it ends. */
@Injectable()
export class Candidates {
  constructor(
    private readonly files: QueryFiles,
    private readonly registry: Registry,
    private readonly warehouses: Warehouses,
  ) {}

  /** Who could help where. Throws `queries-allocation-broken`, `query-too-long`. */
  async find(house: House, week: Week, options: FindOptions = {}): Promise<FoundCandidates> {
    const copied = await copiedPeople(this.registry.of(house.id), week);
    return this.#run(house, week, copied, options, async (connection) => ({
      people: await connection.read<PersonLimits>(PEOPLE),
      parts: await connection.read<SlotPart>(PARTS),
      candidates: await connection.read<Candidate>(CANDIDATES),
    }));
  }

  /** Everything that stands between a person and each place of a slot; nothing of a place to which they could go. */
  async blocked(house: House, week: Week, ask: { personId: string; partIds: readonly string[] }): Promise<Blocked[]> {
    const em = this.registry.of(house.id);
    const copied = await copiedPeople(em, week, [ask.personId]);
    const key = (await em.findOne(VolunteerKey, { personId: ask.personId }))?.volunteerKey;
    const known = copied['person']?.[0]?.['volunteer_key'] ?? key;
    if (known === undefined) throw new AppError('not-found');
    const asked = ask.partIds.map((partId) => ({ volunteer_key: known, part_id: partId }));
    return this.#run(house, week, { ...copied, asked_pair: asked }, {}, (connection) =>
      connection.read<Blocked>(BLOCKED),
    );
  }

  async #run<T>(
    house: House,
    week: Week,
    copied: CopiedRows,
    options: FindOptions,
    read: (connection: WarehouseConnection) => Promise<T>,
  ): Promise<T> {
    const files = await this.#files();
    const { weights = fitWeights, unitSeconds = 3600, perPerson = 20, perSlot = 30, signal } = options;
    const warehouse = await this.warehouses.current(house);
    return warehouse.scratch(
      async (connection) => {
        await makeCopies(connection, copied);
        const asked = {
          from: week.from,
          to: week.to,
          unit_seconds: unitSeconds,
          per_person: perPerson,
          per_slot: perSlot,
        };
        await makeResults(connection, files, { ...weights, ...asked });
        return read(connection);
      },
      { signal },
    );
  }

  /** All of them or none: a plan made without one of the limits would pass it. */
  async #files(): Promise<RequestFile[]> {
    const { allocation, problems } = await this.files.library();
    const broken = problems.find(({ file }) => file.startsWith('allocation/'));
    if (broken) throw new AppError('queries-allocation-broken', { file: broken.file, message: broken.message });
    return [...allocation.values()];
  }
}
