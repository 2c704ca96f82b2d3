import { keysOfPeople } from '../people/known-people.js';
import { PeopleApart } from '../people/people-apart.entity.js';
import { PersonMerge } from '../people/person-merge.entity.js';
import { Person } from '../people/person.entity.js';
import { mergedPeople, standingMerges } from '../people/standing-merges.js';
import type { RegistryManager } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';

interface AskedPair {
  mergedId: string;
  keptId: string;
}

export interface CheckedPair {
  /** The merge that says this already. */
  standing: PersonMerge | null;
  link: AskedPair & { mergedKey: string; keptKey: string };
}

/** Throws `merge-of-oneself`, `not-found`, `person-already-merged`, `people-set-apart`. */
export async function readPair(em: RegistryManager, { mergedId, keptId }: AskedPair): Promise<CheckedPair> {
  if (mergedId === keptId) throw new AppError('merge-of-oneself');
  const ids = [mergedId, keptId];
  const people = await em.find(Person, { id: { $in: ids } });
  const [first, second] = people;
  if (!first || !second) throw new AppError('not-found');
  const keys = await keysOfPeople(em, first.organisationId, ids);
  const [mergedKey, keptKey] = [keys.get(mergedId), keys.get(keptId)];
  if (!mergedKey || !keptKey) throw new AppError('not-found');
  const link = { mergedId, keptId, mergedKey, keptKey };
  const standing = await em.find(PersonMerge, { mergedId: { $in: ids }, undoneAt: null });
  const same = standing.find((one) => one.mergedId === mergedId && one.keptId === keptId);
  if (same) return { standing: same, link };
  // Only those who stand on their own are merged: no ring, and nothing that somebody did not see.
  const taken = people.find(({ id }) => standing.some((one) => one.mergedId === id));
  if (taken) throw new AppError('person-already-merged', { name: taken.displayName });
  await requireNotApart(em, mergedId, keptId);
  return { standing: null, link };
}

/** Nobody among the two, or already merged with them, was said to be somebody else. */
async function requireNotApart(em: RegistryManager, one: string, other: string): Promise<void> {
  const merged = mergedPeople(await standingMerges(em));
  const [these, those] = [merged.together(one), merged.together(other)];
  const either = [
    { oneId: { $in: these }, otherId: { $in: those } },
    { oneId: { $in: those }, otherId: { $in: these } },
  ];
  if ((await em.count(PeopleApart, { $or: either })) > 0) throw new AppError('people-set-apart');
}

/** Throws `not-found`, `merge-already-undone`, `merge-of-erased`. */
export async function readUndo(em: RegistryManager, id: string): Promise<PersonMerge> {
  const merge = await em.findOne(PersonMerge, { id });
  if (!merge) throw new AppError('not-found');
  if (merge.undoneAt) throw new AppError('merge-already-undone');
  const ids = [merge.mergedId, merge.keptId].flatMap((one) => one ?? []);
  const keys = await keysOfPeople(em, merge.organisationId, ids);
  if (keys.size < 2) throw new AppError('merge-of-erased');
  return merge;
}
