import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ErasedPerson, ErasureTrace } from '../../people/erasure-trace.js';
import { Erasures } from '../../people/erasures.js';
import type { RegistryManager } from '../../registry/registry.js';
import { ElsewhereTime } from './elsewhere-time.entity.js';

/** What a person typed of their time elsewhere goes with them. */
@Injectable()
export class ErasedCec implements ErasureTrace, OnModuleInit {
  constructor(private readonly erasures: Erasures) {}

  onModuleInit(): void {
    this.erasures.knowTrace(this);
  }

  async look({ entries }: ErasedPerson) {
    const theirs = { personId: { $in: entries.map(({ personId }) => personId) } };
    return {
      forget: async (em: RegistryManager) => ({ gone: { elsewhere: await em.nativeDelete(ElsewhereTime, theirs) } }),
    };
  }
}
