import { z } from 'zod';
import { telephoneSchema } from '../../people/telephone/telephone.schemas.js';
import { fitReasons, obstacleSchema } from '../own/own-missions.schemas.js';
import { suggestionViewSchema } from '../suggestions/suggestions.schemas.js';

const count = z.number().int();
const instant = z.iso.datetime();
const somebody = z.object({ id: z.uuid(), name: z.string() });
const { detail, limits } = suggestionViewSchema.shape.steps.element.shape;

/** `calling`: about to be rung or written to. `no-answer`: rung, and nobody answered. */
export const callOutcomes = ['calling', 'no-answer', 'declined', 'agreed'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

export const recordCallSchema = z.strictObject({
  personId: z.uuid(),
  outcome: z.enum(callOutcomes),
  /** When the date takes place, as whoever rang read it. */
  told: z.strictObject({ startsAt: instant, endsAt: instant }).optional(),
});
export type RecordCall = z.infer<typeof recordCallSchema>;

/** How somebody was asked for this date. `too-late`: they said yes once it was full. */
export const askedOutcomes = ['waiting', 'agreed', 'declined', 'too-late'] as const;

export const askedSchema = z.object({
  way: z.enum(['mail', 'page', 'telephone']),
  outcome: z.enum(askedOutcomes),
  answeredAt: instant.nullable(),
  /** Who typed in what was said; null: nobody did. */
  typedBy: z.string().nullable(),
  /** Every time that somebody asked or rang them for it, the latest first. */
  calls: z.array(z.object({ at: instant, by: z.string(), noAnswer: z.boolean() })),
});
export type Asked = z.infer<typeof askedSchema>;

/** Somebody who said yes to suggestions, is free, and nothing stands in the way of. */
export const replacementPersonSchema = z.object({
  person: somebody,
  telephone: telephoneSchema.nullable(),
  /** What may be written to them, in their language. */
  message: z.string(),
  /** The skill whose place they would take; null: any. */
  skill: z.string().nullable(),
  /** What they would give of it, s. */
  seconds: count,
  /** It is this place that somebody is missing in. */
  fillsGap: z.boolean(),
  /** 0 to 1000: the sum of the points. */
  fit: count,
  why: z.array(z.object({ c: z.enum(fitReasons), points: count })),
  detail,
  limits: limits.unwrap(),
  /** When they were last asked for anything; null: never. */
  lastAskedAt: instant.nullable(),
  /** For this date; null: not yet. */
  asked: askedSchema.nullable(),
});
export type ReplacementPerson = z.infer<typeof replacementPersonSchema>;

const almostObstacleSchema = z.object({
  ...obstacleSchema.shape,
  filter: z.enum([...obstacleSchema.shape.filter.options, 'invitations']),
});
export type AlmostObstacle = z.infer<typeof almostObstacleSchema>;

/** Who could come to one date, worked out when asked. */
export const replacementsViewSchema = z.object({
  madeAt: instant,
  /** IANA zone of the association. */
  zone: z.string(),
  slot: z.object({
    id: z.uuid(),
    mission: z.object({ id: z.uuid(), title: z.string() }),
    role: z.string(),
    place: z.string().nullable(),
    remote: z.boolean(),
    startsAt: instant,
    endsAt: instant,
    zone: z.string(),
  }),
  /** People coming, and wanted; null: nobody said how many. */
  coming: count,
  wanted: count.nullable(),
  missing: count.nullable(),
  cannotCome: z.array(z.object({ name: z.string(), saidAt: instant })),
  /** Who said yes to suggestions, in the whole association. */
  mayBeAsked: count,
  people: z.array(replacementPersonSchema),
  /** Who was asked for this date and answered, or was asked and is no longer in the list above. */
  answered: z.array(z.object({ person: somebody, ...askedSchema.shape })),
  /** Who would fit but for one thing: they may not be asked. */
  almost: z.array(z.object({ person: somebody, obstacle: almostObstacleSchema })),
});
export type ReplacementsView = z.infer<typeof replacementsViewSchema>;
