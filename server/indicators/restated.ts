import { Injectable } from '@nestjs/common';
import { Organisations } from '../registry/organisations.js';
import { Registry } from '../registry/registry.js';
import { dayIn } from './days.js';
import type { FigureCard, IndicatorResult } from './indicators.schemas.js';
import { Publication } from './publications/publication.entity.js';
import { toldMeasure } from './told-measure.js';

interface Told {
  about: string;
  version: number;
  values: IndicatorResult['total'];
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
    const restated = (await this.#all(organisationId)).flatMap(
      ({ about: one, version, values, isPartial, publishedOn }) => {
        const value = values[measure];
        if (one !== about || isPartial || typeof value !== 'number' || value === total[measure]) return [];
        return [{ value, publishedOn, cause: version === card.version ? 'corrected' : 'computed-otherwise' }];
      },
    );
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
      tables.map(({ card, total }) => ({
        about: aboutOf(card),
        version: card.version,
        values: total,
        isPartial: card.period.isPartial,
        publishedOn: dayIn(zone, madeAt),
      })),
    );
    this.#told.set(organisationId, { number: last.number, all });
    return all;
  }
}

/** The same figure of the same days with the same filters. */
function aboutOf({ name, period: { from, to }, filters }: Pick<FigureCard, 'name' | 'period' | 'filters'>): string {
  const sorted = filters
    .map(({ dimension, values }) => [dimension, ...values.toSorted()])
    .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return JSON.stringify([name, from, to, sorted]);
}
