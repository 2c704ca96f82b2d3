import { Injectable } from '@nestjs/common';
import { isMoney, showsAmounts } from '../../query-files/amounts.js';
import type { House } from '../../ledger/house.js';
import type { IndicatorFile, Library } from '../../query-files/library.js';
import { QueryFiles } from '../../query-files/query-files.js';
import { Organisations } from '../../registry/organisations.js';
import { Freshnesses } from '../freshness.js';
import type { FigureNewsView } from './news.schemas.js';

/** How figures stand, without their values: as the list of figures shows them. */
@Injectable()
export class FigureStates {
  constructor(
    private readonly files: QueryFiles,
    private readonly organisations: Organisations,
    private readonly freshnesses: Freshnesses,
  ) {}

  /** Every figure; or the one named and those made from it. */
  async of(house: House, name?: string): Promise<FigureNewsView> {
    const organisation = await this.organisations.byId(house.id);
    const library = await this.files.library();
    const told = name === undefined ? [...library.indicators.values()] : withThoseMadeFrom(library, name);
    const figures: FigureNewsView['figures'] = [];
    for (const { header } of told) {
      if (isMoney(header) && !showsAmounts(organisation)) continue;
      figures.push({ name: header.name, freshness: await this.freshnesses.of(house, library, header.name) });
    }
    return { figures };
  }
}

/** Files stand in the order of their dependencies: what is made from one comes after it. */
function withThoseMadeFrom(library: Library, name: string): IndicatorFile[] {
  const relations = new Set([`indicator.${name}`]);
  return [...library.indicators.values()].filter(({ header, relations: from }) => {
    const isConcerned = header.name === name || from.some((relation) => relations.has(relation));
    if (isConcerned) relations.add(`indicator.${header.name}`);
    return isConcerned;
  });
}
