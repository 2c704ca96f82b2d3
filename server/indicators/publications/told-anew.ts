import { Injectable } from '@nestjs/common';
import { Segment, type SegmentCause } from '../../ledger/segment.entity.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { type Moved, movedCells } from './moved-cells.js';
import { Publication } from './publication.entity.js';
import type { FrozenTable } from './publications.schemas.js';
import { keysOf } from './table-scopes.js';
import { cellsOf, scopedOf, subjectOf, type ToldTable, toldTables } from './told-tables.js';

/** Cells of one table of a publication that a later one tells otherwise. */
export interface ToldOtherwise {
  /** Place of the table in the first publication, from 0. */
  table: number;
  /** Where each cell was told last before, and where it is told now. */
  before: FrozenTable;
  after: FrozenTable;
  moved: Moved[];
  /** The key of a row of either; null: of the total. */
  keyOf: (row: FrozenTable['total'] | null) => string;
}

/** A later publication that tells some figures otherwise. */
export interface Telling {
  publicationId: string;
  at: Date;
  tables: ToldOtherwise[];
  /** What came between and may explain it. */
  causes: (SegmentCause | 'definition' | 'other')[];
}

/**
 * What was told of the same figures of the same days after a publication, whether or not it said that it restates it.
 * Both values were told outside, each checked with all that was told before: nothing else is said of either.
 */
@Injectable()
export class ToldAnew {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
  ) {}

  /** The earliest first; what was taken back tells nothing. Throws `not-found`. */
  async since(organisationId: string, id: string): Promise<Telling[]> {
    const em = this.registry.of(organisationId);
    const first = await em.findOne(Publication, { id });
    if (!first) throw new AppError('not-found');
    const later = await em.find(
      Publication,
      { number: { $gt: first.number }, withdrawnAt: null },
      { orderBy: { number: 'asc' } },
    );
    const { schoolYearStartMonth } = await this.organisations.byId(organisationId);
    // Of each table of the first, all that was told of it so far.
    const chains = toldTables([first]).map((one) => [one]);
    const tellings: Telling[] = [];
    for (const { id: publicationId, madeAt: at, ...told } of later) {
      const tables = toldTables([told]).flatMap((next) => toldOtherwise(chains, next, schoolYearStartMonth));
      if (tables.length === 0) continue;
      const causes = await this.#causes(organisationId, tables, { from: tellings.at(-1)?.at ?? first.madeAt, to: at });
      tellings.push({ publicationId, at, tables, causes });
    }
    return tellings;
  }

  async #causes(
    organisationId: string,
    tables: readonly ToldOtherwise[],
    { from, to }: { from: Date; to: Date },
  ): Promise<Telling['causes']> {
    const between = { createdAt: { $gt: from, $lte: to } };
    const segments = await this.registry.of(organisationId).find(Segment, between, { fields: ['cause'] });
    const isDefined = tables.some(({ before, after }) => before.card.sql !== after.card.sql);
    const causes = [...new Set(segments.map(({ cause }) => cause)), ...(isDefined ? (['definition'] as const) : [])];
    return causes.length > 0 ? causes : ['other'];
  }
}

/** Compares with where each cell was told last, then adds the table to what was told. */
function toldOtherwise(chains: ToldTable[][], next: ToldTable, schoolYearStartMonth: number): ToldOtherwise[] {
  return chains.flatMap((chain, table) => {
    const [first] = chain;
    if (!first || subjectOf(first) !== subjectOf(next)) return [];
    const keys = keysOf(scopedOf(first), 'told', schoolYearStartMonth);
    // Only what the first told: what it hid is no part of it.
    const left = cellsOf(first, schoolYearStartMonth).told;
    const found = chain.toReversed().flatMap((one) => {
      const told = cellsOf(one, schoolYearStartMonth).told;
      const moved = movedCells(one.table, next.table, keys);
      const anew = moved.filter(({ key, hiddenNow }) => !hiddenNow && left.has(key));
      for (const key of told) left.delete(key);
      return anew.length > 0 ? [{ table, before: one.table, after: next.table, moved: anew, keyOf: keys.now }] : [];
    });
    chain.push(next);
    return found;
  });
}
