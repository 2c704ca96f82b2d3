import { Injectable } from '@nestjs/common';
import { isMoney, showsAmounts } from '../query-files/amounts.js';
import { labelOf, unitOf } from '../query-files/header-names.js';
import { filtersOf } from '../query-files/slice.js';
import type { Caller } from '../auth/caller.js';
import { dayIn } from '../indicators/days.js';
import type { House } from '../ledger/house.js';
import { Mission } from '../missions/mission.entity.js';
import type { IndicatorFile, Library } from '../query-files/library.js';
import { QueryFiles } from '../query-files/query-files.js';
import { Organisations } from '../registry/organisations.js';
import { Registry } from '../registry/registry.js';
import { Clock } from '../shared/clock.js';
import { attainmentOf } from './attainment.js';
import { OutsideTargets } from './outside-targets.js';
import { type FoundFigure, TargetFigures } from './target-figures.js';
import { Target } from './target.entity.js';
import type { Targets as TargetsView, TargetsQuery, TargetView } from './targets.schemas.js';

interface Shown {
  house: House;
  library: Library;
  audience: 'internal' | 'external';
  today: string;
  titles: ReadonlyMap<string, string>;
  hidden: ReadonlySet<string>;
}

/** What the association wants its figures to be, and how far they are. */
@Injectable()
export class Targets {
  constructor(
    private readonly registry: Registry,
    private readonly organisations: Organisations,
    private readonly files: QueryFiles,
    private readonly figures: TargetFigures,
    private readonly outside: OutsideTargets,
    private readonly clock: Clock,
  ) {}

  /** Those of figures that have a file, and that the reader may see. The period that begins last comes first. */
  async list(caller: Caller, { from, to, indicator, audience = 'internal' }: TargetsQuery): Promise<TargetsView> {
    const house = { id: caller.organisationId, slug: caller.organisationSlug };
    const em = this.registry.of(house.id);
    const where = {
      ...(to === undefined ? {} : { fromDay: { $lt: to } }),
      ...(from === undefined ? {} : { toDay: { $gt: from } }),
      ...(indicator === undefined ? {} : { indicator }),
    };
    const kept = await em.find(Target, where, { orderBy: { fromDay: 'desc', indicator: 'asc', id: 'asc' } });
    const missions = await em.find(Mission, {}, { fields: ['id', 'title'], orderBy: { id: 'asc' } });
    const organisation = await this.organisations.byId(house.id);
    const library = await this.files.library();
    const isShown = ({ header }: IndicatorFile) =>
      (audience === 'internal' || header.audience.includes('external')) &&
      (!isMoney(header) || showsAmounts(organisation));
    const seen = kept.flatMap((target) => {
      const file = library.indicators.get(target.indicator);
      return file?.header.measures[target.measure] && isShown(file) ? [{ target, file }] : [];
    });
    const today = dayIn(organisation.zone, this.clock.now());
    const begun = seen.map(({ target }) => target).filter(({ fromDay }) => fromDay <= today);
    const month = organisation.schoolYearStartMonth;
    const isOutside = audience === 'external';
    const hidden = isOutside ? await this.outside.withheld(house, library, begun, month) : new Set<string>();
    const titles = new Map(missions.map(({ id, title }) => [id, title]));
    const shown = { house, library, audience, today, titles, hidden };
    const targets: TargetView[] = [];
    for (const { target, file } of seen) targets.push(await this.#show(shown, target, file));
    return { today, targets };
  }

  async #show(shown: Shown, target: Target, { header }: IndicatorFile): Promise<TargetView> {
    const { house, library, audience, today, titles, hidden } = shown;
    const isBegun = target.fromDay <= today;
    const found = isBegun ? await this.figures.of(house, target, header) : null;
    const told = found && hidden.has(target.id) ? withheld(found) : found;
    const { id, indicator, measure, fromDay, toDay, better, baseline, target: wanted, author, setAt } = target;
    const aim = { fromDay, toDay, better, baseline: baseline ?? null, target: wanted };
    return {
      id,
      indicator,
      measure,
      ...aim,
      title: header.title,
      label: header.measures[measure]?.label ?? header.title,
      unit: unitOf(header, measure),
      filters: filtersOf(target.slice).map((filter) => ({
        ...filter,
        label: labelOf(library, header, filter.dimension),
        name: (filter.dimension === 'mission_id' ? titles.get(filter.value) : undefined) ?? filter.value,
      })),
      author: audience === 'external' ? null : author,
      setAt: setAt.toISOString(),
      ...attainmentOf(aim, told, today),
      asOf: found?.asOf ?? null,
    };
  }
}

function withheld(found: FoundFigure): FoundFigure {
  return { ...found, result: null, isWithheld: true };
}
