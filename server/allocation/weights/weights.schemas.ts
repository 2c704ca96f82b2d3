import { z } from 'zod';
import { lineSchema } from '../../shared/text.schemas.js';

/** Most points an hour that anything may weigh. */
export const MOST_POINTS = 10_000;
/** What the eight reasons of fit come to, together. */
export const FIT_TOTAL = 1000;

const points = z.number().int().min(0).max(MOST_POINTS);
const share = z.number().int().min(0).max(FIT_TOTAL);

const fitSchema = z
  .strictObject({
    skills: share,
    availability: share,
    cause: share,
    preference: share,
    distance: share,
    language: share,
    experience: share,
    feedback: share,
  })
  .refine((fit) => Object.values(fit).reduce((sum, one) => sum + one, 0) === FIT_TOTAL, { error: 'weights-fit-total' });

const planSchema = z
  .strictObject({
    belowMinimum: points,
    toTarget: points,
    aboveTarget: points,
    keep: points,
    add: points,
    overComfort: points,
    fatigue: points,
    exposure: points,
    exposureMost: points,
    averageFit: share,
  })
  .refine(({ belowMinimum, toTarget }) => belowMinimum >= toTarget, { error: 'weights-minimum-first' });

/** Most points of each reason of fit, and points an hour of everything else. */
export const weightValuesSchema = z.strictObject({ fit: fitSchema, plan: planSchema });

export const askedEffectSchema = z.strictObject({ values: weightValuesSchema });
export type AskedEffect = z.infer<typeof askedEffectSchema>;

export const newWeightsSchema = z.strictObject({
  values: weightValuesSchema,
  /** Why: it is published with the change. */
  note: lineSchema(400),
  /** What the effect that was shown bears: without it, or once the week is another, nothing is kept. */
  shown: z.string().regex(/^[0-9a-f]{64}$/),
});
export type NewWeights = z.infer<typeof newWeightsSchema>;

const weightsVersionSchema = z.object({
  /** 0: as the program comes. */
  version: z.number().int(),
  values: weightValuesSchema,
  author: z.string().nullable(),
  note: z.string().nullable(),
  createdAt: z.iso.datetime().nullable(),
});
export type WeightsVersion = z.infer<typeof weightsVersionSchema>;

/** The one in force first. */
export const weightsViewSchema = z.object({ versions: z.array(weightsVersionSchema) });
export type WeightsView = z.infer<typeof weightsViewSchema>;

const measuresSchema = z.object({
  /** Person-seconds once all proposals are carried out: filled and missing, of what can be moved. */
  filledMin: z.number().int(),
  missingMin: z.number().int(),
  filledTarget: z.number().int(),
  missingTarget: z.number().int(),
  missionsUnderMinimum: z.number().int(),
  peopleTouched: z.number().int(),
  secondsOverComfort: z.number().int(),
  suggestions: z.number().int(),
});
export type EffectMeasures = z.infer<typeof measuresSchema>;

export const weightsEffectSchema = z.object({
  /** Monday of the week it was worked out for. */
  week: z.iso.date(),
  /** To be sent back with the change. */
  shown: z.string(),
  before: measuresSchema,
  after: measuresSchema,
  /** Proposals that both make, and that only one of them makes: the same people, dates and durations. */
  same: z.number().int(),
  gone: z.number().int(),
  fresh: z.number().int(),
});
export type WeightsEffect = z.infer<typeof weightsEffectSchema>;
