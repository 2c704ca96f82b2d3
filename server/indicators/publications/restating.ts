import { Injectable } from '@nestjs/common';
import type { House } from '../../ledger/house.js';
import { Organisations } from '../../registry/organisations.js';
import { AppError } from '../../shared/app-error.js';
import { Figures } from '../figures.js';
import type { IndicatorResult } from '../indicators.schemas.js';
import { Withholding } from '../outside/withholding.js';
import type { Corrections } from './joint-check.js';
import { keysOf, scopesOf } from './table-scopes.js';
import { type Moved, movedCells } from './moved-cells.js';
import { QueryFiles } from '../../query-files/query-files.js';
import { peopleBehind } from '../../privacy/cells.js';
import { scopedOf, type ToldTable } from './told-tables.js';
import type { FrozenTable } from './publications.schemas.js';

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

  async corrections(house: House, told: readonly ToldTable[]): Promise<Corrections> {
    const changed = new Set<string>();
    const waiting = new Set<string>();
    for (const one of told) {
      const table = await this.of(house, one);
      for (const { key } of table.moved ?? []) (table.waiting.has(key) ? waiting : changed).add(key);
    }
    return { changed: new Set([...changed].filter((key) => !waiting.has(key))), waiting };
  }

  /** Compares a table with the same request today. */
  async of(house: House, told: ToldTable): Promise<MovedTable> {
    const { table, behind } = told;
    const today = await this.#today(house, table);
    if (!today) return { table, moved: null, waiting: new Set() };
    const { schoolYearStartMonth } = await this.organisations.byId(house.id);
    const scoped = scopedOf(told);
    const moved = movedCells(table, today, keysOf(scoped, 'told', schoolYearStartMonth));
    if (moved.length === 0) return { table, moved, waiting: new Set() };
    const { people, least } = await this.#peopleNow(house, told);
    const isKnownToBeMany = (key: string) => Math.abs((people[key] ?? 0) - (behind.people[key] ?? 0)) >= least;
    return { table, moved, waiting: new Set(moved.map(({ key }) => key).filter((key) => !isKnownToBeMany(key))) };
  }

  /** Null when the figure, or one of its columns, is gone. */
  async #today(house: House, { request, card }: FrozenTable): Promise<IndicatorResult | null> {
    const { from, to } = card.period;
    try {
      return await this.figures.answer(house, request.figure, { ...queryOf(request), from, to });
    } catch (error) {
      if (error instanceof AppError) return null;
      throw error;
    }
  }

  async #peopleNow(house: House, told: ToldTable): Promise<{ people: Record<string, number>; least: number }> {
    const library = await this.files.library();
    const file = library.indicators.get(told.table.request.figure);
    if (!file) return { people: {}, least: Infinity };
    const scopes = scopesOf(scopedOf(told), 'told');
    const { tellings, least } = await this.withholding.decide(house, library, file.header, scopes);
    const telling = tellings.find(({ name }) => name === file.header.name)?.telling;
    const cells = telling?.cells ?? [];
    const people = cells.map(({ key, parts }) => [key, telling ? peopleBehind(telling, parts) : 0] as const);
    return { people: Object.fromEntries(people), least };
  }
}

const queryOf = ({ by, where, compare }: FrozenTable['request']) => ({ by, where, compare });
