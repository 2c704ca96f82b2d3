import { Injectable, type OnModuleInit } from '@nestjs/common';
import { accountsToClose, type ClosedAccounts } from '../people/closed-accounts.js';
import type { ErasedPerson, ErasureTrace } from '../people/erasure-trace.js';
import { Erasures } from '../people/erasures.js';
import { Registry, type RegistryManager } from '../registry/registry.js';
import { Annotation } from './annotation.entity.js';
import { Target } from './target.entity.js';

/** What the person signed stays, by “erased person n”, when the account they signed with is closed. */
@Injectable()
export class ErasedAuthors implements ErasureTrace, OnModuleInit {
  constructor(
    private readonly erasures: Erasures,
    private readonly registry: Registry,
  ) {}

  onModuleInit(): void {
    this.erasures.knowTrace(this);
  }

  async look(person: ErasedPerson) {
    const closedIn = await accountsToClose(this.registry, person);
    return {
      forget: async (em: RegistryManager) => {
        const closed = await closedIn(em);
        if (closed) await rename(em, closed);
        return { gone: {} };
      },
    };
  }
}

async function rename(em: RegistryManager, { ids, name }: ClosedAccounts) {
  await em.nativeUpdate(Target, { authorId: { $in: ids } }, { author: name, authorId: null });
  await em.nativeUpdate(Annotation, { authorId: { $in: ids } }, { author: name, authorId: null });
  await em.nativeUpdate(Annotation, { correctedById: { $in: ids } }, { correctedBy: name, correctedById: null });
}
