import { Injectable } from '@nestjs/common';
import type { House } from '../../ledger/house.js';
import { QueryFiles } from '../../query-files/query-files.js';
import type { AllocationFile } from '../../query-files/library.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import type { WarehouseConnection } from '../../warehouse/connection.js';
import { Warehouses } from '../../warehouse/warehouses.js';
import { weeksWithoutAcceptance } from '../fairness/waiting-missions.js';
import { type AskedAbout, askedAbout, type AskedRow, blockedIn } from './asked-about.js';
import { copiedPeople } from './copied-people.js';
import type { CopiedRows } from './copied-rows.js';
import { type FitWeights, fitWeights } from './fit-weights.js';
import type {
  Blocked,
  BrokenCommitment,
  Candidate,
  FitDetail,
  FoundCandidates,
  PersonLimits,
  SlotPart,
} from './found.js';
import { BROKEN, CANDIDATES, DETAILS, FITTED, MUSTS, PARTS, PEOPLE } from './results.js';
import { filesOf, makeCopies, makeResults } from './run-tables.js';
import type { Week } from './week.js';

export interface FindOptions {
  weights?: FitWeights;
  /** Seconds of the unit in which a plan counts. */
  unitSeconds?: number;
  perPerson?: number;
  perSlot?: number;
  /** Pairs that are found whatever their place, where nothing stands in their way. */
  also?: readonly { personId: string; partId: string }[];
  /** Tables that are read, where not all are. */
  tables?: readonly string[];
  signal?: AbortSignal;
}

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
    const em = this.registry.of(house.id);
    const { rows, personIds } = await copiedPeople(em, week);
    const waiting = await weeksWithoutAcceptance(em, week.monday);
    const keys = new Map([...personIds].map(([key, personId]) => [personId, key]));
    const asked = (options.also ?? []).flatMap(({ personId, partId }) => {
      const key = keys.get(personId);
      return key === undefined ? [] : [{ volunteer_key: key, part_id: partId }];
    });
    return this.run(house, week, { ...rows, asked_pair: asked }, options, async (connection) => ({
      personIds,
      waiting,
      people: await connection.read<PersonLimits>(PEOPLE, { week_from: week.from, from: week.start }),
      parts: await connection.read<SlotPart>(PARTS),
      candidates: await connection.read<Candidate>(CANDIDATES),
      musts: await connection.read<FoundCandidates['musts'][number]>(MUSTS),
      broken: await connection.read<BrokenCommitment>(BROKEN),
    }));
  }

  /** The values behind the points of these pairs. */
  async details(
    house: House,
    week: Week,
    pairs: readonly { personId: string; key: string; partId: string }[],
  ): Promise<FitDetail[]> {
    const only = [...new Set(pairs.map(({ personId }) => personId))];
    const { rows } = await copiedPeople(this.registry.of(house.id), week, only);
    const asked = pairs.map(({ key, partId }) => ({ volunteer_key: key, part_id: partId }));
    return this.run(house, week, { ...rows, asked_pair: asked }, { tables: ['fit_detail'] }, (connection) =>
      connection.read<FitDetail>(DETAILS),
    );
  }

  /** The points of these pairs, whoever comes before them; nothing of a pair that something stands between. */
  async fitted(
    house: House,
    week: Week,
    pairs: readonly { personId: string; key: string; partId: string }[],
    options: FindOptions = {},
  ): Promise<Candidate[]> {
    const only = [...new Set(pairs.map(({ personId }) => personId))];
    const { rows } = await copiedPeople(this.registry.of(house.id), week, only);
    const asked = pairs.map(({ key, partId }) => ({ volunteer_key: key, part_id: partId }));
    const needed = { ...options, tables: ['fitted_pair'] };
    return this.run(house, week, { ...rows, asked_pair: asked }, needed, (connection) =>
      connection.read<Candidate>(FITTED),
    );
  }

  /** Everything that stands between people and places, or that the place is no more; nothing where somebody could go. */
  async blocked(house: House, week: Week, asks: readonly AskedAbout[]): Promise<Blocked[]> {
    const { rows, asked } = await askedAbout(this.registry.of(house.id), week, asks);
    return this.run(house, week, rows, { tables: ['why_blocked'] }, (connection) => blockedIn(connection, asked));
  }

  /** The same, and the points of those that nothing stands between, as they are known in one moment. */
  async looked(
    house: House,
    week: Week,
    asks: readonly AskedAbout[],
    options: FindOptions = {},
  ): Promise<{ blocked: Blocked[]; fitted: Candidate[] }> {
    const { rows, asked } = await askedAbout(this.registry.of(house.id), week, asks);
    const needed = { ...options, tables: ['why_blocked'] };
    return this.run(house, week, rows, needed, async (connection, make) => {
      const blocked = await blockedIn(connection, asked);
      const isBlocked = (pair: AskedRow) =>
        blocked.some((one) => one.part_id === pair.part_id && one.volunteer_key === pair.volunteer_key);
      if (asked.every(isBlocked)) return { blocked, fitted: [] };
      await make(['fitted_pair']);
      return { blocked, fitted: await connection.read<Candidate>(FITTED) };
    });
  }

  /** Makes the tables of one calculation, reads what is asked of them, and drops them all. */
  async run<T>(
    house: House,
    week: Week,
    copied: CopiedRows,
    options: FindOptions,
    read: (connection: WarehouseConnection, make: (tables: readonly string[]) => Promise<void>) => Promise<T>,
  ): Promise<T> {
    const { weights = fitWeights, unitSeconds = 3600, perPerson = 20, perSlot = 30, tables, signal } = options;
    const all = await this.#files();
    const made = new Set<AllocationFile>();
    const warehouse = await this.warehouses.current(house);
    return warehouse.scratch(
      async (connection) => {
        await makeCopies(connection, copied);
        const asked = {
          from: week.start,
          to: week.to,
          unit_seconds: unitSeconds,
          per_person: perPerson,
          per_slot: perSlot,
        };
        const make = async (wanted?: readonly string[]) => {
          const files = (wanted ? filesOf(all, wanted) : all).filter((file) => !made.has(file));
          await makeResults(connection, files, { ...weights, ...asked });
          for (const file of files) made.add(file);
        };
        await make(tables);
        return read(connection, make);
      },
      { signal },
    );
  }

  /** All of them or none: a plan made without one of the limits would pass it. */
  async #files(): Promise<AllocationFile[]> {
    const { allocation, problems } = await this.files.library();
    const broken = problems.find(({ file }) => file.startsWith('allocation/'));
    if (broken) throw new AppError('queries-allocation-broken', { file: broken.file, message: broken.message });
    return [...allocation.values()];
  }
}
