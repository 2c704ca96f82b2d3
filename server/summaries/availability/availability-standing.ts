import type { AvailabilityStep, ListedPerson } from './availability-views.schemas.js';

/** What is known of one person, whichever of their entries it is on. */
export interface Known {
  consent: { state: 'on' | 'paused' | 'off'; at: Date } | null;
  asked: { at: Date; way: 'mail' | 'paper' | 'phone' } | null;
  mailedAt: Date | null;
  /** Some time on which they can come is still ahead. */
  hasTimes: boolean;
  hasLimits: boolean;
  hasAddress: boolean;
}

/** Nobody is written to again sooner, ms. */
const THIRTY_DAYS = 30 * 86_400_000;

/** Each person stands at one step: the first thing that is missing. */
export function stepOf({ consent, asked, hasTimes, hasLimits }: Known): AvailabilityStep {
  if (consent === null) return asked === null ? 'not-asked' : 'asked';
  if (consent.state !== 'on') return consent.state;
  if (!hasTimes) return 'no-times';
  return hasLimits ? 'ready' : 'no-limits';
}

/** Consent alone gives no time to come; limits may be left unsaid. */
export const mayBeProposed = (step: AvailabilityStep): boolean => step === 'no-limits' || step === 'ready';

export const wasMailedLately = ({ mailedAt }: Known, now: Date): boolean =>
  mailedAt !== null && now.getTime() - mailedAt.getTime() < THIRTY_DAYS;

/** Who said no is not asked again, and who said all of it has nothing left to say. */
export function mayBeMailed(known: Known, now: Date): boolean {
  const step = stepOf(known);
  return known.hasAddress && step !== 'off' && step !== 'paused' && step !== 'ready' && !wasMailedLately(known, now);
}

export function listed(id: string, name: string, known: Known, now: Date): ListedPerson {
  return {
    id,
    name,
    step: stepOf(known),
    hasAddress: known.hasAddress,
    mayBeMailed: mayBeMailed(known, now),
    asked: known.asked && { at: known.asked.at.toISOString(), way: known.asked.way },
    answeredAt: known.consent?.at.toISOString() ?? null,
  };
}
