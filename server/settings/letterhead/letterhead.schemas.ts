import { z } from 'zod';
import { lineSchema } from '../../shared/text.schemas.js';
import { sirenSchema } from './siren.schemas.js';

/** As typed: what is left empty is not known. */
const optional = (longest: number) => lineSchema(longest).normalize('NFC').nullable();
const day = z.iso.date();

const letterheadFields = {
  address: optional(300),
  contact: optional(200),
  /** National register of associations: W and nine letters or digits. */
  rna: z
    .string()
    .regex(/^W[0-9A-Z]{9}$/)
    .nullable(),
  siren: sirenSchema.nullable(),
  purpose: optional(500),
  /** Town where papers are signed. */
  place: optional(100),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
  /** Begins the numbers of certificates. */
  numberPrefix: z
    .string()
    .regex(/^[A-Z0-9]{2,6}$/)
    .nullable(),
};
export const newLetterheadSchema = z.strictObject(letterheadFields);
export type NewLetterhead = z.infer<typeof newLetterheadSchema>;

/** What a picture may weigh once in base 64: a page makes larger ones smaller before it sends them. */
export const LARGEST_PICTURE = 240_000;
/** PNG, JPEG or SVG in base 64; null takes it away. */
export const pictureSchema = z.strictObject({ picture: z.base64().max(LARGEST_PICTURE).nullable() });
export type Picture = z.infer<typeof pictureSchema>;

export const newSignatorySchema = z
  .strictObject({
    name: lineSchema(200).normalize('NFC'),
    function: lineSchema(200).normalize('NFC'),
    /** What lets this person sign, as printed; null for who does by their function. */
    delegation: optional(300),
    contact: optional(200),
    fromDay: day,
    /** First day they no longer sign; null: not known yet. */
    toDay: day.nullable(),
    /** Approves once for all what is made of validated hours only. */
    approvesValidated: z.boolean(),
  })
  .refine(({ fromDay, toDay }) => toDay === null || fromDay < toDay, { path: ['toDay'] });
export type NewSignatory = z.infer<typeof newSignatorySchema>;

export const signatorySchema = z.object({
  ...newSignatorySchema.shape,
  id: z.uuid(),
  /** Address of data (`data:`) of the image of the signature. */
  signature: z.string().nullable(),
  /** Whether they sign today, in the association's zone. */
  signsToday: z.boolean(),
});
export type SignatoryView = z.infer<typeof signatorySchema>;

export const letterheadSchema = z.object({
  ...letterheadFields,
  name: z.string(),
  /** Address of data (`data:`) of the logo. */
  logo: z.string().nullable(),
  signatories: z.array(signatorySchema),
});
export type LetterheadView = z.infer<typeof letterheadSchema>;
