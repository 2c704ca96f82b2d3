import { z } from 'zod';
import { lineSchema } from '../../shared/text.schemas.js';

/** Ten years: longer is no end at all. */
const MOST_DAYS = 3660;

/** Days its link opens from today on; null: no end. */
const expiresInDays = z.number().int().min(1).max(MOST_DAYS).nullable().default(null);

export const newEditionSchema = z.strictObject({
  /** Of the check that was read: other figures are not told in their place. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** Of the report that was read. */
  version: z.number().int().min(1),
  expiresInDays,
});
export type NewEdition = z.infer<typeof newEditionSchema>;

export const newEditionLinkSchema = z.strictObject({ expiresInDays });
export type NewEditionLink = z.infer<typeof newEditionLinkSchema>;

/** Told to whoever holds the number. */
export const editionWithdrawalSchema = z.strictObject({ reason: lineSchema(400) });
export type EditionWithdrawal = z.infer<typeof editionWithdrawalSchema>;

/** One figure of one cell: as it was told last, and as it is told now. */
export const correctionLineSchema = z.object({
  /** Which part of the report it is in. */
  block: z.string(),
  figure: z.string(),
  /** What the row is about, and what is measured. */
  what: z.string(),
  was: z.string(),
  is: z.string(),
});
export type CorrectionLine = z.infer<typeof correctionLineSchema>;

export const correctionLinesSchema = z.object({
  fr: z.array(correctionLineSchema),
  en: z.array(correctionLineSchema),
});
export type CorrectionLines = z.infer<typeof correctionLinesSchema>;

/**
 * What happened between the two tellings. Nobody outside learns that somebody was erased: `removed` says it of any row
 * that is there no more.
 */
export const correctionCauses = ['imported', 'corrected', 'undone', 'removed', 'definition', 'other'] as const;
export const correctionCauseSchema = z.enum(correctionCauses);
export type CorrectionCause = z.infer<typeof correctionCauseSchema>;

export const editionLinkSchema = z.object({
  address: z.string(),
  madeAt: z.string(),
  expiresOn: z.string().nullable(),
  stoppedAt: z.string().nullable(),
  /** Neither stopped, nor over, nor of an edition that was taken back. */
  isOpen: z.boolean(),
});

export const editionSummarySchema = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  language: z.enum(['fr', 'en']),
  from: z.string(),
  to: z.string(),
  publishedBy: z.string(),
  publishedAt: z.string(),
  state: z.enum(['valid', 'corrected', 'withdrawn']),
  /** When a figure was last corrected; null: none was. */
  correctedAt: z.string().nullable(),
  withdrawn: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
  link: editionLinkSchema,
});
export type EditionSummary = z.infer<typeof editionSummarySchema>;

export const editionsSchema = z.object({ editions: z.array(editionSummarySchema) });

export const editionSchema = editionSummarySchema.extend({
  publicationId: z.string(),
  /** Where whoever holds the number learns whether it still holds. */
  checkAddress: z.string(),
  /** Figures told and figures hidden. */
  cells: z.number().int(),
  hidden: z.number().int(),
  paper: z.object({ bytes: z.number().int(), sha256: z.string() }),
  /** The earliest first. */
  corrections: z.array(
    z.object({ at: z.string(), lines: correctionLinesSchema, causes: z.array(correctionCauseSchema) }),
  ),
});
export type EditionView = z.infer<typeof editionSchema>;
