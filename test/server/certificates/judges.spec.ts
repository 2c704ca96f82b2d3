import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SignedCredential } from '../../../server/certificates/credential/credential.schemas.js';
import { pythonVerdicts } from '../../judges/python-judge.js';
import { verifierCoreVerdicts } from '../../judges/verifier-core-judge.js';
import { generatedContent } from './contents.js';
import { mutated, mutations } from './mutations.js';
import { SigningDesk } from './signing-desk.js';

const COUNT = 100;
const LONG = 600_000;
let desk: SigningDesk;
let credentials: SignedCredential[];
beforeAll(async () => {
  desk = await SigningDesk.open();
  credentials = [];
  for (let of = 0; of < COUNT; of += 1) credentials.push(await desk.issue(generatedContent(of), of * 7));
}, LONG);

const withoutReason = (verdict: string) => verdict.replace(/:.*/s, '');

/** How many of each answer. */
function counted(answers: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
}
/** Each certificate with four of the changes, each change with many certificates; with `JUDGED=all`, all with all. */
const spoiltOnes = () =>
  credentials.flatMap((credential, of) =>
    Object.values(mutations)
      .filter((_, nth) => process.env['JUDGED'] === 'all' || (nth + of) % 5 === 0)
      .map((change) => mutated(credential, change)),
  );

describe.each<[string, (given: readonly SignedCredential[]) => Promise<string[]>]>([
  [
    'our verifier',
    async (given) => {
      const verdicts: string[] = [];
      for (const one of given) verdicts.push((await desk.verify(one)).verdict);
      return verdicts;
    },
  ],
  ['PyLD', async (given) => (await pythonVerdicts(desk, given)).map(withoutReason)],
  ['verifier-core', async (given) => (await verifierCoreVerdicts(desk, given)).map(withoutReason)],
])('to %s', (judge, judged) => {
  const refused = judge === 'our verifier' ? 'invalid' : 'refused';

  it(
    'every certificate is as it was issued',
    async () => {
      expect(counted(await judged(credentials))).toEqual({ valid: COUNT });
    },
    LONG,
  );

  it(
    'every certificate that says something else than was signed is none',
    async () => {
      const spoilt = spoiltOnes();
      expect(Object.keys(mutations).length).toBeGreaterThanOrEqual(20);
      expect(counted(await judged(spoilt))).toEqual({ [refused]: spoilt.length });
    },
    LONG,
  );

  it(
    'every revoked certificate is revoked, and only those',
    async () => {
      const one = credentials.filter((_, of) => of % 3 === 0);
      for (const { credentialStatus } of one) await desk.revoke(Number(credentialStatus.statusListIndex));
      expect(counted(await judged(credentials))).toEqual({ valid: COUNT - one.length, revoked: one.length });
      desk.bits.fill(0);
      await desk.tellStatus();
    },
    LONG,
  );
});
