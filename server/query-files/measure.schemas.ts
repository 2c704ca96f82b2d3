import { z } from 'zod';

export const bilingual = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
export const snake = z.string().regex(/^[a-z][a-z0-9_]*$/);
export const unit = z.enum(['duration', 'count', 'percent', 'ratio', 'score', 'money', 'outcome']);

export const measureKinds = [
  'sum',
  'min',
  'max',
  'distinct',
  'ratio',
  'first_time',
  'in_both',
  'absent',
  'per_person',
  'quantile',
  'balance',
] as const;
export type MeasureKind = (typeof measureKinds)[number];

const required: Readonly<Record<MeasureKind, readonly (keyof z.infer<typeof keys>)[]>> = {
  sum: [],
  min: [],
  max: [],
  distinct: ['of'],
  first_time: ['of'],
  in_both: ['of'],
  absent: ['of'],
  ratio: ['numerator'],
  per_person: ['of', 'then'],
  quantile: ['of', 'q'],
  balance: ['have', 'want', 'over'],
};

const perYear = z
  .strictObject({
    setting: snake.describe('Name of a dated setting, so much per year (annual_hours).'),
    default: z.number().positive().describe('Its value on days for which nobody has set one.'),
    times: z
      .number()
      .positive()
      .default(1)
      .describe('What one unit of the setting is worth in the numerator’s unit (3600 for hours).'),
  })
  .describe(
    'Ratio: instead of a denominator, the part of a yearly setting that falls in the slice: times × Σ over its days of the setting on that day ÷ days of that year.',
  );

const keys = z.strictObject({
  kind: z.enum(measureKinds),
  label: bilingual,
  unit: unit.optional().describe('Own unit, when it differs from the file’s.'),
  of: snake
    .optional()
    .describe('Stored column the measure is made from; `people` for distinct, first_time, in_both and absent.'),
  within: z
    .array(snake)
    .optional()
    .describe('Dimensions whose values are never added together: over two of them the answer is unknown.'),
  // oxlint-disable-next-line unicorn/no-thenable -- analysts write this key
  then: z
    .string()
    .regex(/^(median|top_share|q[1-9]\d?)$/)
    .optional()
    .describe(
      'per_person: what becomes of the sums by person: median, qNN (the NNth hundredth), or top_share (what the most active part of people gave, of all).',
    ),
  share: z
    .number()
    .gt(0)
    .max(1)
    .optional()
    .describe('per_person, top_share: the part of people, rounded up; 0.1 when not said.'),
  q: z.number().min(0).max(1).optional().describe('quantile: 0.5 is the median. Each stored row is one observation.'),
  have: snake.optional().describe('balance: stored column of what there is.'),
  want: snake.optional().describe('balance: stored column of what is asked for.'),
  over: snake.optional().describe('balance: the dimension whose shares are compared.'),
  numerator: snake.optional().describe('ratio: name of a measure of this file.'),
  denominator: snake.optional().describe('ratio: name of a measure of this file; over zero the answer is unknown.'),
  per_year: perYear.optional(),
  scale: z
    .number()
    .positive()
    .optional()
    .describe('ratio: multiplies the answer (3600 turns “per second” into “per hour”).'),
  period: z
    .enum(['asked', 'previous'])
    .optional()
    .describe('distinct: `previous` counts the period before the slice’s, the same slice otherwise.'),
  without: z
    .array(snake)
    .optional()
    .describe('distinct: names of first_time or in_both measures of this file whose people are left out.'),
  anywhere: z
    .boolean()
    .optional()
    .describe('in_both, absent: the other period is looked at in the whole organisation, not in the same slice.'),
  interval: z
    .enum(['wilson', 'bootstrap'])
    .optional()
    .describe(
      'ratio: gives M_low and M_high at 95 %. wilson: numerator counts part of what denominator counts. bootstrap: 2,000 resamples of the observations, the same for the same request.',
    ),
  interval_by: z
    .array(snake)
    .optional()
    .describe('The interval is given only when the request slices by one of these.'),
  per: z
    .array(snake)
    .optional()
    .describe(
      'Columns of the grain whose rows together are one observation ([day, mission_id]: a mission-day); else one row is one.',
    ),
  weight: snake
    .optional()
    .describe('Stored column: how many equal observations one row stands for (answers by score).'),
  at_least: z
    .strictObject({
      of: snake.describe(
        '`people` (different people of the slice), `observations` (see per, weight) or a measure of this file.',
      ),
      count: z.number().int().min(1),
    })
    .optional()
    .describe('Below that count the measure and its interval are unknown, and `withheld` says too-few.'),
  withheld_under: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('External readers do not see a value above zero and under this one, whoever is behind it.'),
});

/** One measure of a header, with the keys that its kind needs. */
export const measureSchema = keys.superRefine((measure, context) => {
  const missing = required[measure.kind].find((key) => measure[key] === undefined);
  if (missing !== undefined)
    context.addIssue({ code: 'custom', path: [missing], message: `${measure.kind} needs ${missing}` });
  if (measure.kind === 'ratio' && (measure.denominator === undefined) === (measure.per_year === undefined))
    context.addIssue({ code: 'custom', path: ['denominator'], message: 'ratio needs denominator or per_year' });
});
export type MeasureHeader = z.infer<typeof measureSchema>;
