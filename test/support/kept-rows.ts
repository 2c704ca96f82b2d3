import { type IndicatorHeader, indicatorHeaderSchema, withTimeLimit } from '../../server/query-files/header.schemas.js';
import { requireMeasures } from '../../server/query-files/measures.js';
import { openMemoryWarehouse } from '../../server/warehouse/memory-warehouse.js';
import type { Value } from '../../server/warehouse/to-duckdb.js';
import { linesOf } from '../../server/indicators/lines.js';
import { keepMonths } from '../../server/indicators/months/keep-months.js';
import { hasMonths } from '../../server/indicators/months/month-columns.js';
import type { Row } from '../../server/indicators/fill.js';
import type { FigureRequest } from '../../server/indicators/request.js';
import type { WarehouseConnection } from '../../server/warehouse/connection.js';

type Asked = Partial<Omit<FigureRequest, 'period'>> & { from: string; to: string };

/** A figure's rows as a refresh keeps them, written by hand, and what is answered from them. */
export class KeptRows {
  firstDay = '2020-01-01';
  today = '2026-12-31';
  settings = new Map<string, { from: string; value: number }[]>();

  private constructor(
    readonly connection: WarehouseConnection,
    readonly close: () => void,
    readonly header: IndicatorHeader,
    readonly columns: readonly string[],
  ) {}

  /** `columns`: name to DuckDB type. `header`: what matters for the test; the rest has defaults. */
  static async of(
    columns: Readonly<Record<string, string>>,
    header: Readonly<Record<string, unknown>>,
    rows: readonly Readonly<Record<string, Value>>[],
  ): Promise<KeptRows> {
    const memory = await openMemoryWarehouse();
    const { connection } = memory;
    const parsed = withTimeLimit(indicatorHeaderSchema.parse({ ...defaults, ...header }), 60);
    requireMeasures(parsed);
    await connection.run('CREATE SCHEMA indicator');
    await connection.run('CREATE SCHEMA staging');
    await connection.run('CREATE TABLE indicator.volunteer_number (volunteer_key VARCHAR, number INTEGER)');
    await connection.run('CREATE TABLE staging.volunteer (volunteer_key VARCHAR, left_on DATE)');
    const typed = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`);
    await connection.run(`CREATE TABLE indicator."${parsed.name}" (${typed.join(', ')})`);
    const names = Object.keys(columns);
    await connection.append(
      `indicator.${parsed.name}`,
      names,
      rows.map((row) => names.map((name) => row[name] ?? null)),
    );
    await keepMonths(connection, parsed, null);
    return new KeptRows(connection, () => memory.close(), parsed, names);
  }

  /** The lines of an answer, each with its bucket and dimensions: the same from days and from months. */
  async ask({ from, to, ...request }: Asked): Promise<Row[]> {
    const period = { from, to };
    const asked = { bucket: null, dimensions: [], filters: [], compare: null, ...request, period };
    const recorded = { firstDay: this.firstDay, today: this.today };
    const { header, columns, connection, settings } = this;
    const asking = { header, stored: columns, reader: connection, schoolYearStartMonth: 9, recorded, settings };
    const said = async (isKeptByMonth: boolean): Promise<Row[]> => {
      const { all } = await linesOf({ ...asking, isKeptByMonth }, period, asked);
      return all.map(({ span, combination, values }) => ({ bucket: span.bucket, ...combination, ...values }));
    };
    const byDay = await said(false);
    if (hasMonths(header) && JSON.stringify(await said(true)) !== JSON.stringify(byDay))
      throw new Error(`Months say otherwise: ${JSON.stringify(await said(true))}`);
    return byDay;
  }
}

const both = { fr: 'Essai', en: 'Trial' };
const defaults = {
  name: 'trial',
  version: 1,
  title: both,
  description: both,
  formula: both,
  owner: 'director',
  unit: 'count',
  uncertainty: { method: 'none', reason: 'complete count' },
  privacy: { unit: 'none', min_count: 0 },
  tests: [{ given: {}, expect: [] }],
};
/** A label for measures whose words do not matter. */
export const label = both;
