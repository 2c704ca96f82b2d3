import { BitstringStatusList, createCredential, decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import { z } from 'zod';
import { wholeSeconds } from '../credential/unsigned-credential.js';
import { proofSchema } from '../credential/credential.schemas.js';

/** So many that one certificate hides among them. */
export const ENTRIES = 131_072;
const DAY = 24 * 3600 * 1000;
/** A list that nobody signs again ends after so many days: then the status is unknown. */
const DAYS_VALID = 30;

const instant = z.iso.datetime();

export const statusListSchema = z.strictObject({
  '@context': z.tuple([z.literal('https://www.w3.org/ns/credentials/v2')]),
  id: z.url(),
  type: z.tuple([z.literal('VerifiableCredential'), z.literal('BitstringStatusListCredential')]),
  issuer: z.string(),
  validFrom: instant,
  validUntil: instant,
  credentialSubject: z.strictObject({
    id: z.url(),
    type: z.literal('BitstringStatusList'),
    statusPurpose: z.string(),
    encodedList: z
      .string()
      .regex(/^u[\w-]+$/)
      .max(40_000),
  }),
  proof: proofSchema,
});
export type SignedStatusList = z.infer<typeof statusListSchema>;

/** Which entries are revoked, told by their signer; `bits`: one per entry, the first one leftmost. */
export async function unsignedStatusList(
  { url, did }: { url: string; did: string },
  bits: Uint8Array,
  at: Date,
): Promise<Record<string, unknown>> {
  // A copy: the library takes the whole memory behind the bytes it is given.
  const list = new BitstringStatusList({ buffer: Uint8Array.from(bits) });
  return {
    ...(await createCredential({ id: url, list, statusPurpose: 'revocation' })),
    issuer: did,
    validFrom: wholeSeconds(at),
    validUntil: wholeSeconds(new Date(at.getTime() + DAYS_VALID * DAY)),
  };
}

/** Whether that entry is revoked. Throws when the list cannot be read, or has no such entry. */
export async function isRevoked(encodedList: string, index: number): Promise<boolean> {
  const list = await decodeList({ encodedList });
  if (list.length < ENTRIES) throw new RangeError('a list of too few entries');
  return list.getStatus(index);
}
