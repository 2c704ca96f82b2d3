import type { RunMetrics } from '../proposals/run-metrics.js';
import type { Watched } from './alarm.js';
import type { MeasureCode } from './fairness.schemas.js';

interface Measure extends Watched {
  code: MeasureCode;
  unit: 'seconds' | 'count' | 'share';
  /** Null: not known of that run. */
  read: (metrics: RunMetrics) => number | null;
}

const HOUR = 3600;

/** What is watched, week after week. */
export const measures: readonly Measure[] = [
  { code: 'unmetMin', unit: 'seconds', worse: 'higher', floor: 2 * HOUR, read: (run) => run.unmetMinAfter },
  { code: 'unmetTarget', unit: 'seconds', worse: 'higher', floor: 4 * HOUR, read: (run) => run.unmetTargetAfter },
  {
    code: 'missionsUnderMinimum',
    unit: 'count',
    worse: 'higher',
    floor: 0.5,
    read: ({ fairness }) => fairness?.missionsUnderMinimumAfter ?? null,
  },
  { code: 'lowestTwentieth', unit: 'share', worse: 'lower', floor: 0.05, read: (run) => run.lowestTwentieth },
  {
    code: 'coverageGini',
    unit: 'share',
    worse: 'higher',
    floor: 0.05,
    read: ({ fairness }) => fairness?.coverageGini ?? null,
  },
  { code: 'useGini', unit: 'share', worse: 'higher', floor: 0.05, read: (run) => run.useGini },
  {
    code: 'secondsOverComfort',
    unit: 'seconds',
    worse: 'higher',
    floor: 2 * HOUR,
    read: (run) => run.secondsOverComfort,
  },
  {
    code: 'invitationsMost',
    unit: 'count',
    worse: 'higher',
    floor: 0.5,
    read: ({ fairness }) => fairness?.everybody.invitationsMost ?? null,
  },
  {
    code: 'invitationsGini',
    unit: 'share',
    worse: 'higher',
    floor: 0.05,
    read: ({ fairness }) => fairness?.everybody.invitationsGini ?? null,
  },
  { code: 'keptShare', unit: 'share', worse: 'lower', floor: 0.05, read: (run) => run.keptShare },
];
