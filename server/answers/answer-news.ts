import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Events } from '../shared/events.js';

/**
 * Tells the rooms below that answers, campaigns or statements changed. Nobody who answers waits for it:
 * news of the same kind that come while the last are being told are told once more, together.
 */
@Injectable()
export class AnswerNews implements BeforeApplicationShutdown {
  readonly #telling = new Map<string, Promise<void>>();
  readonly #again = new Set<string>();

  constructor(private readonly events: Events) {}

  tell(organisationId: string, dimension: 'answer' | 'campaign' | 'statement'): void {
    const about = `${organisationId}/${dimension}`;
    if (this.#telling.has(about)) this.#again.add(about);
    else this.#telling.set(about, this.#publish(about, organisationId, dimension));
  }

  /** Waits until all was told. */
  async settled(): Promise<void> {
    while (this.#telling.size > 0) await Promise.all(this.#telling.values());
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.settled();
  }

  async #publish(about: string, organisationId: string, dimension: string): Promise<void> {
    do {
      this.#again.delete(about);
      await this.events.publish('dimension-changed', { organisationId, dimension });
    } while (this.#again.has(about));
    this.#telling.delete(about);
  }
}
