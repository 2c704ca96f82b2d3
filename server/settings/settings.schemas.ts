import { z } from 'zod';
import { lineSchema } from '../shared/text.schemas.js';
import { zoneSchema } from '../shared/zone.schemas.js';

export const healthSchema = z.object({
  /** Degraded: an import is missing or altered, so the figures cannot be made. */
  status: z.enum(['ok', 'degraded']),
  registry: z.enum(['sqlite', 'postgresql']),
  figures: z
    .object({
      /** Instant of the last rebuild from the kept imports; null when none was needed. */
      rebuiltAt: z.string().nullable(),
      /** Stable code of why it was rebuilt. */
      reason: z.string().nullable(),
      /** Damaged files set aside. */
      setAside: z.number().int(),
    })
    .nullable(),
});
export type Health = z.infer<typeof healthSchema>;

export const rebuiltSchema = z.object({ segments: z.number().int(), seconds: z.number() });
export type Rebuilt = z.infer<typeof rebuiltSchema>;

export const verifiedSchema = z.object({
  same: z.boolean(),
  differences: z.array(z.record(z.string(), z.unknown())),
});
export type Verified = z.infer<typeof verifiedSchema>;

export const newOrganisationSchema = z.strictObject({
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  name: lineSchema(200),
  zone: zoneSchema.default('Europe/Paris'),
  language: z.enum(['fr', 'en']).default('fr'),
});
export type NewOrganisation = z.infer<typeof newOrganisationSchema>;

export const organisationSchema = z.object({
  slug: z.string(),
  name: z.string(),
  zone: z.string(),
  language: z.enum(['fr', 'en']),
});
export type OrganisationView = z.infer<typeof organisationSchema>;

/** `setUpLink` makes the first account, once; null when somebody can sign in already. */
export const madeOrganisationSchema = organisationSchema.extend({ setUpLink: z.string().nullable() });
export type MadeOrganisation = z.infer<typeof madeOrganisationSchema>;

export const organisationsSchema = z.object({ organisations: z.array(organisationSchema) });
