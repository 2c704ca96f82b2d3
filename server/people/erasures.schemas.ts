import { z } from 'zod';

/** What goes with a person, as a count of each. */
export const erasedThings = [
  'entries',
  'contacts',
  'profile',
  'consents',
  'cards',
  'accounts',
  'invitations',
  'messages',
  'planningNotes',
  'absences',
  'suggestions',
  'thanks',
  'elsewhere',
  'summaries',
  'certificates',
  'certificateLinks',
  'disputes',
  'reasons',
  'importedStates',
  'rejectedLines',
  'blankedOriginals',
  'withheldOriginals',
] as const;
const erasedThingSchema = z.enum(erasedThings);
export type ErasedThing = z.infer<typeof erasedThingSchema>;

/** What stays, of nobody. */
export const keptThings = [
  'activities',
  'days',
  'pastPlaces',
  'plannedPlaces',
  'references',
  'acts',
  'statusPlaces',
  'otherAccounts',
] as const;
const keptThingSchema = z.enum(keptThings);
export type KeptThing = z.infer<typeof keptThingSchema>;

/** What the person receives: no name stands in it. */
export const erasureReceiptSchema = z.object({
  /** Of “erased person n”; null when it was only shown what an erasure would do. */
  number: z.number().int().nullable(),
  /** Instant in UTC. */
  erasedAt: z.string().nullable(),
  /** Only what there was. */
  gone: z.partialRecord(erasedThingSchema, z.number().int()),
  stays: z.partialRecord(keptThingSchema, z.number().int()),
  /** Some kept files could not be rewritten yet: it is tried again at the next start. */
  isUnfinished: z.boolean(),
});
export type ErasureReceipt = z.infer<typeof erasureReceiptSchema>;

export const erasureSchema = z.strictObject({ dryRun: z.boolean().default(false) }).default({ dryRun: false });
