import { Injectable } from '@nestjs/common';
import type { House } from '../../ledger/house.js';
import { Organisations } from '../../registry/organisations.js';
import { AppError } from '../../shared/app-error.js';
import type { Snapshot } from '../../warehouse/snapshot.js';
import { Figures } from '../figures.js';
import type { IndicatorResult } from '../indicators.schemas.js';
import { Withholding } from '../outside/withholding.js';
import { grouped } from '../../shared/grouped.js';
import type { Corrections } from './joint-check.js';
import { keysOf, scopesOf } from './table-scopes.js';
import { type Moved, movedCells } from './moved-cells.js';
import { QueryFiles } from '../../query-files/query-files.js';
import { peopleBehind } from '../../privacy/cells.js';
import { cellsOf, scopedOf, type ToldTable } from './told-tables.js';
import type { FrozenTable } from './publications.schemas.js';
import { touchedPeople, tracesOf } from './traces.js';

/** Cells of a table that are others today. */
export interface MovedTable {
  table: FrozenTable;
  /** Null: the figure cannot be computed any more, so nothing is known to have moved. */
  moved: Moved[] | null;
  /** Keys whose change too few people are known to have made: its amount waits. */
  waiting: ReadonlySet<string>;
}

/** What was told and is another figure today. */
@Injectable()
export class Restating {
  constructor(
    private readonly figures: Figures,
    private readonly files: QueryFiles,
    private readonly organisations: Organisations,
    private readonly withholding: Withholding,
  ) {}

  /** A cell told anew as it is today has not changed; one that changed since any telling by too few people waits. */
  async corrections(reader: Snapshot, house: House, told: readonly ToldTable[]): Promise<Corrections> {
    const { schoolYearStartMonth } = await this.organisations.byId(house.id);
    const changed = new Set<string>();
    const waiting = new Set<string>();
    for (const tables of grouped(told, ({ table }) => table.card.name).values()) {
      const same = new Set<string>();
      const moved = new Map<string, boolean>();
      for (const one of tables) {
        const now = await this.of(reader, house, one);
        const keys = new Set((now.moved ?? []).map(({ key }) => key));
        for (const key of cellsOf(one, schoolYearStartMonth).told) if (!keys.has(key)) same.add(key);
        for (const key of keys) moved.set(key, moved.get(key) === true || now.waiting.has(key));
      }
      for (const [key, waits] of moved) if (!same.has(key)) (waits ? waiting : changed).add(key);
    }
    return { changed: new Set([...changed].filter((key) => !waiting.has(key))), waiting };
  }

  /** Compares a table with the same request today. */
  async of(reader: Snapshot, house: House, told: ToldTable): Promise<MovedTable> {
    const { table, behind } = told;
    const today = await this.#today(reader, house, table);
    if (!today) return { table, moved: null, waiting: new Set() };
    const { schoolYearStartMonth } = await this.organisations.byId(house.id);
    const scoped = scopedOf(told);
    const moved = movedCells(table, today, keysOf(scoped, 'told', schoolYearStartMonth));
    if (moved.length === 0) return { table, moved, waiting: new Set() };
    const { people, least } = await this.#peopleNow(reader, house, told);
    const traces = behind.traces && (await tracesOf(reader, scoped, behind.salt, schoolYearStartMonth));
    const isKnownToBeMany = (key: string) =>
      Math.abs((people[key] ?? 0) - (behind.people[key] ?? 0)) >= least ||
      (traces !== null && touchedPeople(behind.traces?.[key], traces[key]) >= least);
    return { table, moved, waiting: new Set(moved.map(({ key }) => key).filter((key) => !isKnownToBeMany(key))) };
  }

  /** Null when the figure, or one of its columns, is gone. */
  async #today(reader: Snapshot, house: House, { request, card }: FrozenTable): Promise<IndicatorResult | null> {
    const { from, to } = card.period;
    try {
      const question = await this.figures.ask(house, request.figure, { ...queryOf(request), from, to });
      return await this.figures.answerFrom(reader, question);
    } catch (error) {
      if (error instanceof AppError) return null;
      throw error;
    }
  }

  async #peopleNow(
    reader: Snapshot,
    house: House,
    told: ToldTable,
  ): Promise<{ people: Record<string, number>; least: number }> {
    const library = await this.files.library();
    const file = library.indicators.get(told.table.request.figure);
    if (!file) return { people: {}, least: Infinity };
    const scopes = scopesOf(scopedOf(told), 'told');
    const { schoolYearStartMonth, leastOutside } = await this.organisations.byId(house.id);
    const judged = { library, header: file.header, schoolYearStartMonth, leastOutside };
    const { tellings, least } = await this.withholding.decideFrom(reader, judged, scopes);
    const telling = tellings.find(({ name }) => name === file.header.name)?.telling;
    const cells = telling?.cells ?? [];
    const people = cells.map(({ key, parts }) => [key, telling ? peopleBehind(telling, parts) : 0] as const);
    return { people: Object.fromEntries(people), least };
  }
}

const queryOf = ({ by, where, compare }: FrozenTable['request']) => ({ by, where, compare });
