import { z } from 'zod';

const kind = z.enum(['skill', 'training', 'language']);
export type AbilityKind = z.infer<typeof kind>;

/** `seen`: what was read of it; whatever its person says otherwise meanwhile is left. */
const rowSchema = z.strictObject({ kind, id: z.uuid(), seen: z.string().max(500) });
export type SeenRow = z.infer<typeof rowSchema>;

const nullable = z.string().nullable();
const itemSchema = z.object({
  kind,
  /** More than one where two entries of one person say the same. */
  rows: z.array(rowSchema),
  /** Of the skill, in the reader's language; of the training; BCP 47 of the language. */
  name: z.string(),
  /** Of a skill: 1 can help, 2 works alone, 3 can teach it. Of a language: 1 to 6, A1 to C2; 7: native. */
  level: z.number().int().nullable(),
  day: nullable,
  hours: z.number().nullable(),
  saidAt: nullable,
  answer: z
    .object({ decision: z.enum(['confirm', 'refuse']), by: nullable, at: z.string(), words: nullable })
    .nullable(),
});
export type AbilityItem = z.infer<typeof itemSchema>;

const personSchema = z.object({ id: z.string(), name: z.string(), items: z.array(itemSchema) });
export type AbilityPerson = z.infer<typeof personSchema>;

/** `answered`: the latest that somebody answered, 100 at most, instead of what waits. */
export const confirmationQuerySchema = z.strictObject({
  state: z.enum(['waiting', 'answered']).default('waiting'),
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});
export type ConfirmationQuery = z.infer<typeof confirmationQuerySchema>;

/** Person after person, who spoke last first; then those of whom only a file spoke, by name. */
export const confirmationQueueSchema = z.object({
  people: z.array(personSchema),
  next: nullable,
  /** On all pages. */
  total: z.object({ people: z.number().int(), items: z.number().int() }),
});
export type ConfirmationQueue = z.infer<typeof confirmationQueueSchema>;

const rows = z.array(rowSchema).min(1).max(500);
/** A refusal is a word back: what the person says stays, as declared. */
export const answerAbilitiesSchema = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('confirm'), rows }),
  z.strictObject({
    decision: z.literal('refuse'),
    rows,
    words: z
      .string()
      .trim()
      .min(1)
      .max(1000)
      .regex(/^[^\0]*$/u),
  }),
]);
export type AnswerAbilities = z.infer<typeof answerAbilitiesSchema>;

export const answeredAbilitiesSchema = z.object({
  answered: z.number().int(),
  /** Answered by somebody before, or said otherwise since: left as they are. */
  left: z.number().int(),
  /** Names this answer when it is taken back. */
  answeredAt: z.string(),
});
export type AnsweredAbilities = z.infer<typeof answeredAbilitiesSchema>;

export const undoAnswerSchema = z.strictObject({
  answeredAt: z.iso.datetime(),
  rows: z
    .array(z.strictObject({ kind, id: z.uuid() }))
    .min(1)
    .max(500),
});
export type UndoAnswer = z.infer<typeof undoAnswerSchema>;

export const undoneAnswerSchema = z.object({ undone: z.number().int(), left: z.number().int() });
export type UndoneAnswer = z.infer<typeof undoneAnswerSchema>;
