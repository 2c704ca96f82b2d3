import { Injectable } from '@nestjs/common';
import type { RegistryManager } from '../../registry/registry.js';

/** How a room below forgets words that it told: made ready outside any transaction, done within the withdrawal's. */
export type WordsTrace = (organisationId: string, quoteId: string) => Promise<(em: RegistryManager) => Promise<void>>;

/** Where words that were told outside are kept by others. */
@Injectable()
export class ToldWords {
  readonly #traces: WordsTrace[] = [];

  knowTrace(trace: WordsTrace): void {
    this.#traces.push(trace);
  }

  async ready(organisationId: string, quoteId: string): Promise<(em: RegistryManager) => Promise<void>> {
    const forgets = await Promise.all(this.#traces.map((trace) => trace(organisationId, quoteId)));
    return async (em) => {
      for (const forget of forgets) await forget(em);
    };
  }
}
