import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditEntry } from '../../audit/audit-entry.entity.js';
import { accountsToClose, type ClosedAccounts } from '../../people/closed-accounts.js';
import type { ErasedPerson, ErasureTrace } from '../../people/erasure-trace.js';
import { Erasures } from '../../people/erasures.js';
import { Registry, type RegistryManager } from '../../registry/registry.js';
import { Publication } from './publication.entity.js';
import { PUBLICATION_WITHDRAWN, recordOf } from './publication-acts.js';

/** What the person published, or took back, stays as it was told, by “erased person n”. */
@Injectable()
export class ErasedDirectors implements ErasureTrace, OnModuleInit {
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

/** Who took a publication back is known by its act in the trail. */
async function rename(em: RegistryManager, { ids, name }: ClosedAccounts): Promise<void> {
  await em.nativeUpdate(Publication, { madeById: { $in: ids } }, { madeBy: name, madeById: null });
  const acts = await em.find(
    AuditEntry,
    { action: PUBLICATION_WITHDRAWN, actorId: { $in: ids } },
    { disableIdentityMap: true, orderBy: { sequence: 'asc' } },
  );
  const records = new Set(acts.map(({ record }) => record));
  const all = await em.find(Publication, { withdrawnAt: { $ne: null } }, { fields: ['id'], disableIdentityMap: true });
  const own = all.map(({ id }) => id).filter((id) => records.has(recordOf(id)));
  await em.nativeUpdate(Publication, { id: { $in: own } }, { withdrawnBy: name });
}
