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
import { type Warehouse, Warehouses } from '../warehouse/warehouses.js';
import { type BucketSpan, bucketsOf, isPartial } from './buckets.js';
import { cardOf } from './card.js';
import { comparedPeriod, type Period } from './compared-period.js';
import { dayIn } from './days.js';
import { type Cell, emptyValues, type Recorded, type Row, valuesOf } from './fill.js';
import { Freshnesses } from './freshness.js';
import type { IndicatorQuery, IndicatorResult } from './indicators.schemas.js';
import { isMoney, showsAmounts } from './money.js';
import { nearest } from './nearest.js';
import { type FigureRequest, readRequest } from './request.js';
import { columnsOf } from './result-columns.js';
import { rollUp } from './roll-up.js';
import { storedColumns } from './stored-columns.js';

const MOST_CELLS = 50_000;

interface Asking {
  header: IndicatorHeader;
  request: FigureRequest;
  organisation: Organisation;
  warehouse: Warehouse;
  stored: string[];
  recorded: Recorded;
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
    const library = await this.files.library();
    const file = findIndicator(library, name);
    if (isMoney(file.header) && !showsAmounts(await this.organisations.byId(house.id)))
      throw new AppError('amounts-off');
    const asking = await this.#prepare(house, file, readRequest(query, file.header));
    const { header, request, organisation, recorded } = asking;
    const compared = request.compare ? comparedPeriod(request.period, request.compare, recorded.today) : null;
    const rows = await this.#slices(asking, request.period, request);
    const totals = await this.#rolled(asking, request.period, { ...request, bucket: null, dimensions: [] });
    const total = this.#total(asking, request.period, totals[0]);
    if (compared) await this.#compare(asking, compared, rows, total);
    const freshness = await this.freshnesses.of(house, library, name);
    return {
      card: cardOf({
        header,
        request,
        compared,
        query,
        zone: organisation.zone,
        today: recorded.today,
        firstDay: recorded.firstDay,
        freshness,
        behind: totals[0] ?? {},
      }),
      columns: columnsOf(library, header, request),
      rows,
      total,
    };
  }

  async #prepare(house: House, file: IndicatorFile, request: FigureRequest): Promise<Asking> {
    const { header } = file;
    const organisation = await this.organisations.byId(house.id);
    const warehouse = await this.warehouses.of(house);
    const stored = await storedColumns(warehouse, header.name);
    const needed = [...header.grain.filter((column) => column !== 'volunteer_key'), ...storedMeasures(header)];
    if (needed.some((column) => !stored.includes(column)))
      throw new AppError('indicator-not-refreshed', { name: header.name });
    const [days] = await warehouse.read<{ first: string | null }>('SELECT min(day) AS first FROM staging.activity');
    const recorded = { firstDay: days?.first ?? null, today: dayIn(organisation.zone, this.clock.now()) };
    return { header, request, organisation, warehouse, stored, recorded };
  }

  async #rolled(
    { header, stored, warehouse, organisation }: Asking,
    period: Period,
    request: FigureRequest,
  ): Promise<Row[]> {
    const { sql, parameters } = rollUp(header, stored, request, period, organisation.schoolYearStartMonth);
    return warehouse.read<Row>(sql, parameters);
  }

  /** How many combinations of dimensions there are: counted before any row is made, so that a refusal is cheap. */
  async #combinations({ header, warehouse, stored, organisation }: Asking, period: Period, request: FigureRequest) {
    if (request.dimensions.length === 0) return 1;
    const asked = { ...request, bucket: null };
    const { sql, parameters } = rollUp(header, stored, asked, period, organisation.schoolYearStartMonth);
    const [row] = await warehouse.read<{ n: number }>(`SELECT count(*) AS n FROM (${sql})`, parameters);
    return row?.n ?? 0;
  }

  #total({ header, recorded }: Asking, period: Period, row: Row | undefined): Row {
    if (row === undefined || Number(row['cell_rows'] ?? 0) === 0)
      return emptyValues(header, { start: period.from, end: period.to }, recorded);
    return valuesOf(header, row);
  }

  /** One row per bucket and combination of dimensions present, the empty ones included. */
  async #slices(asking: Asking, period: Period, request: FigureRequest): Promise<Row[]> {
    const { header, organisation, recorded } = asking;
    if (!request.bucket && request.dimensions.length === 0) {
      const [row] = await this.#rolled(asking, period, request);
      return [this.#total(asking, period, row)];
    }
    const spans = request.bucket
      ? bucketsOf(request.bucket, period.from, period.to, organisation.schoolYearStartMonth)
      : [null];
    if (spans.length > MOST_CELLS) throw new AppError('too-many-cells', { cells: spans.length });
    const most = await this.#combinations(asking, period, request);
    if (spans.length * most > MOST_CELLS) throw new AppError('too-many-cells', { cells: spans.length * most });
    const found = await this.#rolled(asking, period, request);
    const combinations = combinationsOf(found, request.dimensions);
    const byKey = new Map(found.map((row) => [keyOf(row, request), row]));
    const titles = request.dimensions.includes('mission_id') ? await missionTitles(asking.warehouse) : null;
    return spans.flatMap((span) =>
      combinations.map((combination) => {
        const row = byKey.get(keyOf({ ...combination, bucket: span?.start ?? null }, request));
        const whole = span ?? { start: period.from, end: period.to };
        const named = titles ? { mission_title: titles.get(String(combination['mission_id'])) ?? null } : {};
        return {
          ...bucketCells(span, period, recorded),
          ...combination,
          ...named,
          ...(row ? valuesOf(header, row) : emptyValues(header, clipped(whole, period), recorded)),
        };
      }),
    );
  }

  /** Adds `M_compared`: the bucket of the same rank in the compared period. */
  async #compare(asking: Asking, compared: Period, rows: Row[], total: Row): Promise<void> {
    const { header, request, organisation, recorded } = asking;
    const before = compared.from < compared.to ? await this.#slices(asking, compared, request) : [];
    const ranksOf = (period: Period) =>
      new Map(
        request.bucket
          ? bucketsOf(request.bucket, period.from, period.to, organisation.schoolYearStartMonth).map(
              ({ start }, at) => [start, at],
            )
          : [],
      );
    const [nowRank, beforeRank] = [ranksOf(request.period), ranksOf(compared)];
    const spansBefore = request.bucket
      ? bucketsOf(request.bucket, compared.from, compared.to, organisation.schoolYearStartMonth)
      : [];
    const key = (row: Row, ranks: Map<string, number>) =>
      JSON.stringify([ranks.get(String(row['bucket'])) ?? null, ...request.dimensions.map((name) => row[name])]);
    const known = new Map(before.map((row) => [key(row, beforeRank), row]));
    const [whole] = await this.#rolled(asking, compared, { ...request, bucket: null, dimensions: [] });
    const wholeBefore = this.#total(asking, compared, whole);
    for (const measure of Object.keys(header.measures)) {
      for (const row of rows) {
        const rank = nowRank.get(String(row['bucket']));
        const span = request.bucket ? spansBefore[rank ?? -1] : { start: compared.from, end: compared.to };
        const nothing = span ? emptyValues(header, clipped(span, compared), recorded) : {};
        row[`${measure}_compared`] = (known.get(key(row, nowRank)) ?? nothing)[measure] ?? null;
      }
      total[`${measure}_compared`] = wholeBefore[measure] ?? null;
    }
  }
}

