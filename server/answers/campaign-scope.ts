import type { Caller } from '../auth/caller.js';

/** Whether a coordinator answers for this mission; null is the whole association. */
export function answersFor({ missionScope }: Caller, missionId: string | null): boolean {
  return missionScope === null || (missionId !== null && missionScope.includes(missionId));
}

/** Directors read every total; coordinators those of their missions. */
export function mayRead(caller: Caller, missionId: string | null): boolean {
  return caller.roles.includes('director') || answersFor(caller, missionId);
}
