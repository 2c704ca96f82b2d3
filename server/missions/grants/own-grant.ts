import type { Caller } from '../../auth/caller.js';
import { rightsOf } from '../../auth/rights.js';

export function mayWriteGrants(caller: Caller): boolean {
  return rightsOf(caller).includes('grants.write');
}

/** Directors see every mission of a grant; coordinators those they answer for. */
export function answersFor(caller: Caller, missionId: string): boolean {
  return mayWriteGrants(caller) || caller.missionScope === null || caller.missionScope.includes(missionId);
}
