/** A process that something still holds up after so long is ended by force. */
const MOST_MS = 5_000;

/**
 * Ends the process once nothing is left to do, rather than at once: `process.exit` may wait for ever for a thread that
 * compiles and itself waits for the memory of the main one to be tidied (nodejs/node#54918).
 */
export function endQuietly(code: number | string | undefined = process.exitCode ?? 0): void {
  process.exitCode = code;
  setTimeout(() => process.exit(), MOST_MS).unref();
}
