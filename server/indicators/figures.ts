import { Injectable } from '@nestjs/common';
import type { House } from '../ledger/house.js';
import type { IndicatorHeader } from '../query-files/header.schemas.js';
import { storedColumns as storedMeasures } from '../query-files/columns.js';
import type { IndicatorFile, Library } from '../query-files/library.js';
import { QueryFiles } from '../query-files/query-files.js';
import { Organisations } from '../registry/organisations.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { type Warehouse, Warehouses } from '../warehouse/warehouses.js';
import { cardOf } from './card.js';
import { cardDetails } from './card-details.js';
import { comparedPeriod } from './compared-period.js';
import { compare, firstValues } from './comparison.js';
import { datedSettings } from './dated-settings.js';
import { dayIn } from './days.js';
import type { Recorded, Row } from './fill.js';
import { Freshnesses } from './freshness.js';
import type { IndicatorQuery, IndicatorResult } from './indicators.schemas.js';
import { type Asking, bucketCells, type Line, type Lines, linesOf } from './lines.js';
import { isMoney, showsAmounts } from './money.js';
import { nearest } from './nearest.js';
import { type FigureRequest, readRequest } from './request.js';
import { columnsOf } from './result-columns.js';
import { storedColumns } from './stored-columns.js';

/** Answers requests from what refreshes have kept: never runs an indicator's own SELECT. */
@Injectable()
export class Figures {
  constructor(
    private readonly files: QueryFiles,
    private readonly warehouses: Warehouses,
    private readonly organisations: Organisations,
    private readonly freshnesses: Freshnesses,
    private readonly clock: Clock,
  ) {}

  /** Throws `amounts-off`, `unknown-indicator`, `indicator-not-refreshed`, `unknown-dimension`, `invalid-request`, `too-many-cells`. */
  async answer(house: House, name: string, query: IndicatorQuery): Promise<IndicatorResult> {
    const library = await this.files.library();
    const file = findIndicator(library, name);
    const { header } = file;
    const organisation = await this.organisations.byId(house.id);
    if (isMoney(header) && !showsAmounts(organisation)) throw new AppError('amounts-off');
    const request = readRequest(query, header);
    const { zone, schoolYearStartMonth } = organisation;
    const warehouse = await this.warehouses.of(house);
    const asking = await prepare(warehouse, header, schoolYearStartMonth, dayIn(zone, this.clock.now()));
    const { recorded } = asking;
    const compared = request.compare ? comparedPeriod(request.period, request.compare, recorded.today) : null;
    const [lines, whole] = await this.#lines(asking, request);
    const titles = request.dimensions.includes('mission_id') ? await missionTitles(warehouse) : null;
    const rows = lines.all.map((line) => ({ line, row: rowOf(line, request, recorded, titles) }));
    const total = { ...firstValues(whole) };
    if (compared) await compare(asking, compared, request, rows, total);
    const freshness = await this.freshnesses.of(house, library, name);
    const { today, firstDay } = recorded;
    const behind = whole.all[0]?.found ?? {};
    const details = await cardDetails({ warehouse, file, stored: asking.stored, request });
    return {
      card: cardOf({ header, request, compared, query, zone, today, firstDay, freshness, behind, details }),
      columns: columnsOf(library, header, request),
      rows: rows.map(({ row }) => row),
      total,
    };
  }

  /** A total is the same request without slices, never a sum of what is shown. */
  async #lines(asking: Asking, request: FigureRequest): Promise<[Lines, Lines]> {
    const lines = await linesOf(asking, request.period, request);
    if (!request.bucket && request.dimensions.length === 0) return [lines, lines];
    return [lines, await linesOf(asking, request.period, { ...request, bucket: null, dimensions: [] })];
  }
}

/** Throws `unknown-indicator` with near names. */
export function findIndicator(library: Library, name: string): IndicatorFile {
  const found = library.indicators.get(name);
  if (found) return found;
  const near = nearest(name, [...library.indicators.keys()]);
  throw new AppError('unknown-indicator', { name, nearest: near.join(', ') }, { nearest: near });
}

async function prepare(
  warehouse: Warehouse,
  header: IndicatorHeader,
  schoolYearStartMonth: number,
  today: string,
): Promise<Asking> {
  const stored = await storedColumns(warehouse, header.name);
  const needed = [...header.grain, ...storedMeasures(header)];
  if (needed.some((column) => !stored.includes(column)))
    throw new AppError('indicator-not-refreshed', { name: header.name });
  const [days] = await warehouse.read<{ first: string | null }>('SELECT min(day) AS first FROM staging.activity');
  const settings = await datedSettings(warehouse, header);
  const recorded = { firstDay: days?.first ?? null, today };
  return { header, stored, reader: warehouse, schoolYearStartMonth, recorded, settings };
}

function rowOf(line: Line, request: FigureRequest, recorded: Recorded, titles: Map<string, string> | null): Row {
  const named = titles ? { mission_title: titles.get(String(line.combination['mission_id'])) ?? null } : {};
  return { ...bucketCells(line.span, request.period, recorded), ...line.combination, ...named, ...line.values };
}

async function missionTitles(warehouse: Warehouse): Promise<Map<string, string>> {
  const rows = await warehouse.read<{ mission_id: string; title: string }>(
    'SELECT mission_id, title FROM staging.mission',
  );
  return new Map(rows.map(({ mission_id, title }) => [mission_id, title]));
}
