import { spawnSync } from 'node:child_process';
import { NOW, type SigningDesk } from '../server/certificates/signing-desk.js';
import { givenContexts } from './contexts.js';

/** The verdicts of verifier-core, in a process of its own: one for each. */
export async function verifierCoreVerdicts({ lists }: SigningDesk, credentials: readonly object[]): Promise<string[]> {
  const contexts = Object.entries(await givenContexts()).map(([url, context]) => [url, JSON.stringify(context)]);
  const given = { now: NOW.toISOString(), documents: Object.fromEntries([...lists, ...contexts]), credentials };
  const done = spawnSync(process.execPath, ['test/judges/verifier-core.mjs'], {
    input: JSON.stringify(given),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: {},
  });
  if (done.status !== 0) throw new Error(`test/judges/verifier-core.mjs: ${done.error?.message ?? done.stderr}`);
  return JSON.parse(done.stdout) as string[];
}
