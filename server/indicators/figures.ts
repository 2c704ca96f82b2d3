import { Injectable } from '@nestjs/common';
import type { House } from '../ledger/house.js';
import type { IndicatorHeader } from '../query-files/header.schemas.js';
import { storedColumns as storedMeasures } from '../query-files/columns.js';
import type { IndicatorFile, Library } from '../query-files/library.js';
import { QueryFiles } from '../query-files/query-files.js';
import type { Organisation } from '../registry/organisation.entity.js';
import { Organisations } from '../registry/organisations.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import type { Snapshot } from '../warehouse/snapshot.js';
import { Warehouses } from '../warehouse/warehouses.js';
import { cardOf } from './card.js';
import { cardDetails } from './card-details.js';
import { comparedPeriod } from './compared-period.js';
import { compare, firstValues } from './comparison.js';
import { datedSettings } from './dated-settings.js';
import { dayIn } from './days.js';
import type { Recorded, Row } from './fill.js';
import { Freshnesses } from './freshness.js';
import type { Freshness, IndicatorQuery, IndicatorResult } from './indicators.schemas.js';
import { type Asking, bucketCells, type Line, type Lines, linesOf } from './lines.js';
import { isMoney, showsAmounts } from './money.js';
import { hasMonths } from './months/month-columns.js';
import { nearest } from './nearest.js';
import { type FigureRequest, readRequest } from './request.js';
import { columnsOf } from './result-columns.js';
import { keepsMonths, storedColumns } from './stored-columns.js';

/** A request that can be answered, with what the house says of it today. */
export interface Question {
  library: Library;
  file: IndicatorFile;
  organisation: Organisation;
  query: IndicatorQuery;
  request: FigureRequest;
  freshness: Freshness;
  today: string;
}

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
    const asked = await this.ask(house, name, query);
    const warehouse = await this.warehouses.of(house);
    return warehouse.snapshot((reader) => this.answerFrom(reader, asked));
  }

  /** What there is to know before anything is read; the figure may be newer than its `freshness` says, never older. */
  async ask(house: House, name: string, query: IndicatorQuery): Promise<Question> {
    const library = await this.files.library();
    const file = findIndicator(library, name);
    const organisation = await this.organisations.byId(house.id);
    if (isMoney(file.header) && !showsAmounts(organisation)) throw new AppError('amounts-off');
    const request = readRequest(query, file.header);
    const freshness = await this.freshnesses.of(house, library, name);
    return {
      library,
      file,
      organisation,
      query,
      request,
      freshness,
      today: dayIn(organisation.zone, this.clock.now()),
    };
  }

  /** All parts of the answer are of the reader's moment. Throws `indicator-not-refreshed`, `too-many-cells`. */
  async answerFrom(reader: Snapshot, question: Question): Promise<IndicatorResult> {
    const { library, file, organisation, query, request, freshness, today } = question;
    const { header } = file;
    const asking = await prepare(reader, header, organisation.schoolYearStartMonth, today);
    const { recorded } = asking;
    const compared = request.compare ? comparedPeriod(request.period, request.compare, today) : null;
    const [lines, whole] = await this.#lines(asking, request);
    const titles = request.dimensions.includes('mission_id') ? await missionTitles(reader) : null;
    const rows = lines.all.map((line) => ({ line, row: rowOf(line, request, recorded, titles) }));
    const total = { ...firstValues(whole) };
    if (compared) await compare(asking, compared, request, rows, total);
    const { zone } = organisation;
    const { firstDay } = recorded;
    const behind = whole.all[0]?.found ?? {};
    const details = await cardDetails({ ...asking, warehouse: reader, file, request, behind });
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
  reader: Snapshot,
  header: IndicatorHeader,
  schoolYearStartMonth: number,
  today: string,
): Promise<Asking> {
  const stored = await storedColumns(reader, header.name);
  const needed = [...header.grain, ...storedMeasures(header)];
  if (needed.some((column) => !stored.includes(column)))
    throw new AppError('indicator-not-refreshed', { name: header.name });
  const [days] = await reader.read<{ first: string | null }>('SELECT min(day) AS first FROM main.activity');
  const settings = await datedSettings(reader, header);
  const recorded = { firstDay: days?.first ?? null, today };
  const isKeptByMonth = hasMonths(header) && (await keepsMonths(reader, header.name));
  return { header, stored, reader, schoolYearStartMonth, recorded, settings, isKeptByMonth };
}

function rowOf(line: Line, request: FigureRequest, recorded: Recorded, titles: Map<string, string> | null): Row {
  const named = titles ? { mission_title: titles.get(String(line.combination['mission_id'])) ?? null } : {};
  return { ...bucketCells(line.span, request.period, recorded), ...line.combination, ...named, ...line.values };
}

async function missionTitles(reader: Snapshot): Promise<Map<string, string>> {
  const rows = await reader.read<{ mission_id: string; title: string }>(
    'SELECT mission_id, title FROM staging.mission',
  );
  return new Map(rows.map(({ mission_id, title }) => [mission_id, title]));
}
