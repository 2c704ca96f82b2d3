import { z } from 'zod';
import { weightValuesSchema } from '../weights/weights.schemas.js';

const count = z.number().int().nullable();

/** The rules by which help is suggested, as they stand. Public. */
export const transparencySchema = z.object({
  association: z.string(),
  /** 0: as the program comes. */
  version: z.number().int(),
  values: weightValuesSchema,
  /** The last change first. */
  history: z.array(
    z.object({ version: z.number().int(), at: z.iso.datetime(), by: z.string(), note: z.string().nullable() }),
  ),
  dataUsed: z.array(z.string()),
  dataNeverUsed: z.array(z.string()),
  /** Hard limits, in the order in which they are looked at. */
  limits: z.array(z.string()),
  schedule: z.object({
    isOn: z.boolean(),
    weekday: z.number().int(),
    hour: z.number().int(),
    weeks: z.number().int(),
    zone: z.string(),
  }),
  /** People a count needs behind it to be told here. */
  leastOutside: z.number().int(),
  /** Null: none ended yet. */
  lastRun: z
    .object({
      week: z.iso.date(),
      endedAt: z.iso.datetime(),
      isProven: z.boolean(),
      /** Null: hidden, too few people are behind it. */
      people: count,
      peopleTouched: count,
    })
    .nullable(),
  /** Of suggestions that a person decided about in the last 90 days. Null: hidden, too few people are behind it. */
  decided: count,
  followed: count,
});
export type Transparency = z.infer<typeof transparencySchema>;
