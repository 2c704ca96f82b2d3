import type { Values } from './get-rules.js';

export const fitCodes = [
  'skills',
  'availability',
  'cause',
  'preference',
  'distance',
  'language',
  'experience',
  'feedback',
] as const satisfies readonly (keyof Values['fit'])[];
export type FitCode = (typeof fitCodes)[number];

export const planCodes = [
  'belowMinimum',
  'toTarget',
  'aboveTarget',
  'keep',
  'add',
  'overComfort',
  'fatigue',
  'exposure',
  'exposureMost',
  'averageFit',
] as const satisfies readonly (keyof Values['plan'])[];
export type PlanCode = (typeof planCodes)[number];

export type WeightCode = FitCode | PlanCode;
export const weightCodes: readonly WeightCode[] = [...fitCodes, ...planCodes];

/** What was typed, as it is sent. */
export function readValues(typed: Record<WeightCode, string>): Values {
  const read = <Code extends WeightCode>(codes: readonly Code[]) =>
    Object.fromEntries(codes.map((code) => [code, Number(typed[code])])) as Record<Code, number>;
  return { fit: read(fitCodes), plan: read(planCodes) };
}

export function typedValues({ fit, plan }: Values): Record<WeightCode, string> {
  const all = Object.entries({ ...fit, ...plan });
  return Object.fromEntries(all.map(([code, points]) => [code, String(points)])) as Record<WeightCode, string>;
}