/** Throws `unknown-indicator` with near names. */
export function findIndicator(library: Library, name: string): IndicatorFile {
  const found = library.indicators.get(name);
  if (found) return found;
  const near = nearest(name, [...library.indicators.keys()]);
  throw new AppError('unknown-indicator', { name, nearest: near.join(', ') }, { nearest: near });
}

function bucketCells(span: BucketSpan | null, { from, to }: Period, { today, firstDay }: Recorded): Row {
  if (!span) return {};
  return { bucket: span.start, bucket_end: span.end, is_partial: isPartial(span, { from, to, today, firstDay }) };
}

/** The part of a bucket inside the period: what lies outside was not asked for. */
function clipped(span: BucketSpan, { from, to }: Period): BucketSpan {
  return { start: span.start > from ? span.start : from, end: span.end < to ? span.end : to };
}

function combinationsOf(rows: readonly Row[], dimensions: readonly string[]): Row[] {
  if (dimensions.length === 0) return [{}];
  const all = new Map<string, Row>();
  for (const row of rows) {
    const one = Object.fromEntries(dimensions.map((name) => [name, row[name] ?? null]));
    all.set(JSON.stringify(one), one);
  }
  return [...all].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function keyOf(row: Row, request: FigureRequest): string {
  const cells: Cell[] = [
    request.bucket ? (row['bucket'] ?? null) : null,
    ...request.dimensions.map((name) => row[name] ?? null),
  ];
  return JSON.stringify(cells);
}

async function missionTitles(warehouse: Warehouse): Promise<Map<string, string>> {
  const rows = await warehouse.read<{ mission_id: string; title: string }>(
    'SELECT mission_id, title FROM staging.mission',
  );
  return new Map(rows.map(({ mission_id, title }) => [mission_id, title]));
}
