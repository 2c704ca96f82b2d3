import { z } from 'zod';
import { runViewSchema } from '../allocation.schemas.js';

const seconds = z.number().int();

export const suggestionQuerySchema = z.strictObject({
  /** Any day of the week meant. */
  week: z.iso.date(),
  mission: z.uuid().optional(),
  state: z
    .enum(['open', 'accepted', 'invited', 'agreed', 'declined', 'expired', 'rejected', 'locked', 'withdrawn'])
    .default('open'),
});
export type SuggestionQuery = z.infer<typeof suggestionQuerySchema>;

const reasonCodes = [
  'need',
  'skills',
  'availability',
  'cause',
  'preference',
  'distance',
  'language',
  'experience',
  'feedback',
  'baseline',
  'new',
  'keep',
  'fatigue',
  'exposure',
  'comfort',
] as const;

const slotViewSchema = z.object({
  id: z.uuid(),
  missionId: z.uuid(),
  mission: z.string(),
  role: z.string(),
  /** Local day on which it begins. */
  day: z.iso.date(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  zone: z.string(),
});

/** A proposal for a coordinator. Points are explained one by one and add up to the gain; null: not priced. */
export const suggestionViewSchema = z.object({
  id: z.uuid(),
  kind: z.enum(['invite', 'move', 'release', 'swap']),
  rank: z.number().int(),
  gain: z.number().nullable(),
  /** A limit is passed as things stand, or something now stands in the way. */
  isForced: z.boolean(),
  state: suggestionQuerySchema.shape.state,
  expiresAt: z.iso.datetime(),
  steps: z.array(
    z.object({
      person: z.object({ id: z.uuid(), name: z.string() }),
      slot: slotViewSchema,
      skill: z.string().nullable(),
      /** More, or below zero: less. */
      seconds,
      detail: z
        .object({
          km: z.number().nullable(),
          availability: z.number().int(),
          language: z.string().nullable(),
          wantedCefr: z.number().int().nullable(),
          presentCefr: z.number().int().nullable(),
          experienceSeconds: seconds,
          missionWeight: z.number().int().nullable(),
          cause: z.enum(['chosen', 'other', 'none']),
          skills: z.array(z.object({ skill: z.string(), wanted: z.number().int(), present: z.number().int() })),
        })
        .nullable(),
      limits: z
        .object({
          weekBefore: seconds,
          weekAfter: seconds,
          comfort: seconds.nullable(),
          cap: seconds.nullable(),
          invitations: z.number().int(),
          invitationsMax: z.number().int(),
        })
        .nullable(),
    }),
  ),
  needs: z.array(
    z.object({
      slotId: z.uuid(),
      skill: z.string().nullable(),
      missingMin: seconds,
      missingTarget: seconds,
      before: seconds,
      after: seconds,
    }),
  ),
  why: z.array(z.object({ c: z.enum(reasonCodes), points: z.number() })),
  blocked: z.array(
    z.object({
      filter: z.string(),
      subject: z.string(),
      wanted: z.number().nullable(),
      present: z.number().nullable(),
    }),
  ),
  /** Better-ranked ones on the same slot or person that it takes for granted. */
  assumes: z.array(z.uuid()),
});
export type SuggestionView = z.infer<typeof suggestionViewSchema>;

/** One of a list, for the coordinator who reads it. */
export const listedSuggestionSchema = suggestionViewSchema.extend({
  /** A run found it, a coordinator picked somebody else, or looked for somebody to replace another. */
  origin: z.enum(['run', 'change', 'replacement']),
  /** Whether they opened its reasons, without which it cannot be accepted. */
  isRead: z.boolean(),
  /** Day on which it comes back; null: it is not put off. */
  putOffUntil: z.iso.date().nullable(),
  /** Better-ranked ones on the same date or person that still wait: accepting this one first takes a reason. */
  before: z.array(z.uuid()),
});
export type ListedSuggestion = z.infer<typeof listedSuggestionSchema>;

export const suggestionViewsSchema = z.object({
  /** The run that proposed them; null: none was worked out for that week. */
  run: runViewSchema.nullable(),
  /** IANA zone of the association. */
  zone: z.string(),
  /** So many of those that are not forced make good 80 % of what can be: shown at once, the rest on request. */
  first: z.number().int(),
  /** Of what lacks to the minimum, or to what is wanted; `number`: nothing that lacks is made good, and so many are shown. */
  firstBy: z.enum(['minimum', 'wanted', 'number']),
  suggestions: z.array(listedSuggestionSchema),
});
export type SuggestionViews = z.infer<typeof suggestionViewsSchema>;
