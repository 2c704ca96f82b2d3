import { coordinatorName } from './accounts.js';
import type { Desk } from './desk.js';

/** Declared, or confirmed by the coordinator. */
export function standingOf({ now }: Desk, standing: 'declared' | 'confirmed') {
  const isConfirmed = standing === 'confirmed';
  return { standing, confirmedBy: isConfirmed ? coordinatorName : null, confirmedAt: isConfirmed ? now : null };
}
