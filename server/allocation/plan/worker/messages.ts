import type { ErrorCode } from '../../../shared/error-texts.js';
import type { PlanChange } from '../change.js';
import type { Plan } from '../plan.js';
import type { PlanProblem } from '../problem.js';
import type { AskedPresence, WhyNot } from '../why-not.js';

/** What crosses between the server and the thread that computes one plan. */
export type ToThread = AskPlan | AskWhyNot;
export type AskPlan = { kind: 'open'; problem: PlanProblem } | { kind: 'resolve'; changes: readonly PlanChange[] };
export interface AskWhyNot extends AskedPresence {
  kind: 'why-not';
  more: number;
}
export type Answer<Asked extends ToThread> = Asked extends AskWhyNot ? WhyNot : Plan;

export type FromThread =
  | { kind: 'answer'; value: Plan | WhyNot }
  | { kind: 'refused'; code: ErrorCode; extra: Readonly<Record<string, unknown>> }
  | { kind: 'failed'; message: string };

/** Given to the thread when it starts: one number that it shares with the server, 1 once it shall stop what it does. */
export interface ThreadData {
  stop: Int32Array;
}
