import { z } from 'zod';
import { lineSchema } from '../../shared/text.schemas.js';

const count = z.number().int();
const day = z.iso.date();
const given = { personSeconds: count.nullable(), activities: count, unknownTime: count };
const place = { missionId: z.string().nullable(), title: z.string().nullable(), role: z.string().nullable() };
export const kindSchema = z.enum(['governing', 'supervising']);

const otherTimeSchema = z.object({ ...place, ...given });
export type OtherTime = z.infer<typeof otherTimeSchema>;
const functionTimeSchema = z.object({ ...place, ...given, kind: kindSchema });
export type FunctionTime = z.infer<typeof functionTimeSchema>;

const threshold = { needed: count, given: count, missing: count };
const thresholdsSchema = z.object({
  year: z.object(threshold),
  /** `association`: where most was given, as the person calls it; null: here. */
  one: z.object({ ...threshold, association: z.string().nullable() }),
});
export type Thresholds = z.infer<typeof thresholdsSchema>;

const deadlinesSchema = z.object({
  declareFrom: day,
  declareUntil: day,
  confirmUntil: day,
  /** What is awaited now, and until when. */
  step: z.enum(['opens', 'declare', 'confirm', 'over']),
  day: day.nullable(),
});
export type Deadlines = z.infer<typeof deadlinesSchema>;

/** Seconds the person says they gave in such a function of another association. */
export const newElsewhereSchema = z.strictObject({
  association: lineSchema(200).normalize('NFC'),
  year: count.min(2017).max(2100),
  seconds: count.min(60).max(366 * 24 * 3600),
});
export type NewElsewhere = z.infer<typeof newElsewhereSchema>;
const elsewhereSchema = newElsewhereSchema.extend({ id: z.string() });
export type Elsewhere = z.infer<typeof elsewhereSchema>;

const ruleSchema = z.object({
  rule: z.enum(['year-hours', 'one-association-hours', 'declared-years', 'declare-until', 'confirm-until']),
  value: z.union([z.number(), z.string()]),
  fromDay: day,
  source: z.string(),
  address: z.string(),
  checkedOn: day,
  isToCheck: z.boolean(),
});

/** Null: unknown. */
const facts = {
  declaredOn: day.nullable(),
  hasListedPurpose: z.boolean().nullable(),
  validator: lineSchema(200).nullable(),
};
export const newFactsSchema = z.strictObject(facts);
export type NewFacts = z.infer<typeof newFactsSchema>;

export const cecQuerySchema = z.strictObject({ year: z.coerce.number().int().min(2017).max(2100).optional() });
export type CecQuery = z.infer<typeof cecQuerySchema>;
export const cecOfferSchema = z.object({ isOffered: z.boolean() });
export type CecOffer = z.infer<typeof cecOfferSchema>;

/** What one person's year says to the civic engagement account. It declares nothing. */
export const cecViewSchema = z.object({
  year: count,
  years: z.array(count),
  functions: z.array(functionTimeSchema),
  counted: z.object(given),
  /** Validated, and not in such a function. */
  others: z.array(otherTimeSchema),
  other: z.object(given),
  /** In such a function, and not validated yet. */
  waiting: z.object(given),
  elsewhere: z.array(elsewhereSchema),
  thresholds: thresholdsSchema,
  association: z.object({
    name: z.string(),
    rna: z.string().nullable(),
    siren: z.string().nullable(),
    ...facts,
    /** Full years it must have been declared for on the last day of the year, and whether it was; null: unknown. */
    neededYears: count,
    isOldEnough: z.boolean().nullable(),
  }),
  deadlines: deadlinesSchema,
  /** In force on the last day of the year. */
  rules: z.array(ruleSchema),
});
export type CecView = z.infer<typeof cecViewSchema>;

/** Said of a role of a mission, or of the whole mission: who gives time there governs, or supervises others. */
export const newFunctionSchema = z.strictObject({
  missionId: z.uuid(),
  role: lineSchema(200).nullable(),
  kind: kindSchema,
  fromDay: day,
  reason: lineSchema(400).normalize('NFC'),
});
export type NewFunction = z.infer<typeof newFunctionSchema>;
export const functionEndSchema = z.strictObject({ toDay: day });
export type FunctionEnd = z.infer<typeof functionEndSchema>;

/** The association's side: what it says of itself, and what it counts as such a function. */
export const cecDeskSchema = z.object({
  facts: newFactsSchema,
  /** Those of the caller, each with the roles its activities name. */
  missions: z.array(z.object({ id: z.string(), title: z.string(), roles: z.array(z.string()) })),
  /** The latest first day first; of the caller's missions. */
  functions: z.array(
    newFunctionSchema.extend({
      id: z.string(),
      title: z.string(),
      toDay: day.nullable(),
      author: z.string(),
      createdAt: z.string(),
    }),
  ),
});
export type CecDesk = z.infer<typeof cecDeskSchema>;
