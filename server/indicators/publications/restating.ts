import { Injectable } from '@nestjs/common';
import type { House } from '../../ledger/house.js';
import { peopleBehind } from '../../privacy/cells.js';
import type { IndicatorFile } from '../../query-files/library.js';
import { QueryFiles } from '../../query-files/query-files.js';
import { Organisations } from '../../registry/organisations.js';
import { AppError } from '../../shared/app-error.js';
import { grouped } from '../../shared/grouped.js';
import type { Snapshot } from '../../warehouse/snapshot.js';
import { Figures } from '../figures.js';
import type { IndicatorResult } from '../indicators.schemas.js';
import { type Judged as Rules, leastOf, Withholding } from '../outside/withholding.js';
import { type Facts, isMovedByFew, type Judged, judged } from './judged.js';
import { type Moved, movedCells } from './moved-cells.js';
import type { FrozenTable } from './publications.schemas.js';
import { isOfActivities, seenOf } from './table-behind.js';
import { keysOf, scopesOf } from './table-scopes.js';
import { cellsOf, scopedOf, type ToldTable } from './told-tables.js';

/** Cells of a table that are others today. */
export interface MovedTable extends Judged {
  table: FrozenTable;
  /** Null: the figure cannot be computed any more, so nothing is known to have moved. */
  moved: Moved[] | null;
}

/** Cells told earlier whose figure is another today: the first may be told anew, the others must wait. */
export interface Corrections {
  changed: ReadonlySet<string>;
  /** For every figure of the family. */
  waiting: ReadonlySet<string>;
  /** By figure: only it waits. */
  alone: ReadonlyMap<string, ReadonlySet<string>>;
}

const NOTHING: Judged = { changed: new Set(), waiting: new Set(), alone: new Set() };

/** What was told and is another figure today. */
@Injectable()
export class Restating {
  constructor(
    private readonly figures: Figures,
    private readonly files: QueryFiles,
    private readonly organisations: Organisations,
    private readonly withholding: Withholding,
  ) {}

  /**
   * A cell told anew as it is today has not changed; one that changed since any telling by too few people waits. Where
   * one waits, so does what was told of the same people by a figure of the family that did not move: it knows nothing
   * of what moved, and seems to tell what is known today.
   */
  async corrections(reader: Snapshot, house: House, told: readonly ToldTable[]): Promise<Corrections> {
    const { schoolYearStartMonth } = await this.organisations.byId(house.id);
    const changed = new Set<string>();
    const waiting = new Set<string>();
    const alone = new Map<string, ReadonlySet<string>>();
    for (const family of grouped(told, ({ behind }) => behind.family).values()) {
      const known: ReadonlySet<string>[] = [];
      for (const [figure, tables] of grouped(family, ({ table }) => table.card.name)) {
        const same = new Set<string>();
        const seen: MovedTable[] = [];
        for (const one of tables) {
          const now = await this.of(reader, house, one);
          const keys = new Set((now.moved ?? []).map(({ key }) => key));
          for (const key of cellsOf(one, schoolYearStartMonth).told) if (!keys.has(key)) same.add(key);
          seen.push(now);
        }
        const others = (which: keyof Judged) => seen.flatMap((one) => [...one[which]]).filter((key) => !same.has(key));
        for (const key of others('changed')) changed.add(key);
        const waits = others('waiting');
        for (const key of waits) waiting.add(key);
        if (waits.length > 0) known.push(same);
        alone.set(figure, new Set(others('alone')));
      }
      const isKnown = (key: string) => known.every((same) => same.has(key));
      for (const one of known.length > 0 ? family : [])
        for (const key of await this.#movedByFew(reader, house, one, isKnown)) waiting.add(key);
    }
    return { changed: new Set([...changed].filter((key) => !waiting.has(key))), waiting, alone };
  }

  /** Told cells behind which too few people moved; those that are known as they are today apart. */
  async #movedByFew(
    reader: Snapshot,
    house: House,
    told: ToldTable,
    isKnown: (key: string) => boolean,
  ): Promise<string[]> {
    const library = await this.files.library();
    const file = library.indicators.get(told.table.request.figure);
    const { schoolYearStartMonth, leastOutside } = await this.organisations.byId(house.id);
    const keys = [...cellsOf(told, schoolYearStartMonth).told].filter((key) => !isKnown(key));
    if (!file || keys.length === 0) return [];
    const rules = { library, header: file.header, schoolYearStartMonth, leastOutside };
    const facts = await this.#facts(reader, rules, told, file);
    return keys.filter((key) => isMovedByFew(key, facts));
  }

  /** Compares a table with the same request today. */
  async of(reader: Snapshot, house: House, told: ToldTable): Promise<MovedTable> {
    const { table } = told;
    const library = await this.files.library();
    const file = library.indicators.get(table.request.figure);
    const today = file ? await this.#today(reader, house, table) : null;
    if (!file || !today) return { ...NOTHING, table, moved: null };
    const { schoolYearStartMonth, leastOutside } = await this.organisations.byId(house.id);
    const scoped = scopedOf(told);
    const moved = movedCells(table, today, keysOf(scoped, 'told', schoolYearStartMonth));
    if (moved.length === 0) return { ...NOTHING, table, moved };
    const rules = { library, header: file.header, schoolYearStartMonth, leastOutside };
    return { ...judged(moved, await this.#facts(reader, rules, told, file)), table, moved };
  }

  async #facts(reader: Snapshot, rules: Rules, told: ToldTable, file: IndicatorFile): Promise<Facts> {
    const { table, behind } = told;
    const people = await this.#peopleNow(reader, rules, told);
    const seen = await seenOf(reader, scopedOf(told), file, behind, rules.schoolYearStartMonth);
    return {
      header: file.header,
      isOfActivities: isOfActivities(file),
      isSameFile: file.sql === table.card.sql,
      least: leastOf(rules),
      before: behind,
      after: { ...seen, people },
    };
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

  async #peopleNow(reader: Snapshot, rules: Rules, told: ToldTable): Promise<Record<string, number>> {
    const telling = await this.withholding.telling(reader, rules, scopesOf(scopedOf(told), 'told'));
    const cells = telling?.cells ?? [];
    return Object.fromEntries(cells.map(({ key, parts }) => [key, telling ? peopleBehind(telling, parts) : 0]));
  }
}

const queryOf = ({ by, where, compare }: FrozenTable['request']) => ({ by, where, compare });
