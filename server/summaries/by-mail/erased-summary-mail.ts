import { Injectable, type OnModuleInit } from '@nestjs/common';
import { OutgoingMail } from '../../mail/outgoing-mail.entity.js';
import type { ErasedPerson, ErasureTrace } from '../../people/erasure-trace.js';
import { Erasures } from '../../people/erasures.js';
import type { RegistryManager } from '../../registry/registry.js';
import { SummaryMail } from './summary-mail.entity.js';

/** Who asked for a summary by mail, and is erased, is sent none. What waits to leave goes with their address. */
@Injectable()
export class ErasedSummaryMail implements ErasureTrace, OnModuleInit {
  constructor(private readonly erasures: Erasures) {}

  onModuleInit(): void {
    this.erasures.knowTrace(this);
  }

  async look({ entries, marks }: ErasedPerson) {
    const theirs = { personId: { $in: entries.map(({ personId }) => personId) } };
    return {
      forget: async (em: RegistryManager) => {
        const summaries = await em.nativeDelete(SummaryMail, theirs);
        // Another process may have written one since accounts were closed; from here on it finds nobody who asked.
        const messages = await em.nativeDelete(OutgoingMail, { recipient: { $in: marks.emails } });
        return { gone: { summaries, messages } };
      },
    };
  }
}
