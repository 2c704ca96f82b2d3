import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CertificateContent } from '../../../../server/certificates/content.schemas.js';
import type { SignedCredential } from '../../../../server/certificates/credential/credential.schemas.js';
import { CertificatePaper } from '../../../../server/certificates/document/certificate-paper.js';
import { toSign } from '../../../../server/certificates/making/to-sign.js';
import { Paper } from '../../../../server/paper/paper.js';
import { paperLimits } from '../../../../server/paper/paper-limits.js';
import { pythonVerdicts } from '../../../judges/python-judge.js';
import { verifierCoreVerdicts } from '../../../judges/verifier-core-judge.js';
import { Draw } from '../../../support/draw.js';
import { lettersOnly, ReadPdf } from '../../../support/pdf-tools.js';
import { seeded } from '../../../support/seeded.js';
import { drawing } from '../../paper/pictures.js';
import { ISSUED } from '../contents.js';
import { generatedContent } from '../document/generated-content.js';
import { mutated, mutations } from '../mutations.js';
import { SigningDesk } from '../signing-desk.js';
import { timesAddUp, toldByCredential } from './told-by-credential.js';

const COUNT = 100;
const LONG = 600_000;
const draw = new Draw(seeded(7));
const contents = Array.from({ length: COUNT }, () => ({ ...generatedContent(draw), issuedAt: ISSUED.toISOString() }));
const paper = new Paper(paperLimits);
const certificates = new CertificatePaper(paper);

/** What a stranger has: the credential that the paper carries, and what is read on it. */
interface Carried {
  credential: SignedCredential;
  text: string;
}
let desk: SigningDesk;
const carried: Carried[] = [];

beforeAll(async () => {
  desk = await SigningDesk.open();
  for (const [at, content] of contents.entries()) carried.push(await issued(content, at));
}, LONG);
afterAll(() => paper.onModuleDestroy());

async function issued(content: CertificateContent, at: number): Promise<Carried> {
  const signed = toSign(content, { publicUrl: 'https://lanterne.example', slug: 'lanterne' });
  const { isSpecimen } = content;
  const issuer = { ...signed.issuer, did: desk.key.did };
  const credential = await desk.issue({ ...signed, issuer, isSpecimen, issuedAt: ISSUED }, at);
  const bytes = Buffer.from(`${JSON.stringify(credential, null, 2)}\n`);
  const address = 'https://lanterne.example/v/7K4QX2M9P000';
  const asked = { content, address, colour: null, logo: null, signature: drawing, credential: bytes };
  const read = new ReadPdf((await certificates.made(asked)).pdf);
  try {
    expect(read.check()).toContain('No syntax');
    const attached = read.attachment('credential.json');
    expect(attached.equals(bytes)).toBe(true);
    const text = lettersOnly(read.text() + read.readText());
    return { credential: JSON.parse(attached.toString()) as SignedCredential, text };
  } finally {
    read.remove();
  }
}

const credentials = () => carried.map(({ credential }) => credential);
const plain = (verdict: string) => verdict.replace(/:.*/s, '');
const judges: Record<string, (given: readonly SignedCredential[]) => Promise<string[]>> = {
  'our verifier': async (given) => {
    const verdicts: string[] = [];
    for (const one of given) verdicts.push((await desk.verify(one)).verdict);
    return verdicts;
  },
  PyLD: async (given) => (await pythonVerdicts(desk, given)).map(plain),
  'verifier-core': async (given) => (await verifierCoreVerdicts(desk, given)).map(plain),
};

describe('a hundred papers, with the credential that each carries', () => {
  it('say every field of what was signed, and the times signed add up', () => {
    for (const [at, { credential, text }] of carried.entries()) {
      const told = toldByCredential(credential, contents[at]?.volunteer.printedName !== null);
      // In a line of both directions, readers disagree on the order of words: each word is looked for.
      const words = told.flatMap((one) => (/\p{Script=Arabic}/u.test(one) ? one.split(/\s+/) : [one]));
      expect({ at, missing: words.filter((word) => !text.includes(lettersOnly(word))) }).toEqual({ at, missing: [] });
      expect(timesAddUp(credential)).toBe(true);
    }
  });

  it.each(Object.keys(judges))(
    'are as they were issued to %s, and nothing else once one value is another',
    async (judge) => {
      const judged = judges[judge];
      expect(await judged?.(credentials())).toEqual(Array(COUNT).fill('valid'));
      const changes = Object.values(mutations);
      const spoilt = credentials().map((one, at) => mutated(one, changes[at % changes.length] ?? (() => undefined)));
      const refused = judge === 'our verifier' ? 'invalid' : 'refused';
      expect(await judged?.(spoilt)).toEqual(Array(COUNT).fill(refused));
    },
    LONG,
  );

  it.each(Object.keys(judges))(
    'are revoked to %s once they were, and only those',
    async (judge) => {
      const taken = credentials().filter((_, at) => at % 4 === 1);
      for (const { credentialStatus } of taken) await desk.revoke(Number(credentialStatus.statusListIndex));
      const verdicts = await judges[judge]?.(credentials());
      expect(verdicts).toEqual(credentials().map((_, at) => (at % 4 === 1 ? 'revoked' : 'valid')));
      desk.bits.fill(0);
      await desk.tellStatus();
    },
    LONG,
  );
});
