import { z } from 'zod';
import { sayLanguageSchema } from '../../people/abilities/abilities.schemas.js';
import { lineSchema } from '../../shared/text.schemas.js';

const people = z.number().int().min(0).max(10_000);
const hours = z.number().multipleOf(0.25).min(0).max(100_000);

/** How much help a date asks for; null: nobody said. */
const quantitySchema = z
  .discriminatedUnion('unit', [
    z.strictObject({
      unit: z.literal('people'),
      min: people.nullable(),
      target: people.nullable(),
      max: people.nullable(),
    }),
    z.strictObject({
      unit: z.literal('hours'),
      min: hours.nullable(),
      target: hours.nullable(),
      max: hours.nullable(),
    }),
  ])
  .refine(({ min, target, max }) => {
    const known = [min, target, max].filter((one) => one !== null);
    return known.every((one, at) => at === 0 || one >= (known[at - 1] ?? 0));
  }, 'the least, what is wanted and the most do not follow one another');
export type Quantity = z.infer<typeof quantitySchema>;

/** A skill asked of everyone, of at least `n` people, or preferably. `level`: 1 can help, 2 works alone, 3 can teach it. */
const askedSkillSchema = z
  .strictObject({
    name: lineSchema(120),
    level: z.number().int().min(1).max(3),
    kind: z.enum(['everyone', 'at_least_n', 'preferred']),
    n: z.number().int().min(1).max(10_000).nullable(),
  })
  .refine(({ kind, n }) => (kind === 'at_least_n') === (n !== null), { path: ['n'], message: 'goes with at_least_n' });

/** What each date of a need asks for. */
export const needTermsSchema = z.strictObject({
  quantity: quantitySchema,
  remote: z.boolean(),
  /** Null: at the mission's site, or remote. */
  place: lineSchema(200).nullable(),
  /** Null: no language is asked for. */
  spoken: sayLanguageSchema.nullable(),
  skills: z.array(askedSkillSchema).max(20),
});
export type NeedTerms = z.infer<typeof needTermsSchema>;
