import type { Row } from './arrow.js';
import { requestBytes } from './http.js';

const ARROW = 'application/vnd.apache.arrow.stream';

/** Rows of an answer in Arrow; what reads them is fetched beside the first one. */
export async function requestArrow(address: string, signal: AbortSignal): Promise<Row[]> {
  const reading = import('./arrow.js');
  // An answer that is refused is told before a reader that is missing.
  reading.catch(() => undefined);
  const bytes = await requestBytes(address, ARROW, signal);
  return (await reading).readArrow(bytes);
}
