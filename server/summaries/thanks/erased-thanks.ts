import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Membership } from '../../auth/membership.entity.js';
import type { ErasedPerson, ErasureTrace } from '../../people/erasure-trace.js';
import { Erasures } from '../../people/erasures.js';
import { type RegistryManager, Registry } from '../../registry/registry.js';
import { Thanks } from './thanks.entity.js';

/** What was written to the person goes; what they wrote to others stays, without their name. */
@Injectable()
export class ErasedThanks implements ErasureTrace, OnModuleInit {
  constructor(
    private readonly erasures: Erasures,
    private readonly registry: Registry,
  ) {}

  onModuleInit(): void {
    this.erasures.knowTrace(this);
  }

  async look({ house, entries }: ErasedPerson) {
    const theirs = { personId: { $in: entries.map(({ personId }) => personId) } };
    const accounts = await this.registry.of(house.id).find(Membership, theirs, { fields: ['accountId'] });
    return {
      forget: async (em: RegistryManager) => {
        const thanks = await em.nativeDelete(Thanks, theirs);
        const byThem = { accountId: { $in: accounts.map(({ accountId }) => accountId) } };
        await em.nativeUpdate(Thanks, byThem, { writtenBy: null, accountId: null });
        return { gone: { thanks } };
      },
    };
  }
}
