import { Injectable } from '@nestjs/common';
import { findIndicator } from '../../query-files/find-indicator.js';
import { labelOf } from '../../query-files/header-names.js';
import type { House } from '../../ledger/house.js';
import { QueryFiles } from '../../query-files/query-files.js';
import { Warehouses } from '../../warehouse/warehouses.js';
import type { IndicatorResult } from '../indicators.schemas.js';
import type { Language } from './cells.js';
import { toWorkbook } from './figure-workbook.js';
import type { Limit } from './about.js';

const MISSION = 'mission_id';

/** Answers as workbooks, in the words of whoever opens them. */
@Injectable()
export class Workbooks {
  constructor(
    private readonly files: QueryFiles,
    private readonly warehouses: Warehouses,
  ) {}

  async of(house: House, result: IndicatorResult, language: Language): Promise<Buffer> {
    return toWorkbook(result, await this.#limits(house, result, language), language);
  }

  /** What the answer is limited to: dimensions by their names, missions by their titles. */
  async #limits(house: House, { card: { name, filters } }: IndicatorResult, language: Language): Promise<Limit[]> {
    if (filters.length === 0) return [];
    const library = await this.files.library();
    const { header } = findIndicator(library, name);
    const isOfMissions = filters.some(({ dimension }) => dimension === MISSION);
    const titles = isOfMissions ? await this.#titles(house) : new Map<string, string>();
    return filters.map(({ dimension, values }) => ({
      dimension: labelOf(library, header, dimension)[language],
      values: values.map((value) => (dimension === MISSION ? titles.get(value) : undefined) ?? value),
    }));
  }

  async #titles(house: House): Promise<Map<string, string>> {
    const warehouse = await this.warehouses.of(house);
    const missions = await warehouse.read<{ mission_id: string; title: string }>(
      'SELECT mission_id, title FROM staging.mission',
    );
    return new Map(missions.map(({ mission_id, title }) => [mission_id, title]));
  }
}
