import { z } from 'zod';
import { textSchema } from '../shared/text.schemas.js';

const askedDay = z.iso.date().refine((day) => day <= '9999-01-01', 'up to 9999-01-01');
const period = { from: askedDay, to: askedDay };
const forwards = ({ from, to }: { from: string; to: string }) => from < to;
const backwards = { path: ['to'], message: 'ends before it begins' };

export const comparableQuerySchema = z.strictObject(period).refine(forwards, backwards);
export type ComparableQuery = z.infer<typeof comparableQuerySchema>;

export const comparisonQuerySchema = z
  .strictObject({
    ...period,
    /** Type of outcome, then its unit: one thing at a time. */
    outcome: z.string().min(1).max(80),
    unit: z.string().min(1).max(40),
    /** Only missions are compared: anything else is refused. */
    by: z.string().optional(),
  })
  .refine(forwards, backwards);
export type ComparisonQuery = z.infer<typeof comparisonQuerySchema>;

export const comparableSchema = z.object({
  outcomes: z.array(z.object({ type: z.string(), unit: z.string(), missions: z.number().int() })),
});
export type Comparable = z.infer<typeof comparableSchema>;

export const noteSchema = z.object({ text: z.string(), author: z.string(), writtenAt: z.string() });

export const newNoteSchema = z.strictObject({
  /** Null takes the note back. */
  text: textSchema(1000).min(1).nullable(),
});
export type NewNote = z.infer<typeof newNoteSchema>;

export const noteAnswerSchema = z.object({ note: noteSchema.nullable() });
export type NoteAnswer = z.infer<typeof noteAnswerSchema>;

const satisfactionSchema = z.object({
  /** 0 to 1. */
  share: z.number(),
  answers: z.number().int(),
  /** 0 to 1; null: nobody noted how many were asked. */
  responseRate: z.number().nullable(),
});

/** One mission. Rates are quantities for one hour. Null is unknown, or not shown: never zero. */
export const comparedMissionSchema = z.object({
  missionId: z.string(),
  title: z.string(),
  quantity: z.number(),
  personSeconds: z.number(),
  /** On which both the quantity and the time are known: only these are compared. */
  days: z.number().int(),
  /** Other days of the mission in the period: nothing counted, or no time noted. */
  daysWithoutQuantity: z.number().int(),
  daysWithoutTime: z.number().int(),
  rate: z.number().nullable(),
  /** Drawn towards all missions, with its 95 % interval. */
  shrunken: z.object({ rate: z.number(), low: z.number(), high: z.number() }).nullable(),
  word: z.enum(['above', 'below', 'alike']).nullable(),
  /** Beside, never combined. */
  beneficiarySatisfaction: satisfactionSchema.nullable(),
  volunteerSatisfaction: satisfactionSchema.nullable(),
  /** 0 to 1. */
  coverage: z.number().nullable(),
  note: noteSchema.nullable(),
  /** Whether the reader may write the note. */
  mayExplain: z.boolean(),
});
export type ComparedMissionView = z.infer<typeof comparedMissionSchema>;

export const comparisonSchema = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  outcome: z.string(),
  unit: z.string(),
  fewestMissions: z.number().int(),
  fewestDays: z.number().int(),
  pooled: z.number().nullable(),
  dispersion: z.number().nullable(),
  noWords: z.enum(['few-missions', 'no-variation']).nullable(),
  /** By title: there is no rank. */
  missions: z.array(comparedMissionSchema),
  /** Limits of the funnel at some numbers of hours, between the least and the most. */
  funnel: z.array(
    z.object({ hours: z.number(), low95: z.number(), high95: z.number(), low998: z.number(), high998: z.number() }),
  ),
});
export type ComparisonView = z.infer<typeof comparisonSchema>;
