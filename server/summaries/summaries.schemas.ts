import { z } from 'zod';
import { toldAvailabilitySchema } from '../people/availability/availability.schemas.js';
import { telephoneSchema } from '../people/telephone/telephone.schemas.js';

/** Days from the first to before the last; what is left out has no end. */
const period = z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() });
const inOrder = ({ from, to }: { from?: string | undefined; to?: string | undefined }) =>
  from === undefined || to === undefined || from < to;
export const summaryQuerySchema = period.refine(inOrder, { error: 'from comes before to' });
export type SummaryQuery = z.infer<typeof summaryQuerySchema>;

/** `lang`: of the words of the file, whatever the browser's. */
export const rowsFileQuerySchema = period
  .extend({ lang: z.enum(['fr', 'en']).optional() })
  .refine(inOrder, { error: 'from comes before to' });
export type RowsFileQuery = z.infer<typeof rowsFileQuerySchema>;

const count = z.number().int();
const day = z.iso.date();

/** Whole seconds; null: activities without any known duration. Activities of unknown time add none, and are counted. */
const given = { personSeconds: count.nullable(), activities: count, unknownTime: count };
const givenSchema = z.object(given);
export type Given = z.infer<typeof givenSchema>;

const missionShareSchema = z.object({
  ...given,
  missionId: z.string().nullable(),
  title: z.string().nullable(),
  site: z.string().nullable(),
  firstDay: day,
  lastDay: day,
  roles: z.array(z.string()),
  /** BCP 47. */
  languages: z.array(z.string()),
});
export type MissionShare = z.infer<typeof missionShareSchema>;

const result = {
  missionId: z.string().nullable(),
  title: z.string().nullable(),
  type: z.string(),
  unit: z.string(),
  /** Exact decimal, as text. */
  quantity: z.string(),
};

const standing = {
  standing: z.enum(['declared', 'confirmed']),
  /** Null while it is declared; the name also once who bore it has gone. */
  confirmedBy: z.string().nullable(),
  confirmedAt: z.string().nullable(),
};
const standingSchema = z.object(standing);
export type Standing = z.infer<typeof standingSchema>;

/** What one person gave, as that person alone may see it: validated activities, and apart what is not settled yet. */
export const ownSummarySchema = z.object({
  period: z.object({ from: day.nullable(), to: day.nullable() }),
  /** Of everything under the person's name, whatever the period. */
  years: z.array(count),
  total: z.object({ ...given, missions: count, firstDay: day.nullable(), lastDay: day.nullable() }),
  /** Parts of the total; `declared` was declared, then validated. */
  origins: z.object({ measured: givenSchema, declared: givenSchema, estimated: givenSchema }),
  waiting: givenSchema,
  disputed: givenSchema,
  /** Activities in which the person reported an error that nobody answered yet; they stand where they stood. */
  reported: count,
  /** Every month from the first to the last one, `YYYY-MM`. */
  months: z.array(z.object({ month: z.string(), ...given })),
  missions: z.array(missionShareSchema),
  days: z.array(z.object({ day, ...given })),
  /** Activities of 30 minutes or less, within the total. */
  microActions: z.object({ personSeconds: count, activities: count }),
  results: z.object({
    own: z.array(z.object(result)),
    /** Never divided. `people` came on the same days; null: nobody can tell. */
    team: z.array(z.object({ ...result, people: count.nullable(), withGroups: z.boolean() })),
  }),
  /** From enough answers only, since the year of the first time, whatever the period. */
  answers: z.array(z.object({ missionId: z.string(), title: z.string().nullable(), answers: count, satisfied: count })),
  skills: z.array(
    z.object({
      name: z.string(),
      /** 1 can help, 2 works alone, 3 can teach it. */
      level: count,
      ...standing,
      /** Titles of the person's missions that ask for it. */
      usedIn: z.array(z.string()),
    }),
  ),
  trainings: z.array(
    z.object({
      title: z.string(),
      /** On which it ended; null: not said. */
      day: day.nullable(),
      hours: z.number().nullable(),
      ...standing,
    }),
  ),
  /** 1 to 6: A1 to C2 of the CEFR; 7: native. */
  languages: z.array(z.object({ language: z.string(), cefr: count, ...standing })),
});
export type OwnSummary = z.infer<typeof ownSummarySchema>;

/** All that stands under the person's name, row by row. */
const ownRecordSchema = z.object({
  activity_id: z.string(),
  day,
  mission: z.string().nullable(),
  role: z.string().nullable(),
  site: z.string().nullable(),
  started_at: z.string().nullable(),
  ended_at: z.string().nullable(),
  person_seconds: count.nullable(),
  provenance: z.string(),
  status: z.string(),
  language: z.string().nullable(),
});
export type OwnRecord = z.infer<typeof ownRecordSchema>;

/** One date that was looked at for them: by whom it was suggested is a coordinator’s, what they answered is theirs. */
const ownSuggestionSchema = z.object({
  suggestedAt: z.iso.datetime(),
  state: z.string(),
  mission: z.string().nullable(),
  startsAt: z.iso.datetime().nullable(),
  endsAt: z.iso.datetime().nullable(),
  /** More, or below zero: less. */
  seconds: count,
  points: z.array(z.object({ reason: z.string(), points: z.number() })),
  asked: z
    .object({
      at: z.iso.datetime(),
      way: z.string(),
      answer: z.string().nullable(),
      answeredAt: z.iso.datetime().nullable(),
      words: z.string().nullable(),
    })
    .nullable(),
});

const ownRemarkSchema = z.object({
  writtenAt: z.iso.datetime(),
  text: z.string(),
  answer: z.string().nullable(),
  answeredAt: z.iso.datetime().nullable(),
});

export const ownDataSchema = z.object({
  summary: ownSummarySchema,
  activities: z.array(ownRecordSchema),
  /** When they can come, what they like, and each answer about suggestions; null for an account tied to nobody. */
  availability: toldAvailabilitySchema.nullable(),
  /** At which number to call them; null: none is known. */
  telephone: telephoneSchema.nullable(),
  /** What was suggested to them or about them, and what they wrote about it. */
  suggestions: z.array(ownSuggestionSchema),
  comments: z.array(ownRemarkSchema),
});
export type OwnData = z.infer<typeof ownDataSchema>;
