import { z } from 'zod';
import { lineSchema } from '../shared/text.schemas.js';

/** How the people were told apart: a list without doubles, a count, a sample, or an estimate. */
export const statementMethods = ['register', 'count', 'sample', 'estimate'] as const;
const most = z.number().int().min(0).max(100_000_000);

export const newStatementSchema = z
  .strictObject({
    /** Null: the whole association. */
    missionId: z.uuid().nullable(),
    fromDay: z.iso.date(),
    /** First day no longer included. */
    toDay: z.iso.date(),
    count: most,
    /** Among them, helped for the first time; null: not known. */
    newCount: most.nullable().default(null),
    newAccessCount: most.nullable().default(null),
    method: z.enum(statementMethods),
    methodWords: lineSchema(500).nullable().default(null),
    source: lineSchema(200).nullable().default(null),
  })
  .refine(({ fromDay, toDay }) => fromDay < toDay, { path: ['toDay'], message: 'ends before it begins' })
  .refine(({ count, newCount, newAccessCount }) => Math.max(newCount ?? 0, newAccessCount ?? 0) <= count, {
    path: ['newCount'],
    message: 'more than all of them',
  });
export type NewStatement = z.infer<typeof newStatementSchema>;

export const statementSchema = z.object({
  id: z.string(),
  mission: z.object({ id: z.string(), title: z.string() }).nullable(),
  fromDay: z.string(),
  toDay: z.string(),
  count: z.number().int(),
  newCount: z.number().int().nullable(),
  newAccessCount: z.number().int().nullable(),
  method: z.enum(statementMethods),
  methodWords: z.string().nullable(),
  source: z.string().nullable(),
  author: z.string(),
  createdAt: z.string(),
  /** The file it came with: taking that back takes it back. */
  importId: z.string().nullable(),
});
export type StatementView = z.infer<typeof statementSchema>;

export const statementsSchema = z.object({ statements: z.array(statementSchema) });
