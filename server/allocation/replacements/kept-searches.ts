import { Injectable } from '@nestjs/common';
import { Clock } from '../../shared/clock.js';
import type { FoundReplacements } from './replacement-search.js';

/** A little longer than an open page waits before it looks again, ms. */
const MOMENT = 20_000;
/** Dates at a time: each knows everybody who may be asked. */
const MOST = 8;

/** What was found for the pages that are open, for a moment and in memory alone: a call does not search for everybody again. */
@Injectable()
export class KeptSearches {
  /** The one searched for longest ago first. */
  readonly #kept = new Map<string, FoundReplacements>();

  constructor(private readonly clock: Clock) {}

  keep(organisationId: string, found: FoundReplacements): void {
    const name = nameOf(organisationId, found.dated.slot.id);
    this.#kept.delete(name);
    this.#kept.set(name, found);
    if (this.#kept.size > MOST) this.#kept.delete(this.#kept.keys().next().value ?? '');
    setTimeout(() => this.#kept.get(name) === found && this.#kept.delete(name), MOMENT).unref();
  }

  /** Null: nobody searched a moment ago. */
  of(organisationId: string, slotId: string): FoundReplacements | null {
    const found = this.#kept.get(nameOf(organisationId, slotId));
    const age = found ? this.clock.now().getTime() - found.known.searchedAt.getTime() : Infinity;
    return found && age >= 0 && age <= MOMENT ? found : null;
  }
}

const nameOf = (organisationId: string, slotId: string): string => `${organisationId} ${slotId}`;
