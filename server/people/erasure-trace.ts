import type { House } from '../ledger/house.js';
import type { RegistryManager } from '../registry/registry.js';
import type { ErasureWork } from './erasure-work.entity.js';
import type { ErasedThing, KeptThing } from './erasures.schemas.js';

export type Gone = Partial<Record<ErasedThing, number>>;
export type Stays = Partial<Record<KeptThing, number>>;

/** By what a person is found where no link leads. */
export type Marks = Pick<ErasureWork, 'volunteerKeys' | 'names' | 'emails' | 'hashes'>;

/** Somebody about to be erased: every entry that counts as theirs. */
export interface ErasedPerson {
  house: House;
  entries: readonly { personId: string; volunteerKey: string; erasedId: string }[];
  /** With which they sign in, in whatever role. */
  accounts: readonly { id: string; name: string }[];
  marks: Marks;
  /** 'YYYY-MM-DD' in the association's zone. */
  today: string;
}

/** How a room below forgets a person. */
export interface ErasureTrace {
  /** Outside any transaction: finds what only the warehouse or files tell. */
  look: (person: ErasedPerson) => Promise<{
    /** Inside the erasure's transaction. */
    forget: (em: RegistryManager) => Promise<{ gone: Gone; stays?: Stays }>;
    /** What will go from files, for whoever is shown it first. */
    files?: Gone;
  }>;
  /** After the commit, and again at start when it was not done: what went from files. */
  finish?: (house: House, work: ErasureWork) => Promise<Gone>;
}
