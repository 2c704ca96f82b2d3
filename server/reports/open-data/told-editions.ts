import { Injectable } from '@nestjs/common';
import type { FrozenTable } from '../../indicators/publications/publications.schemas.js';
import { Publication } from '../../indicators/publications/publication.entity.js';
import { Mission } from '../../missions/mission.entity.js';
import { labelOf } from '../../query-files/header-names.js';
import type { Library } from '../../query-files/library.js';
import { QueryFiles } from '../../query-files/query-files.js';
import { Organisations } from '../../registry/organisations.js';
import { Registry } from '../../registry/registry.js';
import { AppError } from '../../shared/app-error.js';
import { Config } from '../../shared/config.js';
import type { Language } from '../../shared/language.js';
import { checkAddress } from '../editions/addresses.js';
import { Edition } from '../editions/edition.entity.js';
import type { ToldEdition, ToldFigure } from './told-edition.js';

/** Published reports as figures, for the tools of whoever reads them. */
@Injectable()
export class ToldEditions {
  constructor(
    private readonly registry: Registry,
    private readonly files: QueryFiles,
    private readonly organisations: Organisations,
    private readonly config: Config,
  ) {}

  /** Throws `not-found`. */
  async of(organisationId: string, id: string): Promise<ToldEdition> {
    const em = this.registry.of(organisationId);
    const edition = await em.findOne(Edition, { id }, { fields: ['number', 'language', 'publicationId'] });
    if (!edition) throw new AppError('not-found');
    const { number, language } = edition;
    const told = await em.findOneOrFail(Publication, { id: edition.publicationId }, { exclude: ['behind'] });
    const { name: house } = await this.organisations.byId(organisationId);
    const missions = await em.find(Mission, {}, { fields: ['id', 'title'] });
    const library = await this.files.library();
    const titles = new Map(missions.map((one) => [one.id, one.title]));
    return {
      number,
      house,
      language,
      title: told.title,
      from: told.fromDay,
      to: told.toDay,
      publishedAt: told.madeAt,
      checkAddress: checkAddress(this.config, number),
      digest: told.digest,
      tables: told.tables.map((table) => toldFigure(table, { library, titles, language })),
    };
  }
}

interface Known {
  library: Library;
  /** Of missions. */
  titles: ReadonlyMap<string, string>;
  language: Language;
}

function toldFigure(table: FrozenTable, { library, titles, language }: Known): ToldFigure {
  const { card, columns } = table;
  const file = library.indicators.get(card.name);
  const isSame = file?.sql === card.sql;
  const sums = columns.map(({ name }) => name).filter((name) => isSame && file.header.measures[name]?.kind === 'sum');
  const limits = card.filters.map(({ dimension, values }) => ({
    dimension: file ? labelOf(library, file.header, dimension)[language] : dimension,
    values: values.map((value) => (dimension === 'mission_id' ? (titles.get(value) ?? value) : value)),
  }));
  return { table, limits, sums: sums.filter((name) => !isMixed(name, table)) };
}

/** Where units would mix, or a row is hidden, there is no sum to do again. */
function isMixed(name: string, { rows, total }: FrozenTable): boolean {
  return typeof total[name] !== 'number' || rows.some((row) => typeof row['withheld'] === 'string');
}
