import { Injectable } from '@nestjs/common';
import { isMoney, showsAmounts } from '../query-files/amounts.js';
import { dimensionsOf, labelOf, unitOf } from '../query-files/header-names.js';
import type { Caller } from '../auth/caller.js';
import type { IndicatorFile, Library } from '../query-files/library.js';
import { QueryFiles } from '../query-files/query-files.js';
import { Organisations } from '../registry/organisations.js';
import { Clock } from '../shared/clock.js';
import { Warehouses } from '../warehouse/warehouses.js';
import { dayIn } from './days.js';
import { Freshnesses } from './freshness.js';
import type { Catalogue as CatalogueView, CatalogueEntry, Chart } from './indicators.schemas.js';
import { mayOpen, type Opener } from './opening.js';

/** What figures exist, how to slice them, and how fresh they are. */
@Injectable()
export class Catalogue {
  constructor(
    private readonly files: QueryFiles,
    private readonly warehouses: Warehouses,
    private readonly organisations: Organisations,
    private readonly freshnesses: Freshnesses,
    private readonly clock: Clock,
  ) {}

  /** Those that the caller may open. */
  async of(caller: Opener & Pick<Caller, 'organisationId' | 'organisationSlug'>): Promise<CatalogueView> {
    const house = { id: caller.organisationId, slug: caller.organisationSlug };
    const organisation = await this.organisations.byId(house.id);
    const { zone } = organisation;
    const library = await this.files.library();
    const warehouse = await this.warehouses.of(house);
    const [days] = await warehouse.read<{ first: string | null; last: string | null }>(
      'SELECT min(day) AS first, max(day) AS last FROM staging.activity',
    );
    const indicators: CatalogueEntry[] = [];
    for (const file of library.indicators.values()) {
      if (!mayOpen(caller, file.header) || (isMoney(file.header) && !showsAmounts(organisation))) continue;
      const freshness = await this.freshnesses.of(house, library, file.header.name);
      indicators.push({ ...describe(library, file), freshness });
    }
    const recorded = days?.first && days.last ? { from: days.first, to: days.last } : null;
    return { zone, today: dayIn(zone, this.clock.now()), recorded, indicators, broken: library.problems };
  }
}

function describe(library: Library, file: IndicatorFile): Omit<CatalogueEntry, 'freshness'> {
  const { header } = file;
  const { name, version, title, description, formula, owner, unit, compare, audience } = header;
  return {
    name,
    version,
    title,
    description,
    formula,
    owner,
    unit,
    isOutside: audience.includes('external'),
    compare,
    tags: header.tags ?? [],
    dimensions: dimensionsOf(header).map((column) => ({ name: column, label: labelOf(library, header, column) })),
    measures: Object.entries(header.measures).map(([measure, { kind, label, within }]) => ({
      name: measure,
      kind,
      label,
      unit: unitOf(header, measure),
      within: within ?? [],
    })),
    charts: chartsOf(file),
  };
}

function chartsOf({ header, charts }: IndicatorFile): Chart[] {
  return charts
    .filter(({ isPhone }) => !isPhone)
    .toSorted((a, b) => (a.variant ?? '').localeCompare(b.variant ?? ''))
    .map(({ variant, request, spec }) => ({
      variant,
      title: header.title,
      description: header.description,
      request,
      spec,
      phoneSpec: charts.find((other) => other.isPhone && other.variant === variant)?.spec ?? null,
    }));
}
