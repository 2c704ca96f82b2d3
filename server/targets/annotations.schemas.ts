import { z } from 'zod';
import { bilingualSchema } from '../indicators/indicators.schemas.js';
import { textSchema } from '../shared/text.schemas.js';

const day = z.iso.date().refine((one) => one <= '9999-01-01', 'up to 9999-01-01');

export const newAnnotationSchema = z
  .strictObject({
    /** Days in the association's zone; the last one is excluded. */
    fromDay: day,
    toDay: day,
    text: textSchema(400).min(1),
    /** Null: every figure. */
    indicator: z.string().min(1).max(80).nullable(),
    /** Null: every mission. */
    missionId: z.uuid().toLowerCase().nullable(),
    /** Whether a donor is shown it. */
    isOutside: z.boolean().default(false),
  })
  .refine(({ fromDay, toDay }) => fromDay < toDay, { path: ['toDay'], message: 'ends before it begins' });
export type NewAnnotation = z.infer<typeof newAnnotationSchema>;

export const annotationSchema = z.object({
  id: z.string(),
  fromDay: z.iso.date(),
  toDay: z.iso.date(),
  text: z.string(),
  indicator: z.string().nullable(),
  /** Null for every figure, and for one that has no file any more. */
  title: bilingualSchema.nullable(),
  missionId: z.string().nullable(),
  missionTitle: z.string().nullable(),
  isOutside: z.boolean(),
  /** Null for an outside reader: names of people stay inside. */
  author: z.string().nullable(),
  writtenAt: z.string(),
  correctedBy: z.string().nullable(),
  correctedAt: z.string().nullable(),
  /** Whether the reader may correct it or take it back. */
  mayWrite: z.boolean(),
});

export const annotationsQuerySchema = z.strictObject({
  /** Those whose days meet `[from, to)`. */
  from: day.optional(),
  to: day.optional(),
  audience: z.enum(['internal', 'external']).optional(),
});
export type AnnotationsQuery = z.infer<typeof annotationsQuerySchema>;

export const annotationsSchema = z.object({
  /** The latest first. */
  annotations: z.array(annotationSchema),
  /** What the reader may write of: every mission at once, and each of these. Nothing outside. */
  isForAll: z.boolean(),
  missions: z.array(z.object({ id: z.string(), title: z.string() })),
});
export type AnnotationView = Annotations['annotations'][number];
export type Annotations = z.infer<typeof annotationsSchema>;

export const writtenAnnotationSchema = z.object({ id: z.string() });
