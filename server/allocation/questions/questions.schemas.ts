import { z } from 'zod';
import { suggestionViewSchema } from '../suggestions/suggestions.schemas.js';

const seconds = z.number().int();
const count = z.number().int();
const { steps, why, blocked } = suggestionViewSchema.shape;
const step = steps.element.shape;

/** What an answer rests on. */
export const questionBasisSchema = z.object({
  /** The week's Monday. */
  week: z.iso.date(),
  run: z.uuid().nullable(),
  /** What is known is what the last calculation knew; false: it has changed since; null: there was none. */
  isOfRun: z.boolean().nullable(),
  /** When what is known of people was read. */
  readAt: z.iso.datetime(),
});

/** Null: somebody outside the reader's missions. */
const personSchema = step.person.nullable();

/** One who would come more, or less, than in the plan. Null: outside the reader's missions. */
export const movedHoursSchema = z.object({
  person: personSchema,
  slot: step.slot,
  skill: z.string().nullable(),
  before: seconds,
  after: seconds,
});
export type MovedHours = z.infer<typeof movedHoursSchema>;

export const whyNotQuerySchema = z.strictObject({ slot: z.uuid(), person: z.uuid() });
export type WhyNotQuery = z.infer<typeof whyNotQuerySchema>;

/** What stands between somebody and a date; `subject`: the name of a skill, or a language. */
const obstacleSchema = blocked.element;

const costSchema = z.object({
  /** What the whole plan loses, below zero, when they come; the parts of each reason add up to it. */
  points: z.number(),
  why,
  /** More missing over the week, below the minimum and below what is wanted. */
  missingMin: seconds,
  missingTarget: seconds,
  overComfort: seconds,
  isProven: z.boolean(),
});

/**
 * Why somebody is not proposed for a date. `no-consent`: they did not say yes to suggestions; `gone`: no volunteer any
 * more; `unknown-need`: nobody said how many people that date needs; `blocked`; `planned`: they come, or are proposed;
 * `no-room`: decisions that were made leave no place; `possible`: at a cost.
 */
export const whyNotSchema = z.object({
  kind: z.enum(['no-consent', 'gone', 'unknown-need', 'blocked', 'planned', 'no-room', 'possible']),
  person: step.person,
  slot: step.slot,
  /** Of whom nothing is known that could be told: null. */
  basis: questionBasisSchema.nullable(),
  /** The places with this skill are meant; null: any of the others. */
  skill: z.string().nullable(),
  obstacles: z.array(obstacleSchema),
  /** What they would give there, or give in the plan. */
  seconds: seconds.nullable(),
  /** What they agreed to give there today. */
  today: seconds.nullable(),
  cost: costSchema.nullable(),
  /** Who would have to move, one after the other. */
  moves: z.array(movedHoursSchema),
  /** People who would move in missions that are not the reader's. */
  elsewhere: count,
});
export type WhyNot = z.infer<typeof whyNotSchema>;

export const othersQuerySchema = z.strictObject({ suggestion: z.uuid() });
export type OthersQuery = z.infer<typeof othersQuerySchema>;

/** Who came lower for the same date. Points as if this one came instead, once what is above is carried out. */
export const othersSchema = z.object({
  basis: questionBasisSchema,
  /** What the proposed person wins there, worked out on what is known now; null: they cannot come there any more. */
  gain: z.number().nullable(),
  slot: step.slot.nullable(),
  others: z.array(
    z.object({
      person: step.person,
      gain: z.number(),
      seconds,
      why,
      detail: step.detail,
      limits: step.limits,
      /** The plan has them come there as well: they stand further down in the list. */
      isProposed: z.boolean(),
      /** The plan has more need of them elsewhere; a mission that is not the reader's: null. */
      planned: z.object({ mission: z.string().nullable() }).nullable(),
    }),
  ),
  /** Not of the reader's missions, so that they are not named. */
  unnamed: count,
  /** Free and able, but at a limit, or somewhere else at that time. */
  busy: count,
});
export type Others = z.infer<typeof othersSchema>;
