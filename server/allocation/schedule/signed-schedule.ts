import type { ClosedAccounts } from '../../people/closed-accounts.js';
import type { RegistryManager } from '../../registry/registry.js';
import { Setting } from '../../settings/setting.entity.js';
import { SCHEDULE } from './run-schedules.js';

/** Who said when proposals are worked out: it was not kept with which account, the name tells. */
export function signedSchedule(em: RegistryManager, { names, name }: ClosedAccounts): Promise<number> {
  return em.nativeUpdate(Setting, { name: SCHEDULE, decidedBy: { $in: names } }, { decidedBy: name });
}
