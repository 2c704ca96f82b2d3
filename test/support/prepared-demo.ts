import { existsSync } from 'node:fs';
import { cp, lstat, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Copies the fictional association, which is made once for a run: making it takes several times as long as opening it.
 * `make`: fills an empty folder with it.
 */
export async function copyDemo(to: string, make: (folder: string) => Promise<void>): Promise<void> {
  const kept = process.env['SILLAGE_TEST_DEMO'];
  if (kept === undefined) throw new Error('The run has no folder for it (test/support/global-setup.ts)');
  const whole = join(kept, 'whole');
  if (!existsSync(whole)) await makeOnce(kept, whole, make);
  // Where commands of the machine were heard, nobody listens any more.
  await cp(whole, to, { recursive: true, filter: async (from) => !(await lstat(from)).isSocket() });
}

/** Where two files of tests begin at once each makes one, and that of the first to be done is kept. */
async function makeOnce(kept: string, whole: string, make: (folder: string) => Promise<void>): Promise<void> {
  const own = await mkdtemp(join(kept, 'made-'));
  await make(own);
  await rename(own, whole).catch(async (error: unknown) => {
    if (!existsSync(whole)) throw error;
    await rm(own, { recursive: true });
  });
}
