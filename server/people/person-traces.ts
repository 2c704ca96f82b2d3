import type { EntityData, EntityName, FilterQuery } from '@mikro-orm/core';
import type { RegistryManager } from '../registry/registry.js';
import { type ClosedAccounts, closedAccounts } from './closed-accounts.js';
import type { ErasedPerson, ErasureTrace, Gone } from './erasure-trace.js';
import type { ErasedThing } from './erasures.schemas.js';

/** A trace that the registry alone tells: what goes, as a count of each. */
export function traceOf(forget: (em: RegistryManager, person: ErasedPerson) => Promise<Gone>): ErasureTrace {
  return { look: (person) => Promise.resolve({ forget: async (em) => ({ gone: await forget(em, person) }) }) };
}

/** Rows that name one of their entries. */
export const theirRows = ({ entries }: ErasedPerson) => ({
  personId: { $in: entries.map(({ personId }) => personId) },
});

/** A trace: rows of a noun that name the person. They go with them. */
export function rowsTrace<Row extends { personId: string }>(thing: ErasedThing, noun: EntityName<Row>): ErasureTrace {
  return traceOf(async (em, person) => ({
    [thing]: await em.nativeDelete(noun, theirRows(person) as FilterQuery<Row>),
  }));
}

type Renaming = (em: RegistryManager, closed: ClosedAccounts) => Promise<unknown>;

/** A trace: what the person signed stays, by “erased person n”, when the account they signed with is closed. */
export function signaturesTrace(...renamings: readonly Renaming[]): ErasureTrace {
  return traceOf(async (em, person) => {
    const closed = await closedAccounts(em, person);
    if (closed) for (const rename of renamings) await rename(em, closed);
    return {};
  });
}

/** Rows that say by whom, and with which account; where it was not kept with which, the name tells. */
export function signature<Row extends object>(
  noun: EntityName<Row>,
  by: keyof Row & string,
  account: keyof Row & string,
): Renaming {
  return (em, { ids, names, name }) => {
    const theirs = { $or: [{ [account]: { $in: ids } }, { [account]: null, [by]: { $in: names } }] };
    return em.nativeUpdate(
      noun,
      theirs as FilterQuery<NoInfer<Row>>,
      { [by]: name, [account]: null } as EntityData<Row>,
    );
  };
}
