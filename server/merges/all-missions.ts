import type { Caller } from '../auth/caller.js';
import { AppError } from '../shared/app-error.js';

/** Who is the same person concerns every mission: for whoever answers for all of them. Throws `merge-needs-all-missions`. */
export function requireAllMissions({ missionScope }: Caller): void {
  if (missionScope !== null) throw new AppError('merge-needs-all-missions');
}
