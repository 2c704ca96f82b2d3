import { z } from 'zod';

export const bilingualSchema = z.object({ fr: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingualSchema>;

export const bucketSchema = z.enum(['day', 'week', 'month', 'quarter', 'school_year', 'year']);
export type Bucket = z.infer<typeof bucketSchema>;

export const comparisonSchema = z.enum(['previous_period', 'same_period_last_year']);
export type Comparison = z.infer<typeof comparisonSchema>;

export const unitSchema = z.enum(['duration', 'count', 'percent', 'ratio', 'score', 'money', 'outcome']);
export type Unit = z.infer<typeof unitSchema>;

/** Fresh: the last run went well and is younger than the promise of the file. */
export const freshnessSchema = z.object({
  state: z.enum(['fresh', 'stale', 'never']),
  /** End of the last good run, instant in UTC. */
  asOf: z.string().nullable(),
  /** Stable code of why it is stale: `too-old`, `last-run-failed`, `does-not-agree`, `made-from-stale`, `file-broken`. */
  reason: z.string().nullable(),
});
export type Freshness = z.infer<typeof freshnessSchema>;

/** One chart of an indicator: a Vega-Lite specification without data. */
export const chartSchema = z.object({
  /** `null` for the main chart, else the variant in the file's name (`by_mission`). */
  variant: z.string().nullable(),
  title: bilingualSchema,
  description: bilingualSchema,
  request: z.object({ by: z.array(z.string()), compare: comparisonSchema.optional() }),
  spec: z.record(z.string(), z.unknown()),
  phoneSpec: z.record(z.string(), z.unknown()).nullable(),
});
export type Chart = z.infer<typeof chartSchema>;

export const catalogueEntrySchema = z.object({
  name: z.string(),
  version: z.number().int().min(1),
  title: bilingualSchema,
  description: bilingualSchema,
  formula: bilingualSchema,
  owner: z.string(),
  unit: unitSchema,
  /** Whether anybody outside the association may be shown it. */
  isOutside: z.boolean(),
  /** Columns a request may slice by, beside a bucket of time. */
  dimensions: z.array(z.object({ name: z.string(), label: bilingualSchema })),
  measures: z.array(
    z.object({
      name: z.string(),
      kind: z.string(),
      unit: unitSchema,
      label: bilingualSchema,
      /** Values add up only where these are the same: over more than one of them the whole is unknown. */
      within: z.array(z.string()),
    }),
  ),
  compare: z.array(comparisonSchema),
  /** Family on the dashboard: `given`, `people`, `outcomes`, `needs`, `satisfaction`, or the analyst's own. */
  tags: z.array(z.string()),
  freshness: freshnessSchema,
  charts: z.array(chartSchema),
});
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>;

export const catalogueSchema = z.object({
  /** IANA zone in which days are counted. */
  zone: z.string(),
  /** The organisation's current day. */
  today: z.iso.date(),
  /** First and last day with a row in the log; null while nothing was recorded. */
  recorded: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
  indicators: z.array(catalogueEntrySchema),
  /** Files that cannot be used, with the reason: they stop nothing else. */
  broken: z.array(z.object({ file: z.string(), line: z.number().nullable(), code: z.string(), message: z.string() })),
});
export type Catalogue = z.infer<typeof catalogueSchema>;

const askedDay = z.iso.date().refine((day) => day <= '9999-01-01', 'up to 9999-01-01');

/** A request as its query string says it. `[from, to)` are days in the organisation's zone. */
export const indicatorQuerySchema = z.strictObject({
  from: askedDay,
  to: askedDay,
  /** At most one bucket and any dimensions, separated by commas. */
  by: z.string().optional(),
  /** `dimension:value`; repeated: OR within a dimension, AND across. */
  where: z.union([z.string(), z.array(z.string())]).optional(),
  compare: comparisonSchema.optional(),
  audience: z.enum(['internal', 'external']).optional(),
  format: z.enum(['json', 'csv', 'arrow', 'xlsx']).optional(),
  lang: z.enum(['fr', 'en']).optional(),
});
export type IndicatorQuery = z.infer<typeof indicatorQuerySchema>;

export const resultColumnSchema = z.object({
  name: z.string(),
  type: z.enum(['date', 'text', 'integer', 'decimal', 'number', 'boolean']),
  unit: unitSchema.nullable(),
  label: bilingualSchema,
});
export type ResultColumn = z.infer<typeof resultColumnSchema>;

/** What stands beside a figure so that a donor can check it. */
export const figureCardSchema = z.object({
  name: z.string(),
  title: bilingualSchema,
  description: bilingualSchema,
  formula: bilingualSchema,
  version: z.number().int(),
  owner: z.string(),
  unit: unitSchema,
  period: z.object({ from: z.iso.date(), to: z.iso.date(), zone: z.string(), isPartial: z.boolean() }),
  comparedPeriod: z
    .object({
      from: z.iso.date(),
      to: z.iso.date(),
      cutAfterDays: z.number().int().nullable(),
      /** It began before the first day recorded; not said by what was published before this was told. */
      isPartial: z.boolean().optional(),
    })
    .nullable(),
  filters: z.array(z.object({ dimension: z.string(), values: z.array(z.string()) })),
  freshness: freshnessSchema,
  rows: z.object({
    /** Log rows behind the figure. */
    counted: z.number().int().nullable(),
    /** Log rows left out, by reason. */
    leftOut: z.record(z.string(), z.number().int()),
  }),
  uncertainty: z.object({ method: z.string(), reason: z.string() }),
  /** Outside: cells withheld, and the fewest people (or answers) a figure needs. */
  withheld: z.object({ cells: z.number().int(), least: z.number().int() }).optional(),
  /** The SELECT as it is computed, with its tests in its header. */
  sql: z.string(),
  /** Code of the catalogue of indicators (IRIS+), where the definition is the same. */
  standard: z.string().nullable(),
  /** In per cent, adding to 100: shares of time where the figure is time, else of the rows counted. Null: nothing to share. */
  provenance: z
    .object({
      of: z.enum(['time', 'rows']),
      measured: z.number(),
      declared: z.number(),
      estimated: z.number(),
      /** Fewest people behind one of these shares, zero shares apart; null outside, and where nobody is known. */
      fewest: z.number().int().nullable().optional(),
    })
    .nullable(),
  validated: z
    .object({
      of: z.enum(['time', 'rows']),
      share: z.number(),
      fewest: z.number().int().nullable().optional(),
    })
    .nullable(),
  /** People behind the figure. Count null: fewer than `fewerThan`. Null: nobody stands behind such a figure. */
  people: z.object({ count: z.number().int().nullable(), fewerThan: z.number().int().nullable() }).nullable(),
  /** Dated settings used, in force at some time of the period. */
  parameters: z.array(
    z.object({ name: z.string(), value: z.string(), unit: z.string().nullable(), from: z.iso.date() }),
  ),
  conversions: z.array(
    z.object({
      name: z.string(),
      counted: z.object({ type: z.string(), unit: z.string() }),
      estimated: z.object({ type: z.string(), unit: z.string() }),
      factor: z.string(),
      from: z.iso.date(),
    }),
  ),
  /** Values published earlier and corrected since. */
  restated: z.array(
    z.object({
      value: z.number().nullable(),
      publishedOn: z.iso.date(),
      cause: z.string(),
      /** The row it is of, where the answer is sliced as it was told; null: the total. */
      slice: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).nullable(),
    }),
  ),
  /** `rows`: null where a figure is no account of single rows, and outside. */
  links: z.object({ self: z.string(), card: z.string(), rows: z.string().nullable() }),
});
export type FigureCard = z.infer<typeof figureCardSchema>;

export const indicatorResultSchema = z.object({
  card: figureCardSchema,
  columns: z.array(resultColumnSchema),
  /** Integer seconds for durations; exact decimals of outcomes as numbers; null is unknown, never zero. */
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  total: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type IndicatorResult = z.infer<typeof indicatorResultSchema>;

export const refreshCauseSchema = z.enum(['schedule', 'change', 'asked', 'catch-up', 'retry']);
export type RefreshCause = z.infer<typeof refreshCauseSchema>;

/** One attempt to compute one indicator. */
export const runSchema = z.object({
  name: z.string(),
  version: z.number().int(),
  cause: refreshCauseSchema,
  /** Instants in UTC. */
  startedAt: z.string(),
  endedAt: z.string(),
  /** Days that had or have rows and were computed again; null: all of them, or none because the run failed. */
  days: z.number().int().nullable(),
  /** Rows of the whole result; null when the run failed. */
  rows: z.number().int().nullable(),
  /** Of the whole result, the same for the same rows; null when the run failed. */
  hash: z.string().nullable(),
  outcome: z.enum(['succeeded', 'failed']),
  errorCode: z.string().nullable(),
  message: z.string().nullable(),
});
export type RunView = z.infer<typeof runSchema>;
export const runsSchema = z.object({ runs: z.array(runSchema) });
