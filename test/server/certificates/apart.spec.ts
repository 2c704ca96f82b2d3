import { afterEach, describe, expect, it } from '@jest/globals';
import { FileVerifier } from '../../../server/certificates/verification/apart/file-verifier.js';
import { type CheckerLimits, checkerLimits } from '../../../server/certificates/verification/apart/checker-limits.js';
import { type Office, openOffice, toSign } from './certificate-office.js';

const ADDRESS = 'https://lanterne.example';

let office: Office;
let verifier: FileVerifier;

async function open(limits: Partial<CheckerLimits> = {}): Promise<Buffer> {
  office = await openOffice();
  const { issuing, verifier: inside } = office.at(ADDRESS);
  verifier = new FileVerifier(inside, office.clock, { ...checkerLimits, ...limits });
  return (await issuing.issue(await office.house(), toSign())).bytes;
}
afterEach(async () => {
  await verifier.onModuleDestroy();
  await office.close();
});

/** As large as may be, and signed by nobody: what it says has to be put in order before that is known. */
function endless(credential: Buffer): Buffer {
  const read = JSON.parse(credential.toString()) as {
    credentialSubject: { result: unknown[]; achievement: { resultDescription: unknown[] } };
  };
  const { result, achievement } = read.credentialSubject;
  while (JSON.stringify(read).length < 500_000) result.push(...result.slice(0, 100));
  achievement.resultDescription.push(...achievement.resultDescription.slice(0, 1));
  return Buffer.from(JSON.stringify(read));
}

describe('a file of a stranger is verified in a process of its own', () => {
  it('with the verdict it would have within', async () => {
    const credential = await open();
    expect(await verifier.verify(credential)).toMatchObject({ verdict: 'valid', reason: null });
    const changed = Buffer.from(credential.toString().replace('Carpentier', 'Charpentier'));
    expect(await verifier.verify(changed)).toMatchObject({ verdict: 'invalid', reason: 'changed', credential: null });
    expect(verifier.pid).not.toBe(process.pid);
  });

  it('which is killed when it takes too much of the processor', async () => {
    const credential = await open({ processorMilliseconds: 1 });
    const slow = verifier.verify(endless(credential));
    await expect(slow).rejects.toMatchObject({ code: 'certificate-not-checked' });
  });

  it('which is killed when it does not answer', async () => {
    const credential = await open({ milliseconds: 1 });
    await expect(verifier.verify(credential)).rejects.toMatchObject({ code: 'certificate-not-checked' });
  });

  it('which is killed when it takes too much memory', async () => {
    const credential = await open({ memoryBytes: 1024 });
    await expect(verifier.verify(endless(credential))).rejects.toMatchObject({ code: 'certificate-not-checked' });
  });

  it('which may have died meanwhile: the next file has another', async () => {
    const credential = await open();
    await verifier.verify(credential);
    process.kill(verifier.pid ?? 0, 'SIGKILL');
    await verifier.verify(credential).catch(() => undefined);
    expect(await verifier.verify(credential)).toMatchObject({ verdict: 'valid' });
  });

  it('one after the other: too many at once are told to come back', async () => {
    const credential = await open({ waiting: 2 });
    const asked = [1, 2, 3].map(() => verifier.verify(credential).then(({ verdict }) => verdict));
    const told = await Promise.allSettled(asked);
    expect(told.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as { code: string }).code))).toEqual(
      ['valid', 'valid', 'certificate-check-busy'],
    );
  });

  it('which rests once nobody asks any more', async () => {
    const credential = await open({ idleMilliseconds: 1 });
    await verifier.verify(credential);
    while (verifier.pid !== undefined) await new Promise((resolve) => setImmediate(resolve));
    expect(await verifier.verify(credential)).toMatchObject({ verdict: 'valid' });
  });
});
