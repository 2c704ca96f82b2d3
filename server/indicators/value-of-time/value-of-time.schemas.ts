import { z } from 'zod';
import { timeRateSchema } from '../../settings/parameters/parameters.schemas.js';

const askedDay = z.iso.date().refine((day) => day <= '9999-01-01', 'up to 9999-01-01');

export const statementQuerySchema = z
  .strictObject({
    from: askedDay,
    to: askedDay,
    format: z.enum(['json', 'text']).optional(),
    lang: z.enum(['fr', 'en']).optional(),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'ends before it begins' });
export type StatementQuery = z.infer<typeof statementQuerySchema>;

const account = z.object({ number: z.string(), title: z.object({ fr: z.string(), en: z.string() }) });

/** What goes to the foot of the accounts: never an amount without its hours, rates and method. */
export const valueStatementSchema = z.object({
  /** Half-open. */
  from: z.iso.date(),
  to: z.iso.date(),
  debit: account,
  credit: account,
  /** Exact to the cent: "15025.00"; null: no time has a rate. */
  amount: z.string().nullable(),
  /** ISO 4217; null without a rate. */
  currency: z.string().nullable(),
  /** Time that has a value. */
  personSeconds: z.number().int().nullable(),
  rows: z.object({ counted: z.number().int(), leftOut: z.record(z.string(), z.number().int()) }),
  /** Those in force in the period. */
  rates: z.array(timeRateSchema),
  method: z.object({ fr: z.string(), en: z.string() }),
  /** The wording for the annexe. */
  text: z.object({ fr: z.string(), en: z.string() }),
});
export type ValueStatement = z.infer<typeof valueStatementSchema>;
