import { Injectable } from '@nestjs/common';
import { type RegistryManager, Registry } from '../registry/registry.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { newId, newSecret } from '../shared/identifiers.js';
import type { SavedSpec } from './saved-spec.js';
import { savedSpecs } from './saved-specs.js';
import { Source } from './source.entity.js';

export type SourceData = Pick<Source, 'id' | 'name' | 'secret' | 'mode' | 'zone'> & { isNew: boolean };

/** Where logs come from. A source begins with the first import that is accepted. */
@Injectable()
export class Sources {
  constructor(
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {}

  /** A known source, or one to be kept with its first import. Throws `source-invalid`. */
  async find(organisationId: string, name: string): Promise<SourceData> {
    if (!/^[a-z0-9][a-z0-9_-]{0,63}$/.test(name)) throw new AppError('source-invalid', { source: name });
    const known = await this.registry.of(organisationId).findOne(Source, { name });
    if (known) return { ...known, isNew: false };
    return { id: newId(this.clock.now()), name, secret: newSecret(), mode: 'append', zone: null, isNew: true };
  }

  /** The mappings that somebody saved for it. */
  mappings(organisationId: string, name: string): Promise<SavedSpec[]> {
    return savedSpecs(this.registry.of(organisationId), name);
  }

  /** Inside the caller's transaction. */
  keep(em: RegistryManager, organisationId: string, source: SourceData): void {
    if (!source.isNew) return;
    const { id, name, secret, mode, zone } = source;
    em.create(Source, { id, organisationId, name, secret, mode, zone: zone ?? null, createdAt: this.clock.now() });
  }
}
