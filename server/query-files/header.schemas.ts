import { z } from 'zod';
import { bilingual, measureSchema, snake, unit } from './measure.schemas.js';

const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number()]))]);
const row = z.record(snake, value);

export const testSchema = z.union([
  z.strictObject({
    given: z.record(z.string(), z.array(row)),
    /** Values of the file's own parameters; indicators have none. */
    params: z.record(snake, value).optional(),
    expect: z.array(row),
  }),
  z.strictObject({ not_null: z.array(snake).min(1) }),
  z.strictObject({
    accepted_range: z.strictObject({ column: snake, min: z.number().optional(), max: z.number().optional() }),
  }),
  z.strictObject({ accounts_for: z.string() }),
  z.strictObject({
    reconciles: z.strictObject({
      measure: snake.describe('A sum of this file.'),
      with: z
        .string()
        .regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)?$/)
        .describe('Another sum of this file, or FIGURE.MEASURE: a sum of another one, computed before.'),
      bucket: z.enum(['day', 'week', 'month', 'quarter', 'year']).optional().describe('day when not said.'),
      tolerance: z
        .number()
        .min(0)
        .optional()
        .describe('Difference allowed in each bucket, in the unit that is kept (seconds for hours); 0 when not said.'),
    }),
  }),
]);

const refresh = z.strictObject({
  schedule: z.string().default('15 2 * * *'),
  on_change: z.boolean().default(true),
  incremental: z.boolean().default(true),
  lookback: z
    .string()
    .regex(/^\d{1,4}d$/)
    .default('0d'),
  max_age: z
    .string()
    .regex(/^[1-9]\d{0,4}h$/)
    .default('26h'),
  timeout: z
    .string()
    .regex(/^[1-9]\d{0,3}s$/)
    .optional()
    .describe('A computation that lasts longer is stopped; what SILLAGE_FIGURE_SECONDS says (300) when not said.'),
  follows_clock: z
    .boolean()
    .default(false)
    .describe(
      'The figure moves with the day it is (time promised for days to come): days that began or passed are computed again at each time planned.',
    ),
});

/** The header of `queries/indicators/NAME.sql`. */
export const indicatorHeaderSchema = z.strictObject({
  name: snake,
  version: z.number().int().min(1),
  title: bilingual,
  description: bilingual,
  formula: bilingual,
  owner: z.enum(['director', 'coordinator', 'administrator']),
  audience: z
    .array(z.enum(['internal', 'external']))
    .min(1)
    .default(['internal']),
  roles: z
    .array(z.enum(['director', 'coordinator']))
    .min(1)
    .default(['director', 'coordinator'])
    .describe('Who may open the figure inside.'),
  unit,
  grain: z.array(snake).min(1),
  time: z
    .strictObject({
      column: snake.describe('A DATE of the grain: the day a row belongs to.'),
      end: snake
        .optional()
        .describe(
          'A DATE of the grain, the day after the last: a row that does not end within the slice is not in it.',
        ),
    })
    .default({ column: 'day' }),
  dimensions: z.record(snake, z.strictObject({ label: bilingual })).default({}),
  measures: z.record(snake, measureSchema).refine((all) => Object.keys(all).length > 0, 'at least one measure'),
  compare: z
    .array(z.enum(['previous_period', 'same_period_last_year']))
    .default(['previous_period', 'same_period_last_year']),
  uncertainty: z
    .strictObject({ method: z.enum(['none', 'wilson', 'bootstrap', 'shrinkage']), reason: z.string().optional() })
    .refine((one) => one.method !== 'none' || (one.reason ?? '') !== '', 'none gives a reason'),
  privacy: z.strictObject({
    unit: z.enum(['volunteer', 'answer', 'none']),
    min_count: z.number().int().min(0),
    /** Figures that can be turned into each other: outside, what is withheld in one is withheld in all. */
    family: snake.optional(),
    /** The main measure is itself withheld outside from 1 up to this, excluded: visits of beneficiaries. */
    min_value: z.number().int().min(1).optional(),
  }),
  refresh: refresh.prefault({}),
  tests: z.array(testSchema).refine((all) => all.some((one) => 'given' in one), 'at least one given'),
  depends: z.array(z.string()).optional(),
  standard: z.strictObject({ iris: z.string() }).optional(),
  tags: z.array(z.string()).optional(),
});
type WrittenHeader = z.infer<typeof indicatorHeaderSchema>;
/** As it is followed: with the time that the machine gives where the file says none. */
export type IndicatorHeader = WrittenHeader & { refresh: { timeout: string } };

export function withTimeLimit(header: WrittenHeader, seconds: number): IndicatorHeader {
  return { ...header, refresh: { ...header.refresh, timeout: header.refresh.timeout ?? `${seconds}s` } };
}

/** The header of `queries/summaries/NAME.sql` and `queries/allocation/NAME.sql`: run on request, with parameters. */
export const requestHeaderSchema = z.strictObject({
  name: snake,
  version: z.number().int().min(1),
  title: bilingual,
  description: bilingual,
  params: z.record(snake, z.string()).default({}),
  grain: z.array(snake).min(1),
  tests: z.array(testSchema).refine((all) => all.some((one) => 'given' in one), 'at least one given'),
});
export type RequestHeader = z.infer<typeof requestHeaderSchema>;

/** The header of `queries/staging/NAME.sql`. */
export const stagingHeaderSchema = z.strictObject({
  name: snake,
  title: bilingual,
  description: bilingual,
  columns: z.record(snake, z.strictObject({ type: z.string().regex(/^[A-Z][A-Z0-9 (),[\]]*$/), label: bilingual })),
});
export type StagingHeader = z.infer<typeof stagingHeaderSchema>;
