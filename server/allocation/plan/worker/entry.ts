import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/app-error.js';
import { OpenPlan } from '../open-plan.js';
import type { Plan } from '../plan.js';
import { openSolver } from '../solver.js';
import type { WhyNot } from '../why-not.js';
import type { FromThread, ThreadData, ToThread } from './messages.js';

/** The program of the thread that computes one plan and keeps it warm. It ends with its thread, and its memory too. */
const { stop } = workerData as ThreadData;
const mustStop = (): boolean => Atomics.load(stop, 0) === 1;
let opened: OpenPlan | null = null;

parentPort?.on('message', (message: ToThread) => {
  answer(message).then(
    (value) => tell({ kind: 'answer', value }),
    (error: unknown) => tell(told(error)),
  );
});

async function answer(message: ToThread): Promise<Plan | WhyNot> {
  if (message.kind === 'open') {
    opened = new OpenPlan(await openSolver(), message.problem);
    return opened.solve(mustStop);
  }
  if (opened === null) throw new AppError('plan-closed');
  if (message.kind === 'why-not') return opened.whyNot(message, message.more, mustStop);
  return opened.resolve(message.changes, mustStop);
}

function tell(message: FromThread): void {
  parentPort?.postMessage(message);
}

function told(error: unknown): FromThread {
  if (error instanceof AppError) return { kind: 'refused', code: error.code, extra: error.extra };
  return { kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
