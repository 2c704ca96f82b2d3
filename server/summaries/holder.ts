import type { Caller } from '../auth/caller.js';
import { AppError } from '../shared/app-error.js';

/** Whose own data is read: by that person, or by who makes a paper that the person asked for. */
export interface Holder {
  organisationId: string;
  organisationSlug: string;
  personId: string;
  /** Only what was given to these missions is read; left out: everything. */
  within?: readonly string[] | null;
}

/** An account may be tied to nobody: it then has given nothing. */
export type MaybeHolder = Omit<Holder, 'personId'> & { personId: string | null };

/** Throws `account-without-person`. */
export function holderOf({ organisationId, organisationSlug, personId }: Caller): Holder {
  if (personId === null) throw new AppError('account-without-person');
  return { organisationId, organisationSlug, personId };
}
