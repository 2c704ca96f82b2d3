import type * as SignatureFile from '../../../server/certificates/credential/signature.js';
import type * as UnsignedFile from '../../../server/certificates/credential/unsigned-credential.js';
import type * as DidFile from '../../../server/certificates/identity/did-document.js';
import { countedUuids, generatedContent, ISSUED } from '../../server/certificates/contents.ts';
import { median } from '../order-statistics.ts';
import { type Result, result, say } from '../result.ts';

/** The built server, as `npm start` runs it. */
const built = <T>(path: string): Promise<T> => import(new URL(`../../../dist/server/${path}`, import.meta.url).href);

const LIST = 'https://lanterne.example/o/lanterne/status/1';

/** Credentials of different people, signed and read again, one after the other; what one of a round takes is its median. */
export async function signingRounds(certificates: number, rounds: number): Promise<Result[]> {
  const { signed, isGood } = await signer();
  const took = { signing: [] as number[], verifying: [] as number[] };
  for (let at = 0; at < 20; at += 1) await isGood(await signed(at));
  for (let round = 0; round < rounds; round += 1) {
    const times = { signing: [] as number[], verifying: [] as number[] };
    for (let at = 0; at < certificates; at += 1) {
      const began = performance.now();
      const credential = await signed(round * certificates + at);
      const ended = performance.now();
      if (!(await isGood(credential))) throw new Error('a credential that was just signed is not found good');
      times.signing.push(ended - began);
      times.verifying.push(performance.now() - ended);
    }
    took.signing.push(median(times.signing));
    took.verifying.push(median(times.verifying));
    say(
      `round ${round + 1}: signed ${took.signing.at(-1)?.toFixed(1)} ms, read ${took.verifying.at(-1)?.toFixed(1)} ms`,
    );
  }
  return [
    result('certificate.signing', took.signing, 'ms', { of: 'credential built and signed, warm' }),
    result('certificate.verifying', took.verifying, 'ms', { of: 'its signature verified, without its status' }),
  ];
}

async function signer() {
  const { isSignedBy, newKeyPair, sign } = await built<typeof SignatureFile>('certificates/credential/signature.js');
  const { unsignedCredential } = await built<typeof UnsignedFile>('certificates/credential/unsigned-credential.js');
  const { didDocument } = await built<typeof DidFile>('certificates/identity/did-document.js');
  const key = { did: 'did:web:lanterne.example:o:lanterne', name: 'key-2026', ...(await newKeyPair()) };
  const document = didDocument(key.did, [key]);
  return {
    signed: (person: number) => {
      const place = { listUrl: LIST, index: person };
      return sign(unsignedCredential(generatedContent(person), place, countedUuids()), key, ISSUED);
    },
    isGood: (credential: object) => isSignedBy(credential, document, ISSUED),
  };
}
