import { Injectable } from '@nestjs/common';
import { RefreshRun } from '../jobs/refresh-run.entity.js';
import { Registry } from '../registry/registry.js';

/** What the registry remembers of refreshes. */
@Injectable()
export class Runs {
  constructor(private readonly registry: Registry) {}

  /** The latest first. */
  list(organisationId: string, limit = 200): Promise<RefreshRun[]> {
    return this.registry.of(organisationId).find(RefreshRun, {}, { orderBy: { startedAt: 'desc', id: 'desc' }, limit });
  }

  async lastOf(organisationId: string, name: string): Promise<{ good: RefreshRun | null; last: RefreshRun | null }> {
    const manager = this.registry.of(organisationId);
    const [last] = await manager.find(RefreshRun, { name }, { orderBy: { startedAt: 'desc', id: 'desc' }, limit: 1 });
    const [good] = await manager.find(
      RefreshRun,
      { name, outcome: 'succeeded' },
      { orderBy: { startedAt: 'desc', id: 'desc' }, limit: 1 },
    );
    return { good: good ?? null, last: last ?? null };
  }
}
