import { z } from 'zod';
import { problemSchema } from '../shared/problem.schemas.js';
import { dialectAnswersSchema, mappingSpecSchema } from './mapping.schemas.js';

export const importModeSchema = z.enum(['append', 'snapshot']);
export type ImportMode = z.infer<typeof importModeSchema>;

/** What a file holds. */
export const importWhats = ['activities', 'outcomes', 'people', 'missions', 'answers', 'statements'] as const;
export const importWhatSchema = z.enum(importWhats);
export type ImportWhat = z.infer<typeof importWhatSchema>;

const flag = z
  .enum(['true', 'false', '1', '0', ''])
  .default('false')
  .transform((value) => value === 'true' || value === '1');

/** JSON sent as text beside a file. */
const jsonText = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .max(1_000_000)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('not JSON');
        return z.NEVER;
      }
    })
    .pipe(schema);

const readingFields = {
  /** Default: recognised from the header. */
  what: importWhatSchema.optional(),
  /** A preset's name, or that of a mapping saved for the source. */
  preset: z.string().max(40).optional(),
  /** How to read the columns. */
  mapping: jsonText(mappingSpecSchema).optional(),
  /** How the text file is written. */
  dialect: jsonText(dialectAnswersSchema).optional(),
  /** Of a workbook that holds several. */
  sheet: z.string().max(255).optional(),
};

/** The fields sent beside the file. */
export const importFieldsSchema = z.strictObject({
  source: z.string(),
  ...readingFields,
  mode: importModeSchema.optional(),
  confirmRemovals: flag,
  dryRun: flag,
});

/** The fields sent beside a file that is only looked at; with a source, its saved mappings and its zone count. */
export const previewFieldsSchema = z.strictObject({
  source: z.string().optional(),
  ...readingFields,
});

export const rejectionSchema = z.object({
  line: z.number().int().min(1),
  column: z.string().nullable(),
  code: z.string(),
  message: z.string(),
  value: z.string().nullable(),
});
export type Rejection = z.infer<typeof rejectionSchema>;

export const receiptSchema = z.object({
  importId: z.string().nullable(),
  source: z.string(),
  mode: importModeSchema,
  lines: z.number().int(),
  inserted: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  removed: z.number().int(),
  rejected: z.number().int(),
  flagged: z.number().int(),
  rejections: z.array(rejectionSchema),
  totals: z.object({
    personSeconds: z.number().int().nullable(),
    headcount: z.number().int().nullable(),
    activities: z.number().int(),
  }),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** What taking an import back did, in activities. */
export const undoReceiptSchema = z.object({
  importId: z.string(),
  source: z.string(),
  /** The import had added them: they are gone. */
  withdrawn: z.number().int(),
  /** The import had changed them: they say again what they said before. */
  restored: z.number().int(),
  /** The import had removed them: they are back. */
  returned: z.number().int(),
  /** Touched since by something else: left as they are. */
  kept: z.number().int(),
  /** The first 1,000 of those left. */
  keptIds: z.array(z.string()),
});
export type UndoReceipt = z.infer<typeof undoReceiptSchema>;

export const undoSchema = z.strictObject({ dryRun: z.boolean().default(false) }).default({ dryRun: false });
export type UndoAsked = z.infer<typeof undoSchema>;

export const importPhaseSchema = z.enum(['waiting', 'receiving', 'reading', 'comparing', 'keeping']);
export type ImportPhase = z.infer<typeof importPhaseSchema>;

/** How far a running import is. */
export const importProgressSchema = z.object({
  phase: importPhaseSchema,
  /** Of the file: received, or read. `totalBytes` is null until it is received whole. */
  bytes: z.number().int(),
  totalBytes: z.number().int().nullable(),
  lines: z.number().int(),
  rejections: z.number().int(),
  /** Null until there is something to measure. */
  linesPerSecond: z.number().int().nullable(),
  /** Of reading; null in the other phases and until there is something to measure. */
  secondsLeft: z.number().int().nullable(),
});
export type ImportProgress = z.infer<typeof importProgressSchema>;

export const importViewSchema = z.object({
  id: z.string(),
  /** Refused and cancelled imports leave nothing: they are told of for a while, then unknown. */
  state: z.enum(['running', 'accepted', 'undone', 'refused', 'cancelled']),
  /** Null until the file is recognised. */
  what: importWhatSchema.nullable(),
  source: z.string(),
  mode: importModeSchema,
  /** Null until the file is recognised. */
  preset: z.string().nullable(),
  fileName: z.string(),
  importedBy: z.string(),
  /** Of a running import, when it began. */
  importedAt: z.string(),
  /** A rejected line had no readable id, so that nothing was removed. */
  removalsWithheld: z.boolean(),
  progress: importProgressSchema.nullable(),
  /** Its `importId` is null after a try, and that of the first import for a file imported before. */
  receipt: receiptSchema.nullable(),
  /** Why it was refused. */
  problem: problemSchema.nullable(),
  undone: z.object({ at: z.string(), by: z.string(), receipt: undoReceiptSchema }).nullable(),
});
export type ImportView = z.infer<typeof importViewSchema>;
export const importListSchema = z.array(importViewSchema);

/** Where to follow an import whose sender did not wait: `GET /api/imports/{importId}`. */
export const importBegunSchema = z.object({ importId: z.string() });
export type ImportBegun = z.infer<typeof importBegunSchema>;
