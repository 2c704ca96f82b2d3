import { z } from 'zod';
import { lineSchema } from '../shared/text.schemas.js';

/** One line, in composed form (NFC): the same name is always the same letters. */
const line = (longest: number) => lineSchema(longest).normalize('NFC');
const day = z.iso.date();
/** Of a picture that the association keeps for its papers: SHA-256 of its bytes. */
const picture = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .nullable();
/** What one certificate holds at most. */
export const LONGEST_CERTIFICATE = { missions: 200, results: 20, months: 600 } as const;

const seconds = z.int().min(0).max(1_000_000_000);
/** Said by the person; confirmed once a coordinator says so too. */
const isConfirmed = z.boolean();

export const certificateResultSchema = z.strictObject({
  label: line(120),
  amount: z.number().min(0).max(1e12),
  /** Such as `kg`; null when the label says what is counted. */
  unit: line(80).nullable(),
  /** Volunteers of the team whose result this is, never divided; null for the person's own. */
  team: z.int().min(2).max(100_000).nullable(),
});

export const certificateMissionSchema = z.strictObject({
  title: line(200),
  /** Of the title, when it is not that of the certificate: ISO 639-1. */
  titleLanguage: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullable(),
  place: line(200).nullable(),
  context: line(500).nullable(),
  tasks: line(1_000).nullable(),
  from: day,
  to: day,
  seconds,
  results: z.array(certificateResultSchema).max(LONGEST_CERTIFICATE.results),
});

export const certificateRoleSchema = z.strictObject({
  title: line(200),
  responsibilities: line(1_000).nullable(),
  autonomy: line(500).nullable(),
  isConfirmed,
});

/**
 * Everything that a certificate says, and nothing else: what is printed, signed and kept. Days are `YYYY-MM-DD`,
 * durations whole seconds; what the person did not choose is null or empty. Missions, origins and months each add up
 * to the same time.
 */
export const certificateContentSchema = z
  .strictObject({
    language: z.enum(['fr', 'en']),
    /** Prefix, year, five characters, two check digits: `LDQ-2026-7K4QX-11`. */
    number: z.string().regex(/^[A-Z0-9]{2,6}-\d{4}-[0-9A-HJKMNP-TV-Z]{5}-\d{2}$/),
    /** Made to be looked at: it certifies nothing, and says so. */
    isSpecimen: z.boolean(),
    /** Made by the association, without the person having asked for it or chosen anything. */
    isUnrequested: z.boolean().default(false),
    issuedAt: z.iso.datetime(),
    /** The same in the association's zone, as printed. */
    issuedOn: day,
    place: line(100).nullable(),
    /** As it was when the certificate was issued, so that it is printed again as it was. */
    look: z
      .strictObject({
        colour: z
          .string()
          .regex(/^#[0-9a-f]{6}$/)
          .nullable(),
        logo: picture,
        signature: picture,
      })
      .default({ colour: null, logo: null, signature: null }),
    organisation: z.strictObject({
      name: line(200),
      address: line(300).nullable(),
      contact: line(200).nullable(),
      rna: line(20).nullable(),
      siren: line(20).nullable(),
      purpose: line(500).nullable(),
    }),
    signatory: z.strictObject({
      name: line(200),
      function: line(200),
      /** From which day, by whom: what lets this person sign. */
      delegation: line(300).nullable(),
      contact: line(200).nullable(),
    }),
    volunteer: z.strictObject({
      name: line(200),
      /** The spelling to print, where the exact name has letters that no font of ours has. */
      printedName: line(200).nullable(),
      bornOn: day.nullable(),
    }),
    from: day,
    to: day,
    time: z.strictObject({
      measured: seconds,
      declared: seconds,
      /** Null: left out by the person, and in no total. */
      estimated: seconds.nullable(),
    }),
    missions: z.array(certificateMissionSchema).min(1).max(LONGEST_CERTIFICATE.missions),
    role: certificateRoleSchema.nullable(),
    skills: z.array(z.strictObject({ name: line(200), isConfirmed })).max(60),
    trainings: z.array(z.strictObject({ title: line(200), on: day.nullable(), isConfirmed })).max(60),
    languages: z
      .array(
        z.strictObject({
          name: line(60),
          /** Of the Common European Framework. */
          level: z.enum(['A1', 'A2', 'B1', 'B2', 'C1', 'C2']).nullable(),
          isConfirmed,
        }),
      )
      .max(30),
    months: z
      .array(z.strictObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), seconds }))
      .max(LONGEST_CERTIFICATE.months)
      .nullable(),
  })
  .superRefine(({ time, missions, months, from, to }, context) => {
    const total = time.measured + time.declared + (time.estimated ?? 0);
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (from > to) refuse('to', 'ends before it begins');
    if (missions.some((mission) => mission.from > mission.to || mission.from < from || mission.to > to))
      refuse('missions', 'a mission is outside the period');
    if (sum(missions) !== total) refuse('missions', 'do not add up to the time by origin');
    if (months && sum(months) !== total) refuse('months', 'do not add up to the time by origin');
    if (months && new Set(months.map(({ month }) => month)).size < months.length) refuse('months', 'a month twice');
  });
export type CertificateContent = z.infer<typeof certificateContentSchema>;
export type CertificateMission = z.infer<typeof certificateMissionSchema>;
export type CertificateRole = z.infer<typeof certificateRoleSchema>;
export type CertificateResult = z.infer<typeof certificateResultSchema>;

function sum(parts: readonly { seconds: number }[]): number {
  return parts.reduce((whole, part) => whole + part.seconds, 0);
}
