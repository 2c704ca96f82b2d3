import { Injectable } from '@nestjs/common';
import type { House } from '../../ledger/house.js';
import { Segment } from '../../ledger/segment.entity.js';
import { QueryFiles } from '../../query-files/query-files.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { grouped } from '../../shared/grouped.js';
import { Warehouses } from '../../warehouse/warehouses.js';
import { type Moved, movedCells } from './moved-cells.js';
import { Publication } from './publication.entity.js';
import type { Change, RestatementCause, Restatements as Answer } from './restatements.schemas.js';
import { Restating } from './restating.js';
import { keysOf } from './table-scopes.js';
import { scopedOf, subjectOf, toldTables } from './told-tables.js';

/** What was told and is another figure since: what has been told anew, and what not yet. */
@Injectable()
export class Restatements {
  constructor(
    private readonly registry: Registry,
    private readonly warehouses: Warehouses,
    private readonly organisations: Organisations,
    private readonly files: QueryFiles,
    private readonly restating: Restating,
  ) {}

  /** Throws `not-found`. */
  async of(house: House, id: string): Promise<Answer> {
    const em = this.registry.of(house.id);
    const publication = await em.findOne(Publication, { id });
    if (!publication) throw new AppError('not-found');
    const later = await em.find(Publication, { restatesId: id }, { orderBy: { number: 'asc' } });
    const { schoolYearStartMonth } = await this.organisations.byId(house.id);
    const today = await this.#today(house, publication);
    return {
      restated: later.map((one) => ({
        id: one.id,
        number: one.number,
        madeBy: one.madeBy,
        madeAt: one.madeAt.toISOString(),
        changes: toldAnew(publication, one, schoolYearStartMonth),
      })),
      ...today,
      causes: today.changes.length > 0 ? await this.#causes(house, publication) : [],
    };
  }

  async #today(house: House, publication: Publication): Promise<Pick<Answer, 'changes' | 'unknown'>> {
    const warehouse = await this.warehouses.of(house);
    const tables = await warehouse.snapshot(async (reader) => {
      const all = [];
      for (const one of toldTables([publication])) all.push(await this.restating.of(reader, house, one));
      return all;
    });
    return {
      changes: tables.flatMap(({ moved, waiting, alone }, at) =>
        (moved ?? []).map((one) => changeOf(publication, at, one, waiting.has(one.key) || alone.has(one.key))),
      ),
      unknown: [...tables.keys()].filter((at) => tables[at]?.moved === null),
    };
  }

  /** What came after it was told and may explain it. */
  async #causes(house: House, { tables, madeAt }: Publication): Promise<RestatementCause[]> {
    const segments = await this.registry
      .of(house.id)
      .find(Segment, { createdAt: { $gt: madeAt } }, { orderBy: { sequence: 'asc' } });
    const ofSegments = [...grouped(segments, ({ cause }) => cause).values()].flatMap((all): RestatementCause[] => {
      const [first, last] = [all[0], all.at(-1)];
      if (!first || !last) return [];
      const days = { from: first.createdAt.toISOString(), to: last.createdAt.toISOString() };
      return [{ cause: first.cause, count: all.length, ...days }];
    });
    const { indicators } = await this.files.library();
    const defined = tables.filter(({ card }) => indicators.get(card.name)?.header.version !== card.version).length;
    const ofFiles: RestatementCause[] =
      defined > 0 ? [{ cause: 'definition', count: defined, from: null, to: null }] : [];
    const all = [...ofSegments, ...ofFiles];
    return all.length > 0 ? all : [{ cause: 'other', count: 1, from: null, to: null }];
  }
}

function toldAnew(first: Publication, later: Publication, schoolYearStartMonth: number): Change[] {
  const anew = toldTables([later]);
  return toldTables([first]).flatMap((one, at) => {
    const next = anew[at];
    // Quarters instead of months, or everybody instead of one place, are other figures: none of them has moved.
    if (!next || subjectOf(next) !== subjectOf(one)) return [];
    const moved = movedCells(one.table, next.table, keysOf(scopedOf(one), 'told', schoolYearStartMonth));
    return moved.filter(({ hiddenNow }) => !hiddenNow).map((each) => changeOf(first, at, each, false));
  });
}

const changeOf = (
  { tables }: Publication,
  table: number,
  { row, measure, told, today }: Moved,
  waits: boolean,
): Change => ({
  table,
  figure: tables[table]?.card.name ?? '',
  row,
  measure,
  told,
  today,
  waits,
});
