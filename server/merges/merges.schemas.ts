import { z } from 'zod';
import { bilingualSchema, unitSchema } from '../indicators/indicators.schemas.js';

/** What tells one entry of a person from another. */
export const personFaceSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  kind: z.enum(['volunteer', 'own_employee', 'partner_employee']),
  /** Where files named this person; empty for somebody who came by a form or an invitation. */
  sources: z.array(z.string()),
  activities: z.number().int(),
  /** Of the activities; null without any. */
  firstDay: z.iso.date().nullable(),
  lastDay: z.iso.date().nullable(),
  /** Somebody signs in and sees these hours as their own. */
  hasAccount: z.boolean(),
  /** Names of the entries already merged with this one. */
  with: z.array(z.string()),
});
export type PersonFace = z.infer<typeof personFaceSchema>;

export const duplicateReasonSchema = z.enum(['same-email', 'same-reference', 'same-name']);
export type DuplicateReason = z.infer<typeof duplicateReasonSchema>;

export const duplicateSchema = z.object({
  /** Two entries; the first is the one we would keep. */
  people: z.tuple([personFaceSchema, personFaceSchema]),
  /** Why they may be one person, the strongest first. */
  reasons: z.array(duplicateReasonSchema),
  /** Sources that name both, as two people. */
  apartIn: z.array(z.string()),
});
export type Duplicate = z.infer<typeof duplicateSchema>;

export const duplicatesQuerySchema = z.strictObject({
  after: z.coerce.number().int().min(0).max(1_000_000).default(0),
});

export const duplicatesSchema = z.object({
  duplicates: z.array(duplicateSchema),
  total: z.number().int(),
  /** `after` of the next page. */
  next: z.number().int().nullable(),
});
export type Duplicates = z.infer<typeof duplicatesSchema>;

export const peopleQuerySchema = z.strictObject({ name: z.string().trim().min(2).max(200) });

/** People whose name holds every word asked for: those who stand on their own. */
export const foundPeopleSchema = z.object({ people: z.array(personFaceSchema), more: z.boolean() });
export type FoundPeople = z.infer<typeof foundPeopleSchema>;

export const mergeSchema = z.strictObject({
  /** Whose hours count under the other from now on. */
  mergedId: z.uuid(),
  keptId: z.uuid(),
  /** Tells what would move, and changes nothing. */
  dryRun: z.boolean().default(false),
});
export type AskedMerge = z.infer<typeof mergeSchema>;

export const unmergeSchema = z.strictObject({ dryRun: z.boolean().default(false) }).default({ dryRun: false });

export const mergeViewSchema = z.object({
  id: z.string(),
  /** Name null: erased. */
  merged: z.object({ id: z.string().nullable(), name: z.string().nullable() }),
  kept: z.object({ id: z.string().nullable(), name: z.string().nullable() }),
  by: z.string(),
  at: z.iso.datetime(),
  undone: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
});
export type MergeView = z.infer<typeof mergeViewSchema>;

export const mergesSchema = z.object({ merges: z.array(mergeViewSchema) });

/** A value before and after; null: unknown. */
const changeSchema = z.object({
  kind: z.enum(['whole', 'year', 'month']),
  from: z.iso.date(),
  /** The day after the last. */
  to: z.iso.date(),
  before: z.number().nullable(),
  after: z.number().nullable(),
});
export type Change = z.infer<typeof changeSchema>;

export const movedFigureSchema = z.object({
  indicator: z.string(),
  measure: z.string(),
  title: bilingualSchema,
  label: bilingualSchema,
  unit: unitSchema,
  /** Of which kind and unit of outcome, for a figure that never mixes them. */
  slice: z.record(z.string(), z.string().nullable()),
  /** The whole time recorded first, then the years and months that move. */
  periods: z.array(changeSchema),
});
export type MovedFigure = z.infer<typeof movedFigureSchema>;

export const movesSchema = z.object({
  /** Entry that would count under the other, or that would stand on its own again. */
  merged: personFaceSchema,
  kept: personFaceSchema,
  moved: z.array(movedFigureSchema),
  /** Figures that stay as they are, with their value over the whole time recorded. */
  unmoved: z.array(movedFigureSchema),
  /** Names of the figures that could not be computed now. */
  unknown: z.array(bilingualSchema),
  /** Days on which both have an activity, and how many of these activities are at the same hours. */
  sameDays: z.number().int(),
  overlaps: z.number().int(),
});
export type Moves = z.infer<typeof movesSchema>;

/** Rehearsed: `moves`. Done: `merge`. */
export const mergeAnswerSchema = z.object({ merge: mergeViewSchema.nullable(), moves: movesSchema.nullable() });
export type MergeAnswer = z.infer<typeof mergeAnswerSchema>;

export const setApartSchema = z.strictObject({ oneId: z.uuid(), otherId: z.uuid() });
export type SetApart = z.infer<typeof setApartSchema>;

export const apartViewSchema = z.object({
  id: z.string(),
  names: z.tuple([z.string(), z.string()]),
  by: z.string(),
  at: z.iso.datetime(),
});
export type ApartView = z.infer<typeof apartViewSchema>;

export const apartListSchema = z.object({ apart: z.array(apartViewSchema) });
