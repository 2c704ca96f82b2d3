import { z } from 'zod';

/** Of a machine that only its own reader reaches: where a site is looked at before it is put on line. */
const OWN_MACHINE = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/;
/** Names as the policy of browsers writes them: neither a number of a machine, nor a sign for several. */
const NAMED =
  /^https:\/\/(?!\d+(\.\d+){3}(:|$))[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:\d+)?$/;

const LONGEST = 300;

/** A site as browsers compare it, such as `https://www.example.org`; null for what is none, or says more than a site. */
export function siteOrigin(typed: string): string | null {
  const text = typed.trim();
  if (text.length > LONGEST || !URL.canParse(text)) return null;
  const { origin, pathname, search, hash, username, password } = new URL(text);
  const isBare = pathname === '/' && [search, hash, username, password].join('') === '' && !/[?#@]/.test(text);
  return isBare && (NAMED.test(origin) || OWN_MACHINE.test(origin)) ? origin : null;
}

/** As somebody types it. */
export const siteOriginSchema = z
  .string()
  .max(LONGEST)
  .refine((text) => siteOrigin(text) !== null, { error: 'is not a site' });
