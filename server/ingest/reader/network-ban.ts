import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** As root, then as anybody the system lets have a network of their own. */
const ways = [
  ['unshare', '--net', '--'],
  ['unshare', '--map-current-user', '--net', '--'],
];

/** The words before a command that leave it without any network; null where the system does not permit that. */
export async function networkBan(): Promise<readonly string[] | null> {
  for (const [program = '', ...words] of ways) {
    const isPermitted = await run(program, [...words, 'true']).then(
      () => true,
      () => false,
    );
    if (isPermitted) return [program, ...words];
  }
  return null;
}
