import { z } from 'zod';
import { movedHoursSchema, questionBasisSchema } from './questions.schemas.js';

const seconds = z.number().int();
const count = z.number().int();
const id = z.uuid().toLowerCase();
/** An instant; or a day, `YYYY-MM-DD`: when it begins on the association's clock. */
const moment = z.union([z.iso.datetime({ offset: true }), z.iso.date()]);
const amount = z.number().int().min(0).max(100_000_000);
const points = z.number().int().min(0).max(100_000);

/** What each hour is worth, in whole points; what is not said stays as it is. */
export const triedWeightsSchema = z
  .strictObject({
    belowMinimum: points,
    toTarget: points,
    aboveTarget: points,
    keep: points,
    add: points,
    overComfort: points,
    fatigue: points,
    exposure: points,
    exposureMost: points,
  })
  .partial();

/** One thing that would be otherwise. */
export const triedChangeSchema = z.discriminatedUnion('kind', [
  /** Comes there, as long as possible. */
  z.strictObject({ kind: z.literal('must'), personId: id, slotId: id }),
  /** Does not come there; `missionId`: at none of its dates. Exactly one of both. */
  z.strictObject({ kind: z.literal('never'), personId: id, slotId: id.nullable(), missionId: id.nullable() }),
  z.strictObject({ kind: z.literal('absence'), personId: id, from: moment, to: moment }),
  z.strictObject({ kind: z.literal('move'), personId: id, fromSlotId: id, toSlotId: id }),
  /** Person-seconds, all who come counted. */
  z.strictObject({
    kind: z.literal('need'),
    slotId: id,
    minSeconds: amount,
    targetSeconds: amount,
    maxSeconds: amount,
  }),
  z.strictObject({ kind: z.literal('weights'), weights: triedWeightsSchema }),
]);
export type TriedChange = z.infer<typeof triedChangeSchema>;

export const whatIfSchema = z.strictObject({
  /** Any day of the week meant. */
  week: z.iso.date(),
  changes: z.array(triedChangeSchema).max(30),
});
export type WhatIf = z.infer<typeof whatIfSchema>;

/** Hours that those who may be proposed could fill; of them, those that the plan fills, no date more than it wants. */
const coverageSchema = z.object({
  wantedMin: seconds,
  coveredMin: seconds,
  wantedTarget: seconds,
  coveredTarget: seconds,
});
export type TriedCoverage = z.infer<typeof coverageSchema>;

const outcomeSchema = z.object({
  ...coverageSchema.shape,
  overComfort: seconds,
  /** People who would give other hours than those agreed today. */
  peopleTouched: count,
  isProven: z.boolean(),
});

const both = { before: coverageSchema, after: coverageSchema };

/** The plan as it is, and as it would be. Nothing of it is kept. */
export const whatIfAnswerSchema = z.object({
  basis: questionBasisSchema,
  before: outcomeSchema,
  after: outcomeSchema,
  /** The reader's. */
  missions: z.array(z.object({ id: z.uuid(), title: z.string(), ...both })),
  /** Of the others, together; null: there are none. */
  otherMissions: z.object({ count, ...both }).nullable(),
  /** Of dates that ask for a language. */
  languages: z.array(z.object({ language: z.string(), ...both })),
  /** Whose week changes, in seconds a week. */
  people: z.array(
    z.object({
      person: z.object({ id: z.uuid(), name: z.string() }),
      before: seconds,
      after: seconds,
      comfort: seconds.nullable(),
    }),
  ),
  /** People who are not of the reader's missions and whose week changes. */
  unnamed: count,
  /** Who would come elsewhere, or for longer or less long. */
  moves: z.array(movedHoursSchema),
  /** People who move in missions that are not the reader's. */
  elsewhere: count,
});
export type WhatIfAnswer = z.infer<typeof whatIfAnswerSchema>;
