import { Injectable } from '@nestjs/common';
import { Organisations } from '../registry/organisations.js';
import { Registry } from '../registry/registry.js';
import { dayIn } from './days.js';
import type { FigureCard, IndicatorResult } from './indicators.schemas.js';
import { Publication } from './publications/publication.entity.js';
import { toldMeasure } from './told-measure.js';

type Restatement = FigureCard['restated'][number];

interface Told {
  about: string;
  version: number;
  values: IndicatorResult['total'];
  /** What its rows are of, and the rows. */
  by: readonly string[];
  rows: IndicatorResult['rows'];
  /** Told while its days still went on: that more came is no correction. */
  isPartial: boolean;
  publishedOn: string;
}

/** Figures that were published and are others today: what was told, when, and why it moved. */
@Injectable()
export class Restated {
  /** What was told, by organisation, as of its last publication: publications never change. */
  readonly #told = new Map<string, { number: number; all: Told[] }>();

  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
  ) {}

  /** The answer with what was told before on its card: for the association's own eyes. */
  async on(organisationId: string, result: IndicatorResult): Promise<IndicatorResult> {
    const { card, total } = result;
    const measure = toldMeasure(card.name, total);
    if (measure === null) return result;
    const about = aboutOf(card);
    const told = (await this.#all(organisationId)).filter((one) => one.about === about && !one.isPartial);
    const restated = told.flatMap((one) => [
      ...movedOf(one, card, measure, [{ slice: null, told: one.values, now: total }]),
      ...movedOf(one, card, measure, sameSlices(one, result)),
    ]);
    return restated.length === 0 ? result : { ...result, card: { ...card, restated } };
  }

  async #all(organisationId: string): Promise<Told[]> {
    const em = this.registry.of(organisationId);
    const [last] = await em.find(Publication, {}, { orderBy: { number: 'desc' }, limit: 1, fields: ['number'] });
    if (!last) return [];
    const known = this.#told.get(organisationId);
    if (known?.number === last.number) return known.all;
    const { zone } = await this.organisations.byId(organisationId);
    const publications = await em.find(Publication, {}, { orderBy: { number: 'asc' }, fields: ['tables', 'madeAt'] });
    const all = publications.flatMap(({ tables, madeAt }) =>
      tables.map(({ card, total, columns, rows }) => ({
        about: aboutOf(card),
        version: card.version,
        values: total,
        by: sliceColumns(columns),
        rows,
        isPartial: card.period.isPartial,
        publishedOn: dayIn(zone, madeAt),
      })),
    );
    this.#told.set(organisationId, { number: last.number, all });
    return all;
  }
}

interface Pair {
  slice: Restatement['slice'];
  told: IndicatorResult['total'];
  now: IndicatorResult['total'];
}

function movedOf({ version, publishedOn }: Told, card: FigureCard, measure: string, pairs: Pair[]): Restatement[] {
  const cause = version === card.version ? 'corrected' : 'computed-otherwise';
  return pairs.flatMap(({ slice, told, now }) => {
    const value = told[measure];
    return typeof value !== 'number' || value === now[measure] ? [] : [{ value, publishedOn, cause, slice }];
  });
}

/** Rows of the answer that were told too: where it is sliced as it was told. */
function sameSlices({ by, rows }: Told, result: IndicatorResult): Pair[] {
  if (by.length === 0 || by.join() !== sliceColumns(result.columns).join()) return [];
  const sliceOf = (row: IndicatorResult['total']) => Object.fromEntries(by.map((name) => [name, row[name] ?? null]));
  const now = new Map(result.rows.map((row) => [JSON.stringify(sliceOf(row)), row]));
  // A month told while it went on is no correction.
  const over = rows.filter((row) => row['is_partial'] !== true);
  return over.map((told) => ({ slice: sliceOf(told), told, now: now.get(JSON.stringify(sliceOf(told))) ?? {} }));
}

/** Columns that say what a row is of. */
function sliceColumns(columns: IndicatorResult['columns']): string[] {
  const beside = /^(bucket_end|is_partial|withheld|withheld_compared)$|_title$/;
  return columns.flatMap(({ name, unit }) => (unit === null && !beside.test(name) ? [name] : []));
}

/** The same figure of the same days with the same filters. */
function aboutOf({ name, period: { from, to }, filters }: Pick<FigureCard, 'name' | 'period' | 'filters'>): string {
  const sorted = filters
    .map(({ dimension, values }) => [dimension, ...values.toSorted()])
    .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return JSON.stringify([name, from, to, sorted]);
}
