import { z } from 'zod';

export const importModeSchema = z.enum(['append', 'snapshot']);
export type ImportMode = z.infer<typeof importModeSchema>;

/** What a file holds. */
export const importWhats = ['activities', 'outcomes'] as const;
export const importWhatSchema = z.enum(importWhats);
export type ImportWhat = z.infer<typeof importWhatSchema>;

export const presetNames = ['canonical', 'rosterfy'] as const;
export type PresetName = (typeof presetNames)[number];

const flag = z
  .enum(['true', 'false', '1', '0', ''])
  .default('false')
  .transform((value) => value === 'true' || value === '1');

/** The fields sent beside the file. */
export const importFieldsSchema = z.strictObject({
  source: z.string(),
  /** Default: recognised from the header. */
  what: importWhatSchema.optional(),
  preset: z.enum(presetNames).optional(),
  mode: importModeSchema.optional(),
  /** Of a workbook that holds several. */
  sheet: z.string().max(255).optional(),
  confirmRemovals: flag,
  dryRun: flag,
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

export const importViewSchema = z.object({
  id: z.string(),
  what: importWhatSchema,
  source: z.string(),
  mode: importModeSchema,
  preset: z.string(),
  fileName: z.string(),
  importedBy: z.string(),
  importedAt: z.string(),
  /** A rejected line had no readable id, so that nothing was removed. */
  removalsWithheld: z.boolean(),
  receipt: receiptSchema,
  undone: z.object({ at: z.string(), by: z.string(), receipt: undoReceiptSchema }).nullable(),
});
export type ImportView = z.infer<typeof importViewSchema>;
export const importListSchema = z.array(importViewSchema);
