import type { ErrorCode } from '../../../shared/error-texts.js';
import type { PlanChange } from '../change.js';
import type { Plan } from '../plan.js';
import type { PlanProblem } from '../problem.js';

/** What crosses between the server and the thread that computes one plan. */
export type ToThread = { kind: 'open'; problem: PlanProblem } | { kind: 'resolve'; changes: readonly PlanChange[] };

export type FromThread =
  | { kind: 'plan'; plan: Plan }
  | { kind: 'refused'; code: ErrorCode; extra: Readonly<Record<string, unknown>> }
  | { kind: 'failed'; message: string };

/** Given to the thread when it starts: one number that it shares with the server, 1 once it shall stop what it does. */
export interface ThreadData {
  stop: Int32Array;
}
