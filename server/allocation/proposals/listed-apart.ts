import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/app-error.js';
import { programFile } from '../../shared/own-code.js';
import type { ListAsked, Listed } from './listed.js';

/**
 * Makes a list in a thread of its own: with thousands of people it takes seconds, in which nobody else shall wait. Throws
 * `plan-stopped` once the signal says so.
 */
export async function listedApart(asked: ListAsked, signal?: AbortSignal): Promise<Listed> {
  if (signal?.aborted) throw new AppError('plan-stopped');
  const worker = new Worker(programFile('server/allocation/proposals/worker/entry.js'), { workerData: asked });
  const stop = (): void => void worker.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await new Promise<Listed>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new AppError('plan-stopped')));
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
