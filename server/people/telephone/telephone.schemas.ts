import { z } from 'zod';

/** Null: none is known, or it is taken away. */
export const tellTelephoneSchema = z.strictObject({ telephone: z.string().trim().max(60).nullable() });
export type TellTelephone = z.infer<typeof tellTelephoneSchema>;

/** To be called at: `number` for a machine (E.164), `text` for a reader. */
export const telephoneSchema = z.object({ number: z.string(), text: z.string() });
export type Telephone = z.infer<typeof telephoneSchema>;
