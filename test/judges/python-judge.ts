import { spawnSync } from 'node:child_process';
import type { SigningDesk } from '../server/certificates/signing-desk.js';
import { givenContexts } from './contexts.js';

const PYTHON = '/usr/bin/python3';

/** The verdicts of PyLD and cryptography, in a process of another language: one for each. */
export async function pythonVerdicts({ key, lists }: SigningDesk, credentials: readonly object[]): Promise<string[]> {
  const given = {
    contexts: await givenContexts(),
    keys: { [`${key.did}#${key.name}`]: key.publicKeyMultibase },
    lists: Object.fromEntries(lists),
    credentials,
  };
  const done = spawnSync(PYTHON, ['test/judges/credentials.py'], {
    input: JSON.stringify(given),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: {},
  });
  if (done.status !== 0)
    throw new Error(
      `${PYTHON} test/judges/credentials.py: ${done.error?.message ?? done.stderr}\n` +
        'On Debian: apt-get install python3-pyld python3-cryptography',
    );
  return JSON.parse(done.stdout) as string[];
}
