import type { RegistryManager } from '../registry/registry.js';
import { Conversion } from '../settings/parameters/conversion.entity.js';
import { TimeRate } from '../settings/parameters/time-rate.entity.js';
import { Setting } from '../settings/setting.entity.js';
import { closedAccounts, erasedName, signedByNobodyElse } from './closed-accounts.js';
import type { ErasedPerson } from './erasure-trace.js';
import { traceOf } from './person-traces.js';
import { Person } from './person.entity.js';

/**
 * A trace: dated values stay, decided and typed in by “erased person n”. It is not kept with which account, and who
 * decides need have none: the name tells, unless somebody else bears it too.
 */
export const erasedDeciders = traceOf(async (em, person) => {
  const names = await ownNames(em, person);
  if (names.length === 0) return {};
  const name = await erasedName(em, person);
  const [decided, typed] = [{ decidedBy: { $in: names } }, { author: { $in: names } }];
  await em.nativeUpdate(Setting, decided, { decidedBy: name });
  await em.nativeUpdate(TimeRate, decided, { decidedBy: name });
  await em.nativeUpdate(TimeRate, typed, { author: name });
  await em.nativeUpdate(Conversion, decided, { decidedBy: name });
  await em.nativeUpdate(Conversion, typed, { author: name });
  return {};
});

/** None while an account of theirs stays: with it they still answer for what they decided. */
async function ownNames(em: RegistryManager, person: ErasedPerson): Promise<string[]> {
  const closed = await closedAccounts(em, person);
  if (closed === null ? person.accounts.length > 0 : closed.ids.length < person.accounts.length) return [];
  const names = await signedByNobodyElse(em, person.marks.names);
  const namesakes = await em.find(Person, { displayName: { $in: names } }, { disableIdentityMap: true });
  return names.filter((name) => namesakes.every(({ displayName }) => displayName !== name));
}
