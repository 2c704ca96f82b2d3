import { RequestError } from '../../lib/http.js';
import { sendEntry } from './get-log.js';
import { dropWaiting, keepWaiting, readWaiting, type WaitingEntry } from './waiting-entries.js';

interface Told {
  /** Why something was refused, for a person. */
  words: (error: RequestError) => string;
  /** The session ended, or somebody else's began: what waits goes once its reader has come back. */
  onSignedOut: () => void;
}

let isSending = false;

/**
 * Sends what waits, one after the other, and stops where there is no network. What is refused stays, with why.
 * Returns how many arrived.
 */
export async function sendWaiting(account: string, told: Told): Promise<number> {
  if (isSending) return 0;
  isSending = true;
  let arrived = 0;
  try {
    for (let next = firstUnsent(account); next; next = firstUnsent(account)) {
      const refusal = await refusalOf(account, next, told);
      if (refusal === 'later') return arrived;
      if (refusal === null) {
        dropWaiting(account, next.id);
        arrived += 1;
      } else keepWaiting(account, { ...next, refused: told.words(refusal) });
    }
    return arrived;
  } finally {
    isSending = false;
  }
}

const firstUnsent = (account: string): WaitingEntry | undefined =>
  readWaiting(account).find(({ refused }) => refused === null);

/** Null: it arrived. `later`: nobody could say yes or no yet. */
async function refusalOf(
  account: string,
  entry: WaitingEntry,
  { onSignedOut }: Told,
): Promise<RequestError | 'later' | null> {
  try {
    await sendEntry(account, entry);
    return null;
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    if (error.code === 'sign-in-needed' || error.code === 'noted-by-another') onSignedOut();
    return isPassing(error) ? 'later' : error;
  }
}

/** No network, a busy server, a session that ended, the same entry on its way from another page, somebody else signed in there. */
function isPassing({ status, code }: RequestError): boolean {
  const isOfAnother = code === 'noted-by-another';
  return (
    status === 0 ||
    status === 401 ||
    status === 429 ||
    status >= 500 ||
    code === 'idempotency-key-running' ||
    isOfAnother
  );
}
