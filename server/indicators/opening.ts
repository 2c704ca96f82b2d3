import type { Caller } from '../auth/caller.js';
import type { IndicatorHeader } from '../query-files/header.schemas.js';
import { AppError } from '../shared/app-error.js';

/** What decides about opening. */
export type Opener = Pick<Caller, 'kind' | 'roles'>;

/** Whether the figure's file names a role of the caller among those who may open it. */
export function mayOpen({ kind, roles }: Opener, header: Pick<IndicatorHeader, 'roles'>): boolean {
  return kind === 'local' || header.roles.some((role) => roles.includes(role));
}

/** Throws `forbidden`. */
export function requireOpen(caller: Opener, header: Pick<IndicatorHeader, 'roles'>): void {
  if (!mayOpen(caller, header)) throw new AppError('forbidden');
}
