import { attachedCredential } from '../attached-credential.js';
import type { KnownSigner, VerificationSources } from '../sources.js';
import { type Verification, verifyCredential } from '../verify-credential.js';
import type { FromChecker, ToChecker } from './messages.js';

/**
 * The program of the process that reads files of strangers, one at a time: it may be killed at any moment. What only
 * the registry knows, it asks the server for.
 */

let answered: (message: Exclude<ToChecker, { kind: 'file' }>) => void = () => undefined;

const sources: VerificationSources = {
  signer: (did) => ask<KnownSigner | null>({ kind: 'signer', did }),
  statusList: (url) => ask<string | null>({ kind: 'list', url }),
};

process.on('message', (message: ToChecker) => {
  if (message.kind === 'file') void check(message.bytes, message.now);
  else answered(message);
});
// Whoever presses Ctrl-C means the server, which decides what becomes of this.
process.on('SIGINT', () => undefined);
// Nobody is left to read for.
process.on('disconnect', () => process.exit(0));

async function check(file: Uint8Array, now: Date): Promise<void> {
  try {
    tell({ kind: 'found', found: await verdictOn(file, now) });
  } catch (error) {
    tell({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

async function verdictOn(file: Uint8Array, now: Date): Promise<Verification> {
  const found = attachedCredential(file);
  if (typeof found === 'string') return { verdict: 'invalid', reason: found, credential: null };
  return verifyCredential(found, sources, now);
}

function ask<Answer>(message: FromChecker): Promise<Answer> {
  const answer = new Promise<Answer>((resolve) => {
    answered = (given) => resolve((given.kind === 'signer' ? given.signer : given.list) as Answer);
  });
  tell(message);
  return answer;
}

function tell(message: FromChecker): void {
  process.send?.(message);
}
