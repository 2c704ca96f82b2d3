import type { FoundCandidates } from '../candidates/found.js';
import { fitPoints } from './fit-points.js';
import { type ListAsked, rulesOf } from './listed.js';
import type { AskedPlan } from './problem-of.js';

/** What a list is made of, of what was found for a week and what was planned. */
export function listAsked(asked: AskedPlan, found: FoundCandidates, planned: Int32Array): ListAsked {
  return { problem: asked.problem, planned, rules: rulesOf(asked, found), fit: fitPoints(asked.candidates) };
}
