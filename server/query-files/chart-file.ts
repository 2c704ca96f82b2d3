import { compile, type TopLevelSpec } from 'vega-lite';
import { z } from 'zod';
import { QueryFault } from './query-problem.js';

export interface ChartFile {
  variant: string | null;
  isPhone: boolean;
  request: { by: string[]; compare?: 'previous_period' | 'same_period_last_year' };
  spec: Record<string, unknown>;
}

const FORBIDDEN = new Set([
  'url',
  'values',
  'datasets',
  'href',
  'image',
  'config',
  'color',
  'fill',
  'stroke',
  'background',
  'font',
  'titleFont',
  'labelFont',
  'titleColor',
  'labelColor',
  'gridColor',
  'tickColor',
  'domainColor',
  'scheme',
]);

const request = z.strictObject({
  by: z.array(z.string()),
  compare: z.enum(['previous_period', 'same_period_last_year']).optional(),
});

/** Reads `NAME[.VARIANT][.phone].vl.json`. Throws `query-chart-invalid`. */
export function readChart(file: string, text: string, columns: ReadonlySet<string>): ChartFile {
  const spec = parse(text);
  const asked = request.safeParse(
    ((spec['usermeta'] as Record<string, unknown> | undefined)?.['sillage'] as Record<string, unknown> | undefined)?.[
      'request'
    ],
  );
  if (!asked.success) throw invalid('usermeta.sillage.request must hold `by`, a list.');
  const data = spec['data'] as Record<string, unknown> | undefined;
  if (JSON.stringify(data) !== '{"name":"table"}')
    throw invalid('`data` must be {"name": "table"}: the rows come from the indicator.');
  const made = new Set<string>();
  const fields = new Set<string>();
  for (const [key, value] of Object.entries(spec))
    if (key !== 'usermeta' && key !== 'data') inspect({ [key]: value }, made, fields);
  const unknown = [...fields].find((field) => !columns.has(field) && !made.has(field));
  if (unknown !== undefined) throw invalid(`“${unknown}” is not a column of this indicator.`);
  compiles(spec);
  const parts = file.split('.').slice(1, -2);
  const { by, compare } = asked.data;
  return {
    variant: parts.find((part) => part !== 'phone') ?? null,
    isPhone: parts.includes('phone'),
    request: compare === undefined ? { by } : { by, compare },
    spec,
  };
}

function parse(text: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  } catch (error) {
    throw invalid(`Not a JSON object: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function inspect(node: unknown, made: Set<string>, fields: Set<string>): void {
  if (Array.isArray(node)) return node.forEach((item) => inspect(item, made, fields));
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (
      FORBIDDEN.has(key) ||
      key === 'data' ||
      (key === 'mark' && value === 'image') ||
      (key === 'type' && value === 'image')
    )
      throw invalid(`“${key}” is not allowed in a chart: the theme and the rows come from the application.`);
    if (key === 'as') for (const name of [value].flat()) made.add(String(name));
    if (key === 'field' && typeof value === 'string') fields.add(value);
    inspect(value, made, fields);
  }
}

function compiles(spec: Record<string, unknown>): void {
  const warnings: string[] = [];
  const keep = (...said: readonly unknown[]) => {
    warnings.push(said.join(' '));
    return logger;
  };
  const logger = { level: () => logger, error: keep, warn: keep, info: () => logger, debug: () => logger };
  try {
    compile(spec as unknown as TopLevelSpec, { logger });
  } catch (error) {
    throw invalid(`Vega-Lite cannot draw it: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (warnings[0] !== undefined) throw invalid(`Vega-Lite says: ${warnings[0]}`);
}

function invalid(message: string): QueryFault {
  return new QueryFault('query-chart-invalid', message);
}
