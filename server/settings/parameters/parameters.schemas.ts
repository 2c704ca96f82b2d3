import { z } from 'zod';
import { lineSchema } from '../../shared/text.schemas.js';

/** France's legal year, where an association has decided nothing else. */
export const DEFAULT_ANNUAL_HOURS = '1607';

const day = z.iso.date();
const decimal = (whole: number, decimals: number) =>
  z.string().regex(new RegExp(`^\\d{1,${whole}}(\\.\\d{1,${decimals}})?$`), 'is no exact number');
const positive = (value: string) => Number(value) > 0;

/** Who decided a value, when, and where it was read. None of it may be missing. */
const decisionFields = { source: lineSchema(400), decidedOn: day, decidedBy: lineSchema(200) };

export const newAnnualHoursSchema = z.strictObject({
  hours: decimal(4, 2).refine(positive, 'is no number of hours'),
  fromDay: day,
  ...decisionFields,
});
export type NewAnnualHours = z.infer<typeof newAnnualHoursSchema>;

export const newTimeRateSchema = z.strictObject({
  /** Type of activity; null: every type without a rate of its own. */
  category: lineSchema(80).nullable(),
  fromDay: day,
  /** For one hour. */
  amount: decimal(6, 4).refine(positive, 'is no amount'),
  /** Share of the amount that is added: "0.42" is 42 %. */
  charges: decimal(1, 4).default('0'),
  coefficient: decimal(2, 2).refine(positive, 'is no coefficient').default('1'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('EUR'),
  ...decisionFields,
});
export type NewTimeRate = z.infer<typeof newTimeRateSchema>;

export const newConversionSchema = z.strictObject({
  name: lineSchema(120),
  fromType: lineSchema(80),
  fromUnit: lineSchema(40),
  toType: lineSchema(80),
  toUnit: lineSchema(40),
  factor: decimal(6, 6).refine(positive, 'is no factor'),
  fromDay: day,
  ...decisionFields,
});
export type NewConversion = z.infer<typeof newConversionSchema>;

/** First day the value no longer holds. */
export const endSchema = z.strictObject({ toDay: day });
export type End = z.infer<typeof endSchema>;

export const amountsSchema = z.strictObject({
  /** Time may be shown as money. Off at first. */
  valuesTime: z.boolean(),
  /** No amount anywhere, whatever the other says. */
  isHoursOnly: z.boolean(),
});
export type Amounts = z.infer<typeof amountsSchema>;

const kept = { id: z.string(), author: z.string(), createdAt: z.string(), toDay: day.nullable() };

export const annualHoursSchema = newAnnualHoursSchema.extend({ ...kept, toDay: z.null() });
export type AnnualHoursView = z.infer<typeof annualHoursSchema>;

/** `rate` is amount × (1 + charges) × coefficient, exact. */
export const timeRateSchema = newTimeRateSchema.extend({ ...kept, rate: z.string() });
export type TimeRateView = z.infer<typeof timeRateSchema>;

export const conversionSchema = newConversionSchema.extend(kept);
export type ConversionView = z.infer<typeof conversionSchema>;

export const parametersSchema = z.object({
  amounts: amountsSchema,
  /** Fewest people (or answers) behind a figure told outside. */
  leastOutside: z.number().int(),
  defaultAnnualHours: z.string(),
  /** The latest first day first. */
  annualHours: z.array(annualHoursSchema),
  /** None while the association shows hours only: they are kept all the same. */
  rates: z.array(timeRateSchema),
  hiddenRates: z.number().int(),
  conversions: z.array(conversionSchema),
});
export type ParametersView = z.infer<typeof parametersSchema>;
