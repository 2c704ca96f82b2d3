import { isDeepStrictEqual } from 'node:util';
import type { RegistryManager } from '../../registry/registry.js';
import type { Import } from '../import.entity.js';
import { ImportChange } from './import-change.entity.js';
import type { NounChange, TakenBack } from './noun-desk.js';

/** Records whose states before and after an import are kept with it. */
export interface KeptRecords {
  /** Record id → its state now; absent: it is gone. */
  states(em: RegistryManager, ids: readonly string[]): Promise<Map<string, unknown>>;
  /** What was kept with an import, as states are written now. */
  asKept?(state: unknown): unknown;
  /** What of a state tells whether it was changed since, beside how it was left. */
  compared?(state: unknown, left: unknown): unknown;
  /** Makes a record what it was before. False: something else needs it by now, and it stays. */
  restore(em: RegistryManager, found: Import, change: NounChange): Promise<boolean>;
}

/** Puts records back as they were before an import, the last one first; those changed since stay. */
export async function putBack(
  em: RegistryManager,
  found: Import,
  records: KeptRecords,
  reliedOn: ReadonlySet<string>,
): Promise<TakenBack> {
  const changes = await em.find(
    ImportChange,
    { importId: found.id },
    { orderBy: { id: 'desc' }, disableIdentityMap: true },
  );
  const ids = changes.map(({ recordId }) => recordId);
  const now = await records.states(em, ids);
  const taken: TakenBack = { withdrawn: 0, restored: 0, kept: [] };
  const kept = (state: unknown) => records.asKept?.(state) ?? state;
  const compared = (state: unknown, left: unknown) =>
    state === undefined ? state : (records.compared?.(state, left) ?? state);
  for (const change of changes) {
    const { recordId } = change;
    const before = change.before === null || change.before === undefined ? null : kept(change.before);
    const after = kept(change.after);
    const isAsLeft =
      !reliedOn.has(recordId) && isDeepStrictEqual(compared(now.get(recordId), after), compared(after, after));
    if (!isAsLeft || !(await records.restore(em, found, { id: recordId, before, after }))) taken.kept.push(recordId);
    else if (before === null) taken.withdrawn += 1;
    else taken.restored += 1;
  }
  // It cannot be taken back again: what its records were, names included, need not be kept any longer.
  await em.nativeDelete(ImportChange, { importId: found.id });
  return taken;
}

/** The records that an import brought in. */
export async function broughtBy(em: RegistryManager, importId: string): Promise<string[]> {
  const brought = await em.find(ImportChange, { importId, before: null }, { fields: ['recordId'] });
  return brought.map(({ recordId }) => recordId);
}
