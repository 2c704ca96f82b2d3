import { z } from 'zod';
import { siteOriginSchema } from './site-origin.schemas.js';

/** Sites of one association; each is written into the policy of the page. */
export const MOST_SITES = 10;
/** Ten years: longer is no end at all. */
const MOST_DAYS = 3660;

/** Pages that may show it: `https://www.example.org`, without anything after it. */
const originsSchema = z.array(siteOriginSchema).min(1).max(MOST_SITES);

export const newEmbedSchema = z.strictObject({
  /** A figure among the parts of the report. */
  block: z.string().min(1).max(40),
  origins: originsSchema,
  /** Days it is shown from today on; null: no end. */
  expiresInDays: z.number().int().min(1).max(MOST_DAYS).nullable().default(null),
});
export type NewEmbed = z.infer<typeof newEmbedSchema>;

export const embedSitesSchema = z.strictObject({ origins: originsSchema });
export type EmbedSites = z.infer<typeof embedSitesSchema>;

export const embedSchema = z.object({
  id: z.string(),
  /** Title of the figure, in the language of the report. */
  title: z.string(),
  address: z.string(),
  /** HTML to be put into a page of one of the sites. */
  snippet: z.string(),
  origins: z.array(z.string()),
  state: z.enum(['open', 'stopped', 'over', 'withdrawn']),
  madeAt: z.string(),
  expiresOn: z.string().nullable(),
  stoppedAt: z.string().nullable(),
});
export type EmbedView = z.infer<typeof embedSchema>;

export const embedsSchema = z.object({
  /** What may be shown, in the order of the report. */
  figures: z.array(z.object({ block: z.string(), title: z.string() })),
  /** The latest first. */
  embeds: z.array(embedSchema),
  /** Whether pages of the web may show it: browsers show nothing in a page that comes by HTTPS which does not. */
  isSecure: z.boolean(),
});
export type EmbedsView = z.infer<typeof embedsSchema>;
