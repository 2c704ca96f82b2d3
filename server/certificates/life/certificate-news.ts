import { certificateChoicesSchema } from '../choices.schemas.js';
import type { Certificate } from './certificate.entity.js';

/** Days whose activities may have changed (null: all of them), and certificates to look at whatever their days. */
export interface Heard {
  days: readonly string[] | null;
  ids?: readonly string[];
}

export const EVERYTHING: Heard = { days: null };

export function isTouched(
  { id, fromDay, toDay, choices }: Pick<Certificate, 'id' | 'fromDay' | 'toDay' | 'choices'>,
  { days, ids = [] }: Heard,
): boolean {
  if (days === null || ids.includes(id)) return true;
  const chosen = certificateChoicesSchema.safeParse(choices);
  // It cannot be compared: that is said when it is tried.
  if (!chosen.success) return true;
  const { results, from, to } = chosen.data;
  // A result may come of a day that counts no time.
  if (results.length > 0 && days.some((day) => (from ?? '') <= day && (to === null || day < to))) return true;
  return days.some((day) => (fromDay ?? '') <= day && day <= (toDay ?? ''));
}

/** Those to choose from. */
export function mayBeTouched({ days, ids = [] }: Heard) {
  const isByName = days !== null && days.length === 0;
  return { state: 'valid' as const, ...(isByName ? { id: { $in: [...ids] } } : {}) };
}

/** What was heard of each association and not looked at yet. */
export class CertificateNews {
  readonly #heard = new Map<string, Heard>();
  /** What could not be looked at. */
  readonly #left = new Map<string, Heard>();

  get isWaiting(): boolean {
    return this.#heard.size > 0;
  }

  hear(organisationId: string, heard: Heard): void {
    this.#heard.set(organisationId, together(this.#heard.get(organisationId), heard));
  }

  leave(organisationId: string, heard: Heard): void {
    this.#left.set(organisationId, together(this.#left.get(organisationId), heard));
  }

  /** What was left is to be looked at once more. */
  again(): void {
    for (const [organisationId, heard] of this.#left) this.hear(organisationId, heard);
    this.#left.clear();
  }

  /** Taken from the list. */
  next(): [string, Heard] | null {
    const [next] = this.#heard;
    if (!next) return null;
    this.#heard.delete(next[0]);
    return next;
  }
}

function together(before: Heard = { days: [] }, { days, ids = [] }: Heard): Heard {
  const all = before.days === null || days === null ? null : [...before.days, ...days];
  return { days: all, ids: all === null ? [] : [...(before.ids ?? []), ...ids] };
}
