import { Injectable } from '@nestjs/common';
import type { Caller } from '../auth/caller.js';
import type { IndicatorHeader } from '../query-files/header.schemas.js';
import { AppError } from '../shared/app-error.js';
import type { Snapshot } from '../warehouse/snapshot.js';
import type { Parameters } from '../warehouse/to-duckdb.js';
import { Warehouses } from '../warehouse/warehouses.js';
import { Figures } from './figures.js';
import { seenBy } from './known-changes.js';
import { requireOpen } from './opening.js';
import { addedMeasures, centsAdded } from './row-amounts.js';
import { behindOf, type RowsBehind } from './rows-behind.js';
import { rowsTogether } from './rows-together.js';
import type { FigureRow, FigureRows, RowsQuery } from './rows.schemas.js';
import { storedColumns } from './stored-columns.js';

const PAGE = 50;
/** A key that leads to nobody is nobody's to see. */
const ERASED = `WHEN volunteer_key IS NOT NULL AND volunteer_key NOT IN (SELECT volunteer_key FROM main.volunteer WHERE NOT erased) THEN 'erased'`;
const seen = ({ hasKeys }: RowsBehind) => `CASE ${hasKeys ? ERASED : ''}
  WHEN $all_missions::BOOLEAN OR mission_id IN (SELECT unnest($missions::VARCHAR[])) THEN 'shown'
  ELSE 'elsewhere' END`;

type Told = Record<string, string | number | null>;

interface Asked {
  /** `WITH … marked AS (…)`: the rows, and whether the reader sees each. */
  marked: string;
  bound: Parameters;
  header: IndicatorHeader;
  after: number;
  isNamed: boolean;
}

/** The rows behind a figure, as far as the reader may see them; together they make the figure, whoever looks. */
@Injectable()
export class FigureRowsBehind {
  constructor(
    private readonly figures: Figures,
    private readonly warehouses: Warehouses,
  ) {}

  /** Throws `amounts-off`, `unknown-indicator`, `unknown-dimension`, `forbidden`, `figure-without-rows`. */
  async of(caller: Caller, name: string, { after, ...query }: RowsQuery): Promise<FigureRows> {
    const house = { id: caller.organisationId, slug: caller.organisationSlug };
    const { file, request, freshness } = await this.figures.ask(house, name, query);
    requireOpen(caller, file.header);
    const isCoordinator = caller.kind === 'local' || caller.roles.includes('coordinator');
    const isDirector = caller.kind === 'local' || caller.roles.includes('director');
    const scope = isDirector ? null : caller.missionScope;
    const warehouse = await this.warehouses.current(house);
    return warehouse.snapshot(async (reader) => {
      const behind = behindOf(file, await storedColumns(reader, name), request);
      if (!behind) throw new AppError('figure-without-rows', { name });
      const reach = { all_missions: scope === null, missions: [...(scope ?? [])] };
      // Days are over, or ahead, as they were when the figure was computed.
      const bound = { ...behind.parameters, ...reach, as_of: (await seenBy(reader, name))?.as_of ?? freshness.asOf };
      const marked = `WITH ${behind.cells}, marked AS (SELECT *, ${seen(behind)} AS seen FROM behind)`;
      const isNamed = isCoordinator && behind.isNamed;
      return told(reader, { marked, bound, header: file.header, after, isNamed });
    });
  }
}

async function told(reader: Snapshot, { marked, bound, header, after, isNamed }: Asked): Promise<FigureRows> {
  const together = await rowsTogether(reader, marked, bound, header);
  const amounts = addedMeasures(header).filter(({ isMoney }) => isMoney);
  const order = 'ORDER BY marked.day DESC, row_id';
  const running = amounts.map(
    ({ name, column }) =>
      `CAST(sum("${column}") OVER (${order} ROWS UNBOUNDED PRECEDING EXCLUDE CURRENT ROW) AS VARCHAR) AS "before ${name}", `,
  );
  const rows = await reader.read<Told>(
    `${marked} SELECT marked.*, ${running.join('')}mission.title AS mission_title
     FROM marked LEFT JOIN staging.mission USING (mission_id)
     WHERE seen = 'shown' ${order} LIMIT ${PAGE + 1} OFFSET $after::INTEGER`,
    { ...bound, after },
  );
  return {
    ...together,
    rows: rows.slice(0, PAGE).map((row) => rowView(row, header, isNamed)),
    next: rows.length > PAGE ? after + PAGE : null,
  };
}

function rowView(row: Told, header: IndicatorHeader, isNamed: boolean): FigureRow {
  const text = (name: string) => (row[name] === null || row[name] === undefined ? null : String(row[name]));
  const number = (name: string) => (text(name) === null ? null : Number(row[name]));
  const left = Object.entries(row).find(([name, count]) => name.startsWith('left_out_') && Number(count) > 0);
  const scale = number('scale');
  return {
    id: isNamed ? text('row_id') : null,
    day: text('day'),
    toDay: text('to_day'),
    mission: text('mission_title') ?? text('mission_id'),
    activityType: text('activity_type'),
    site: text('site'),
    source: text('source'),
    provenance: text('provenance'),
    status: text('status'),
    headcount: number('headcount'),
    score: scale === null ? null : { given: number('score') ?? 0, scale },
    method: text('method'),
    rows: number('records') ?? 1,
    leftOut: left && !number('rows_counted') ? left[0].slice('left_out_'.length) : null,
    values: Object.fromEntries(
      addedMeasures(header).map(({ name, column, isMoney }) => [
        name,
        isMoney ? centsAdded(text(`before ${name}`), text(column)) : number(column),
      ]),
    ),
  };
}
