import { z } from 'zod';
import { lineSchema } from '../../shared/text.schemas.js';
import { comparisonSchema, indicatorResultSchema } from '../indicators.schemas.js';

const day = z.iso.date().refine((one) => one <= '9999-01-01', 'up to 9999-01-01');

/** Columns as one text without spaces, which is read in more than one place. */
const columns = z
  .string()
  .max(200)
  .overwrite((by) =>
    by
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .join(','),
  );

const isForwards = ({ from, to }: { from: string; to: string }) => from < to;
const backwards = { path: ['to'], message: 'ends before it begins' };

/** One figure and how it is sliced. Without days of its own it is about those of the publication. */
export const tableRequestSchema = z.strictObject({
  figure: z.string().max(80),
  /** `[from, to)`, days in the organisation's zone. */
  from: day.optional(),
  to: day.optional(),
  /** At most one bucket and any dimensions, separated by commas. */
  by: columns.optional(),
  /** `dimension:value`; OR within a dimension, AND across. */
  where: z.array(z.string().max(400)).max(50).optional(),
  compare: comparisonSchema.optional(),
});
export type TableRequest = z.infer<typeof tableRequestSchema>;

const draftFields = z.strictObject({
  title: lineSchema(200),
  from: day,
  to: day,
  tables: z.array(tableRequestSchema).min(1).max(20),
  /** Figures that are old are told all the same, with their date. */
  acceptsOld: z.boolean().default(false),
  /** The earlier publication whose figures are told anew. */
  restates: z.uuid().optional(),
});
export const draftSchema = draftFields.refine(isForwards, backwards);
export type Draft = z.infer<typeof draftSchema>;

/** `digest`: of the preview that was read. */
export const newPublicationSchema = draftFields
  .extend({ digest: z.string().regex(/^[0-9a-f]{64}$/) })
  .refine(isForwards, backwards);
export type NewPublication = z.infer<typeof newPublicationSchema>;

export const frozenTableSchema = indicatorResultSchema.extend({ request: tableRequestSchema });
export type FrozenTable = z.infer<typeof frozenTableSchema>;

/** Figures told and figures hidden. */
export const tallySchema = z.object({ cells: z.number().int(), hidden: z.number().int() });
export type Tally = z.infer<typeof tallySchema>;

export const refusalSchema = z.object({
  /** `gives-away`: with what was told before; `all-hidden`: nothing of a table could be told. */
  reason: z.enum(['gives-away', 'all-hidden']),
  /** Places of the tables it is about, from 0. */
  tables: z.array(z.number().int()),
});
export type Refusal = z.infer<typeof refusalSchema>;

/** What to ask for instead: coarser figures that tell more. */
export const proposalSchema = tallySchema.extend({
  tables: z.array(tableRequestSchema),
  changes: z.array(
    z.object({
      /** Place of the table, from 0. */
      table: z.number().int(),
      /** A column made coarser (`month` by `quarter`), left out (`to` null), or a filter left out. */
      kind: z.enum(['column', 'filter']),
      from: z.string(),
      to: z.string().nullable(),
    }),
  ),
});
export type Proposal = z.infer<typeof proposalSchema>;

export const previewSchema = tallySchema.extend({
  tables: z.array(frozenTableSchema),
  asOf: z.string().nullable(),
  digest: z.string(),
  refusal: refusalSchema.nullable(),
  /** Where too much is hidden, or all is refused; the most telling first. */
  proposals: z.array(proposalSchema),
});
export type Preview = z.infer<typeof previewSchema>;

export const publicationSummarySchema = tallySchema.extend({
  id: z.string(),
  number: z.number().int(),
  title: z.string(),
  audience: z.literal('external'),
  from: z.iso.date(),
  to: z.iso.date(),
  figures: z.array(z.string()),
  asOf: z.string().nullable(),
  digest: z.string(),
  madeBy: z.string(),
  madeAt: z.string(),
  restates: z.string().nullable(),
  withdrawn: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
});
export type PublicationSummary = z.infer<typeof publicationSummarySchema>;

export const publicationSchema = publicationSummarySchema.extend({ tables: z.array(frozenTableSchema) });
export type PublicationView = z.infer<typeof publicationSchema>;

export const publicationsSchema = z.object({ publications: z.array(publicationSummarySchema) });

export const withdrawalSchema = z.strictObject({ reason: lineSchema(400) });
export type Withdrawal = z.infer<typeof withdrawalSchema>;
