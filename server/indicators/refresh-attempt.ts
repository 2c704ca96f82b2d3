import type { IndicatorFile, Library } from '../query-files/library.js';
import { QueryFault } from '../query-files/query-problem.js';
import type { Writer } from '../warehouse/site.js';
import { bringWhole } from './bringing.js';
import { type KeptResult, resultOf, resultWith } from './digests.js';
import type { RunView } from './indicators.schemas.js';
import { KnownChanges } from './known-changes.js';
import type { Moment } from './refresh-plan.js';

export type Result = Pick<RunView, 'days' | 'rows' | 'hash' | 'outcome' | 'errorCode' | 'message'>;

/**
 * Computes the days of one figure that changed and keeps them, all or nothing: a failure leaves the last good result,
 * and what changed is still to be seen. `onlyIfChanged`: `unchanged` when there is nothing to compute.
 */
export async function attempt(
  library: Library,
  one: IndicatorFile,
  moment: Moment,
  onlyIfChanged: boolean,
  write: Writer,
): Promise<Result | 'unchanged'> {
  try {
    return await write(
      async (connection) => {
        const bringing = { connection, library, known: await KnownChanges.of(connection), moment };
        const days = await bringWhole(bringing, one, onlyIfChanged);
        if (days === 'unchanged') return 'unchanged';
        await bringing.known.keep();
        return succeeded(days, await resultOf(connection, one.header.name));
      },
      { timeoutMs: timeoutOf(one) },
    );
  } catch (error) {
    return failed(error);
  }
}

export function timeoutOf({ header }: IndicatorFile): number {
  return Number.parseInt(header.refresh.timeout, 10) * 1000;
}

export function succeeded(days: number | null, kept: KeptResult = resultWith(0, '0')): Result {
  return { days, ...kept, outcome: 'succeeded', errorCode: null, message: null };
}

function failed(error: unknown): Result {
  const code = error instanceof QueryFault ? error.code : ((error as { code?: string }).code ?? 'query-failed');
  const message = error instanceof Error ? error.message : String(error);
  return { days: null, rows: null, hash: null, outcome: 'failed', errorCode: code, message };
}
