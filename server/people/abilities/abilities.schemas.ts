import { z } from 'zod';
import { lineSchema } from '../../shared/text.schemas.js';

const day = z.iso.date();
const level = z.number().int().min(1).max(3);
const cefr = z.number().int().min(1).max(7);

/** `en-US-GB` is made of tags, and names no language. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** `level`: 1 can help, 2 works alone, 3 can teach it. */
export const saySkillSchema = z.strictObject({ name: lineSchema(120), level });
export type SaySkill = z.infer<typeof saySkillSchema>;

/** `language`: BCP 47. `cefr`: 1 to 6, A1 to C2 of the CEFR; 7: native. */
export const sayLanguageSchema = z.strictObject({
  language: z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
    .refine(isLanguage),
  cefr,
});
export type SayLanguage = z.infer<typeof sayLanguageSchema>;

/** `day`: on which it ended. `hours`: to the quarter. Null: not said. */
export const sayTrainingSchema = z.strictObject({
  title: lineSchema(200),
  day: day.nullable().default(null),
  hours: z.number().multipleOf(0.25).positive().max(9999).nullable().default(null),
});
export type SayTraining = z.infer<typeof sayTrainingSchema>;

/** Where a thing that somebody says of themselves stands. Names are null once who bore them has gone. */
const looked = {
  standing: z.enum(['declared', 'confirmed']),
  /** Instant in UTC; null: not known, or said by a file. */
  saidAt: z.string().nullable(),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  /** Words back from who did not confirm it. */
  refusal: z.object({ words: z.string(), by: z.string().nullable(), at: z.string() }).nullable(),
};

const id = z.string();
const skillAbilitySchema = z.object({
  id,
  skillId: z.string(),
  name: z.string(),
  level: z.number().int(),
  ...looked,
});
const trainingAbilitySchema = z.object({
  id,
  title: z.string(),
  day: z.string().nullable(),
  hours: z.number().nullable(),
  ...looked,
});
const languageAbilitySchema = z.object({ id, language: z.string(), cefr: z.number().int(), ...looked });

/** What somebody says of themselves, each once. Skills are named in the reader's language where they have two names. */
export const abilitiesSchema = z.object({
  skills: z.array(skillAbilitySchema),
  trainings: z.array(trainingAbilitySchema),
  languages: z.array(languageAbilitySchema),
});
export type Abilities = z.infer<typeof abilitiesSchema>;

/** Names to choose from, in the reader's language and its order; any other may be written. */
export const skillChoicesSchema = z.array(z.string());
export type SkillChoices = z.infer<typeof skillChoicesSchema>;
