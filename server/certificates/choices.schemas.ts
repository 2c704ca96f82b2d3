import { z } from 'zod';
import { lineSchema } from '../shared/text.schemas.js';

const day = z.iso.date();
const seconds = z.number().int();
const text = (longest: number) => lineSchema(longest).normalize('NFC');
const ids = (most: number) => z.array(z.string().min(1).max(100)).max(most).default([]);
const certificateLanguage = z.enum(['fr', 'en']);
const inOrder = ({ from, to }: { from?: string | null | undefined; to?: string | null | undefined }) =>
  !from || !to || from < to;
const NOT_IN_ORDER = { error: 'from comes before to' };

/** `full`: all that the paper shows; `status`: number, association, month and whether it stands. */
export const linkLevels = ['full', 'status'] as const;
export type LinkLevel = (typeof linkLevels)[number];

/** What a volunteer wants on a certificate. Everything but time and missions starts off. */
export const certificateChoicesSchema = z
  .strictObject({
    /** Both: two certificates issued together. */
    languages: z
      .array(certificateLanguage)
      .min(1)
      .max(2)
      .refine((all) => new Set(all).size === all.length, { error: 'a language twice' }),
    /** Days from the first to before the last; null: no end. */
    from: day.nullable().default(null),
    to: day.nullable().default(null),
    /** Null: all. A null among them: what was given outside any mission. */
    missions: z.array(z.string().min(1).max(100).nullable()).max(200).nullable().default(null),
    withEstimated: z.boolean().default(true),
    /** By the names that the options give. */
    results: ids(200),
    skills: ids(60),
    trainings: ids(60),
    spoken: ids(30),
    role: z
      .strictObject({
        title: text(200),
        responsibilities: text(1_000).nullable().default(null),
        autonomy: text(500).nullable().default(null),
      })
      .nullable()
      .default(null),
    withMonths: z.boolean().default(false),
    /** The spelling to print, where the exact name has letters that no font of ours has. */
    printedName: text(200).nullable().default(null),
    bornOn: day.nullable().default(null),
    /** What its page shows a stranger. */
    link: z.enum(linkLevels).default('full'),
    /** Null: the only one who signs today. */
    signatoryId: z.uuid().nullable().default(null),
  })
  .refine(inOrder, NOT_IN_ORDER);
export type CertificateChoices = z.infer<typeof certificateChoicesSchema>;

export const askedPreviewSchema = z.strictObject({ language: certificateLanguage, choices: certificateChoicesSchema });
export type AskedPreview = z.infer<typeof askedPreviewSchema>;

/** Header of a preview: little pictures (emoji) that the paper goes without, where there are any, in the reader's language. */
export const LEFT_OUT = 'sillage-left-out';
/** JSON, percent-encoded. */
export const leftOutSchema = z.array(z.object({ field: z.string(), pictures: z.array(z.string()) }));
export type LeftOut = z.infer<typeof leftOutSchema>;

export const optionsQuerySchema = z
  .strictObject({ from: day.optional(), to: day.optional(), lang: certificateLanguage.optional() })
  .refine(inOrder, NOT_IN_ORDER);
export type OptionsQuery = z.infer<typeof optionsQuerySchema>;

const known = { id: z.string(), name: z.string(), isConfirmed: z.boolean() };

/** What may be chosen, from validated time of the asked days; names in the reader's language. */
export const certificateOptionsSchema = z.object({
  /** As it will stand on the certificate. */
  name: z.string(),
  /** Our fonts lack some of its letters: `printedName` must be given. */
  needsPrintedName: z.boolean(),
  /** First and last day of what counts; null when nothing does. */
  firstDay: day.nullable(),
  lastDay: day.nullable(),
  /** Whole seconds. */
  time: z.object({ measured: seconds, declared: seconds, estimated: seconds }),
  /** Most time first. */
  missions: z.array(
    z.object({
      missionId: z.string().nullable(),
      title: z.string(),
      place: z.string().nullable(),
      tasks: z.string().nullable(),
      from: day,
      to: day,
      seconds,
      /** Part of them. */
      estimatedSeconds: seconds,
    }),
  ),
  results: z.array(
    z.object({
      /** Names it in `results` of the choices, whatever the days. */
      key: z.string(),
      missionId: z.string().nullable(),
      label: z.string(),
      amount: z.number(),
      unit: z.string().nullable(),
      /** Volunteers of the team whose result this is, never divided; null for the person's own. */
      team: z.number().int().nullable(),
    }),
  ),
  skills: z.array(z.object(known)),
  trainings: z.array(z.object({ ...known, on: day.nullable() })),
  spoken: z.array(z.object({ ...known, level: z.enum(['A1', 'A2', 'B1', 'B2', 'C1', 'C2']).nullable() })),
  /** Who signs today. */
  signatories: z.array(
    z.object({ id: z.string(), name: z.string(), function: z.string(), approvesValidated: z.boolean() }),
  ),
  /** What stands in the way of any certificate, and what to do about it. */
  obstacles: z.array(z.object({ code: z.string(), detail: z.string() })),
});
export type CertificateOptions = z.infer<typeof certificateOptionsSchema>;
