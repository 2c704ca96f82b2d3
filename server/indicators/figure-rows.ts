import { Injectable } from '@nestjs/common';
import type { Caller } from '../auth/caller.js';
import type { IndicatorHeader } from '../query-files/header.schemas.js';
import { QueryFiles } from '../query-files/query-files.js';
import { AppError } from '../shared/app-error.js';
import type { Snapshot } from '../warehouse/snapshot.js';
import type { Parameters } from '../warehouse/to-duckdb.js';
import { Warehouses } from '../warehouse/warehouses.js';
import { findIndicator } from './figures.js';
import { readRequest } from './request.js';
import { rowsBehind, rowSource } from './row-query.js';
import type { FigureRow, FigureRows, RowsQuery, RowsTogether } from './rows.schemas.js';

const PAGE = 50;
/** A key that leads to nobody is nobody's to see. */
const SEEN = `CASE
  WHEN volunteer_key IS NOT NULL AND volunteer_key NOT IN (SELECT volunteer_key FROM main.volunteer WHERE NOT erased) THEN 'erased'
  WHEN $all_missions::BOOLEAN OR mission_id IN (SELECT unnest($missions::VARCHAR[])) THEN 'shown'
  ELSE 'elsewhere' END`;

type Told = Record<string, string | number | null>;

interface Asked {
  /** `WITH … marked AS (…)`: the rows, and whether the reader sees each. */
  marked: string;
  bound: Parameters;
  header: IndicatorHeader;
  after: number;
  isCoordinator: boolean;
}

/** The rows behind a figure, as far as the reader may see them; together they make the figure, whoever looks. */
@Injectable()
export class FigureRowsBehind {
  constructor(
    private readonly files: QueryFiles,
    private readonly warehouses: Warehouses,
  ) {}

  /** Throws `unknown-indicator`, `unknown-dimension`, `figure-without-rows`. */
  async of(caller: Caller, name: string, { after, ...query }: RowsQuery): Promise<FigureRows> {
    const file = findIndicator(await this.files.library(), name);
    const source = rowSource(file);
    if (!source) throw new AppError('figure-without-rows', { name });
    const { cells, parameters } = rowsBehind(file, source, readRequest(query, file.header));
    const isCoordinator = caller.kind === 'local' || caller.roles.includes('coordinator');
    const isDirector = caller.kind === 'local' || caller.roles.includes('director');
    const scope = isDirector ? null : caller.missionScope;
    const bound = { ...parameters, all_missions: scope === null, missions: [...(scope ?? [])] };
    const marked = `WITH ${cells}, marked AS (SELECT *, ${SEEN} AS seen FROM behind)`;
    const warehouse = await this.warehouses.current({ id: caller.organisationId, slug: caller.organisationSlug });
    return warehouse.snapshot((reader) =>
      this.#told(reader, { marked, bound, header: file.header, after, isCoordinator }),
    );
  }

  async #told(reader: Snapshot, { marked, bound, header, after, isCoordinator }: Asked): Promise<FigureRows> {
    const together = await this.#together(reader, marked, bound, header);
    const rows = await reader.read<Told>(
      `${marked} SELECT marked.*, mission.title AS mission_title FROM marked LEFT JOIN staging.mission USING (mission_id)
       WHERE seen = 'shown' ORDER BY marked.day DESC, row_id LIMIT ${PAGE + 1} OFFSET $after::INTEGER`,
      { ...bound, after },
    );
    const sums = sumsOf(header);
    return {
      ...together,
      rows: rows.slice(0, PAGE).map((row) => rowView(row, sums, isCoordinator)),
      next: rows.length > PAGE ? after + PAGE : null,
    };
  }

  async #together(reader: Snapshot, marked: string, bound: Parameters, header: IndicatorHeader) {
    const columns = await reader.describe(`${marked} SELECT * FROM marked`, bound);
    const left = columns.map(({ name }) => name).filter((name) => name.startsWith('left_out_'));
    const people = columns.some(({ name }) => name === 'people');
    const numbers = ['rows_counted', ...left].map((name) => `coalesce(sum(${name}), 0)::BIGINT AS ${name}`);
    const sums = sumsOf(header).map((name) => `sum("${name}")::DOUBLE AS "${name}"`);
    const distinct = people ? 'len(list_distinct(coalesce(flatten(list(people)), [])))' : 'NULL';
    const rows = await reader.read<Told>(
      `${marked} SELECT seen, count(*)::INTEGER AS all_rows, ${[...numbers, ...sums].join(', ')}, ${distinct}::INTEGER AS members
       FROM marked GROUP BY GROUPING SETS ((), (seen)) ORDER BY seen NULLS FIRST`,
      bound,
    );
    const of = (seen: string | null) =>
      togetherOf(
        rows.find((row) => row['seen'] === seen),
        left,
        header,
      );
    return { total: of(null), erased: of('erased'), elsewhere: of('elsewhere') };
  }
}

function sumsOf({ measures }: IndicatorHeader): string[] {
  return Object.entries(measures).flatMap(([name, { kind }]) => (kind === 'sum' ? [name] : []));
}

function togetherOf(row: Told | undefined, left: readonly string[], header: IndicatorHeader): RowsTogether {
  const number = (name: string) => (row?.[name] === null || row?.[name] === undefined ? null : Number(row[name]));
  const kinds = Object.entries(header.measures).filter(([, { kind }]) => kind === 'sum' || kind === 'distinct');
  return {
    rows: number('all_rows') ?? 0,
    counted: number('rows_counted') ?? 0,
    leftOut: Object.fromEntries(left.map((name) => [name.slice('left_out_'.length), number(name) ?? 0])),
    values: Object.fromEntries(
      kinds.map(([name, { kind }]) => [name, kind === 'sum' ? number(name) : (number('members') ?? 0)]),
    ),
  };
}

function rowView(row: Told, sums: readonly string[], isNamed: boolean): FigureRow {
  const text = (name: string) => (row[name] === null || row[name] === undefined ? null : String(row[name]));
  const left = Object.entries(row).find(([name, count]) => name.startsWith('left_out_') && Number(count) > 0);
  return {
    id: isNamed ? text('row_id') : null,
    day: text('day') ?? '',
    mission: text('mission_title') ?? text('mission_id'),
    activityType: text('activity_type'),
    site: text('site'),
    source: text('source') ?? '',
    provenance: text('provenance') ?? '',
    status: text('status') ?? '',
    headcount: row['headcount'] === null ? null : Number(row['headcount']),
    leftOut: left ? left[0].slice('left_out_'.length) : null,
    values: Object.fromEntries(sums.map((name) => [name, row[name] === null ? null : Number(row[name])])),
  };
}
