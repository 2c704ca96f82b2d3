import { z } from 'zod';
import {
  proposalSchema,
  refusalSchema,
  tableRequestSchema,
  tallySchema,
} from '../indicators/publications/publications.schemas.js';
import { lineSchema, textSchema } from '../shared/text.schemas.js';

const day = z.iso.date().refine((one) => one <= '9999-01-01', 'up to 9999-01-01');
/** Given by whoever adds the block; names it in addresses within the report. */
const blockId = z.string().regex(/^[a-z0-9]{1,16}$/);
/** As many tables as one publication tells. */
const MOST_FIGURES = 20;
const MOST_BLOCKS = 60;

export const reportBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    id: blockId,
    heading: lineSchema(200).nullable(),
    /** Empty while it is being written. */
    text: textSchema(4000),
  }),
  z.strictObject({
    kind: z.literal('figure'),
    id: blockId,
    table: tableRequestSchema,
    /** What the director says beside the figure. */
    comment: lineSchema(600).nullable(),
  }),
  z.strictObject({
    kind: z.literal('quote'),
    id: blockId,
    /** Words that are read where they are recorded: none is kept with the report. */
    quoteId: z.uuid().toLowerCase(),
  }),
  z.strictObject({
    /** What a grant promised, what was obtained, and who else is told the same. */
    kind: z.literal('promises'),
    id: blockId,
    grantId: z.uuid().toLowerCase(),
    /** Why what came differs; of a promise in words, what came of it. */
    why: z.array(z.strictObject({ promiseId: z.uuid().toLowerCase(), text: lineSchema(600) })).max(60),
  }),
]);
export type ReportBlock = z.infer<typeof reportBlockSchema>;

const blocks = z
  .array(reportBlockSchema)
  .max(MOST_BLOCKS)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'names two blocks alike')
  .refine((all) => all.filter(({ kind }) => kind === 'figure').length <= MOST_FIGURES, 'holds more than 20 figures');

const about = {
  title: lineSchema(200),
  language: z.enum(['fr', 'en']),
  /** `[from, to)`, days in the association's zone. */
  from: day,
  to: day,
};
const isForwards = ({ from, to }: { from: string; to: string }) => from < to;
const backwards = { path: ['to'], message: 'ends before it begins' };

/** Composed by the program from what is known of the days; everything may be changed. */
export const newReportSchema = z
  .strictObject({
    ...about,
    /** The report is about its missions, and opens with what it promised. */
    grantId: z.uuid().toLowerCase().optional(),
  })
  .refine(isForwards, backwards);
export type NewReport = z.infer<typeof newReportSchema>;

export const changedReportSchema = z
  .strictObject({
    ...about,
    blocks,
    /** Of the report that was read: somebody else's change in between is not written over. */
    version: z.number().int().min(1),
  })
  .refine(isForwards, backwards);
export type ChangedReport = z.infer<typeof changedReportSchema>;

export const reportSummarySchema = z.object({
  id: z.string(),
  ...about,
  figures: z.number().int(),
  createdBy: z.string(),
  createdAt: z.string(),
  changedBy: z.string(),
  changedAt: z.string(),
  version: z.number().int(),
});
export type ReportSummary = z.infer<typeof reportSummarySchema>;

export const reportsSchema = z.object({ reports: z.array(reportSummarySchema) });

export const reportSchema = reportSummarySchema.extend({ blocks: z.array(reportBlockSchema) });
export type ReportView = z.infer<typeof reportSchema>;

/** What a donor would be told and what would be hidden, if it were published now. */
export const reportCheckSchema = tallySchema.extend({
  /** The oldest of its figures: instant in UTC. */
  asOf: z.string().nullable(),
  /** Of the figures, for whoever publishes what they read; null where there are none. */
  digest: z.string().nullable(),
  /** `tables` counts the report's figures from 0. */
  refusal: refusalSchema.nullable(),
  proposals: z.array(proposalSchema),
  /** Words that the report leaves out, each by its block. */
  leftOut: z.array(
    z.object({ block: z.string(), why: z.enum(['withdrawn', 'expired', 'not-for-reports', 'unknown']) }),
  ),
});
export type ReportCheck = z.infer<typeof reportCheckSchema>;
