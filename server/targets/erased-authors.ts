import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Account } from '../auth/account.entity.js';
import { Membership } from '../auth/membership.entity.js';
import { ErasedVolunteer } from '../people/erased-volunteer.entity.js';
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

  async look({ house, entries }: ErasedPerson) {
    const ids = entries.map(({ personId }) => personId);
    const ties = await this.registry.of(house.id).find(Membership, { personId: { $in: ids } });
    const accountIds = [...new Set(ties.map(({ accountId }) => accountId))];
    const erasedId = entries[0]?.erasedId ?? '';
    return { forget: (em: RegistryManager) => rename(em, accountIds, erasedId) };
  }
}

async function rename(em: RegistryManager, accountIds: readonly string[], erasedId: string) {
  const kept = await em.find(Account, { id: { $in: [...accountIds] } }, { disableIdentityMap: true });
  const closed = accountIds.filter((id) => !kept.some((account) => account.id === id));
  if (closed.length === 0) return { gone: {} };
  const { number } = await em.findOneOrFail(ErasedVolunteer, { id: erasedId });
  const name = `erased person ${number}`;
  await em.nativeUpdate(Target, { authorId: { $in: closed } }, { author: name, authorId: null });
  await em.nativeUpdate(Annotation, { authorId: { $in: closed } }, { author: name, authorId: null });
  await em.nativeUpdate(Annotation, { correctedById: { $in: closed } }, { correctedBy: name, correctedById: null });
  return { gone: {} };
}
