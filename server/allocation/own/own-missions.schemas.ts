import { z } from 'zod';

const seconds = z.number().int();

/** How much time somebody has: half an hour at most, up to two hours, more. */
export const spareTimes = ['minutes', 'hours', 'half-day'] as const;
export type SpareTime = (typeof spareTimes)[number];

export const ownMissionsQuerySchema = z.strictObject({ have: z.enum(spareTimes).optional() });
export type OwnMissionsQuery = z.infer<typeof ownMissionsQuerySchema>;

/** A date that somebody may come to. */
export const ownDateSchema = z.object({
  slotId: z.uuid(),
  mission: z.string(),
  role: z.string(),
  /** Null: not known, or remote. */
  place: z.string().nullable(),
  remote: z.boolean(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  zone: z.string(),
});
export type OwnDate = z.infer<typeof ownDateSchema>;

/** The eight reasons why it fits, and what each gives at most; the points add up to `fit`, 0 to 1000. */
export const fitReasons = [
  'skills',
  'availability',
  'cause',
  'preference',
  'distance',
  'language',
  'experience',
  'feedback',
] as const;

export const ownMissionSchema = z.object({
  ...ownDateSchema.shape,
  /** The skill whose places it is about; null: any of the others. */
  skill: z.string().nullable(),
  lengthSeconds: seconds,
  /** What the reader would give of it. */
  seconds,
  /** 30 minutes or less. */
  isMicro: z.boolean(),
  /** Its length suits the time that the reader has. */
  suits: z.boolean(),
  /** People who may still come. */
  openPlaces: z.number().int(),
  fit: z.number().int(),
  why: z.array(z.object({ c: z.enum(fitReasons), points: z.number().int(), most: z.number().int() })),
  /** In words, to the reader. */
  reasons: z.array(z.string()),
});
export type OwnMission = z.infer<typeof ownMissionSchema>;

export const obstacleSchema = z.object({
  filter: z.enum([
    'full',
    'overlap',
    'time',
    'never',
    'skill',
    'language',
    'distance',
    'remote_only',
    'rest',
    'days',
    'cap',
  ]),
  /** A skill, a language (BCP 47), a mission; empty where there is none. */
  subject: z.string(),
  /** Seconds, levels, kilometres or days. */
  wanted: z.number().nullable(),
  present: z.number().nullable(),
});
export type Obstacle = z.infer<typeof obstacleSchema>;

/** Open dates ahead for the reader alone, worked out when they ask and kept nowhere. */
export const ownMissionsViewSchema = z.object({
  /** How many days ahead were looked at. */
  days: z.number().int(),
  /** The reader said when they can come; where not, any time may suit them. */
  hasTimes: z.boolean(),
  /** The best first; where the reader has little time, what suits it before the rest. */
  missions: z.array(ownMissionSchema),
  /** What does not fit, and everything that stands in the way. */
  others: z.array(z.object({ ...ownDateSchema.shape, obstacles: z.array(obstacleSchema) })),
});
export type OwnMissionsView = z.infer<typeof ownMissionsViewSchema>;
