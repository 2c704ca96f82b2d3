import { z } from 'zod';
import { lineSchema } from '../shared/text.schemas.js';

const activityId = lineSchema(300);
const seconds = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const headcount = z.number().int().min(1).max(1_000_000);
const words = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .regex(/^[^\0]*$/u);
const instant = z.iso.datetime({ offset: true });

/** What should stand instead. What is left out stays as it is; null is unknown. */
const values = {
  day: z.iso.date().optional(),
  startedAt: instant.nullable().optional(),
  endedAt: instant.nullable().optional(),
  personSeconds: seconds.nullable().optional(),
  headcount: headcount.nullable().optional(),
};
export const proposalSchema = z.strictObject(values);
export type Proposal = z.infer<typeof proposalSchema>;

export const correctionSchema = z.strictObject({
  ...values,
  missionId: z.uuid().nullable().optional(),
  /** Default: validated. */
  status: z.enum(['validated', 'refused', 'no_show']).optional(),
});
export type Correction = z.infer<typeof correctionSchema>;

const filter = {
  source: z.string().max(64).optional(),
  importId: z.uuid().optional(),
  missionId: z.uuid().optional(),
  /** A flag; `disputed`; `unusual`: anything to look at; `plain`: nothing to look at. */
  reason: z.string().max(40).optional(),
};
export const queueFilterSchema = z.strictObject(filter);
export type QueueFilter = z.infer<typeof queueFilterSchema>;

export const queueQuerySchema = z.strictObject({
  ...filter,
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type QueueQuery = z.infer<typeof queueQuerySchema>;

const nullableText = z.string().nullable();
const activity = {
  activityId: z.string(),
  source: z.string(),
  /** The import that last stated it. */
  importId: nullableText,
  line: z.number().int().nullable(),
  /** Null: a group, or nobody named. */
  person: nullableText,
  mission: z.object({ id: z.string(), title: nullableText }).nullable(),
  activityType: nullableText,
  day: z.string(),
  startedAt: nullableText,
  endedAt: nullableText,
  personSeconds: z.number().int().nullable(),
  headcount: z.number().int().nullable(),
  provenance: z.string(),
  status: z.string(),
  /** What came of it: validated, refused and corrected with the activity. `quantity`: exact decimal, as text. */
  results: z.array(z.object({ type: z.string(), quantity: z.string(), unit: z.string(), isTeam: z.boolean() })),
};
const activityViewSchema = z.object(activity);
export type ActivityView = z.infer<typeof activityViewSchema>;

export const queueRowSchema = z.object({
  ...activity,
  /** Most pressing first. `text` says why, then what to do, in the reader's language. */
  reasons: z.array(z.object({ flag: z.string(), text: z.string() })),
  /** Other activities of the same person that explain a reason. */
  beside: z.array(z.object({ flag: z.string(), activity: activityViewSchema })),
  dispute: z
    .object({ reason: z.string(), proposed: proposalSchema.nullable(), by: nullableText, at: z.string() })
    .nullable(),
  /** The card by which it was noted; its number is null once it exists no more. Null: noted otherwise. */
  card: z.object({ number: z.number().int().nullable(), isStopped: z.boolean() }).nullable(),
  /** What the file last said, when a person has corrected the activity since. */
  imported: activityViewSchema.nullable(),
});
export type QueueRow = z.infer<typeof queueRowSchema>;

const choice = z.object({ id: z.string(), name: z.string(), count: z.number().int() });
export const queueSchema = z.object({
  rows: z.array(queueRowSchema),
  /** For the next page; null: this is the last one. */
  next: nullableText,
  /** Rows of this filter, on all pages. */
  total: z.number().int(),
  /** Of the whole queue, whatever the filter. */
  counts: z.object({ all: z.number().int(), unusual: z.number().int(), disputed: z.number().int() }),
  choices: z.object({
    sources: z.array(choice),
    imports: z.array(choice),
    missions: z.array(choice),
    reasons: z.array(choice),
  }),
});
export type Queue = z.infer<typeof queueSchema>;

export const decisionKindSchema = z.enum(['validate', 'refuse', 'correct']);
export type DecisionKind = z.infer<typeof decisionKindSchema>;

export const decideSchema = z
  .strictObject({
    /** Made with the decision: the same one sent twice decides once. */
    id: z.uuid(),
    decision: decisionKindSchema,
    reason: words.nullable().default(null),
    activityIds: z.array(activityId).min(1).max(500).optional(),
    /** Instead of ids: everything this filter shows. */
    filter: queueFilterSchema.optional(),
    /** Of a correction, which is of one activity. */
    values: correctionSchema.optional(),
    /** Tells how many; decides nothing. */
    dryRun: z.boolean().default(false),
  })
  .refine(({ activityIds, filter: asked }) => (activityIds === undefined) !== (asked === undefined), {
    error: 'give activityIds or filter',
  })
  .refine(
    ({ decision, values: given, activityIds, reason }) =>
      decision === 'correct'
        ? given !== undefined && activityIds?.length === 1 && reason !== null
        : given === undefined,
    { error: 'a correction is of one activity, with values and a reason' },
  );
export type Decide = z.infer<typeof decideSchema>;

export const decisionSchema = z.object({
  /** Null: nothing was decided. */
  decisionId: nullableText,
  decision: decisionKindSchema,
  decided: z.number().int(),
  /** Already decided by somebody before: left as they are. */
  left: z.number().int(),
  decidedBy: nullableText,
  decidedAt: nullableText,
});
export type Decision = z.infer<typeof decisionSchema>;

export const decisionUndoSchema = z.object({
  decisionId: z.string(),
  restored: z.number().int(),
  /** Touched since by another decision, or removed by a file: left as they are. */
  left: z.number().int(),
});
export type DecisionUndo = z.infer<typeof decisionUndoSchema>;

export const disputeSchema = z.strictObject({
  activityId,
  reason: words,
  proposed: proposalSchema.nullable().default(null),
});
export type Dispute = z.infer<typeof disputeSchema>;

export const disputeViewSchema = z.object({
  id: z.string(),
  activityId: z.string(),
  reason: z.string(),
  proposed: proposalSchema.nullable(),
  createdAt: z.string(),
  /** Null while nobody has answered. */
  answer: z.object({ decision: decisionKindSchema, by: z.string(), at: z.string(), reason: nullableText }).nullable(),
});
export type DisputeView = z.infer<typeof disputeViewSchema>;

export const ownRowsSchema = z.object({
  rows: z.array(z.object({ ...activity, disputes: z.array(disputeViewSchema) })),
  next: nullableText,
});
export type OwnRows = z.infer<typeof ownRowsSchema>;
export const ownRowsQuerySchema = z.strictObject({ cursor: z.string().max(1000).optional() });
export type OwnRowsQuery = z.infer<typeof ownRowsQuerySchema>;
