import { Injectable } from '@nestjs/common';
import type { RunView } from './indicators.schemas.js';
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

  /** The latest runs of one figure, the latest first. */
  latestOf(organisationId: string, name: string, limit: number): Promise<RefreshRun[]> {
    return this.registry
      .of(organisationId)
      .find(RefreshRun, { name }, { orderBy: { startedAt: 'desc', id: 'desc' }, limit });
  }

  async lastOf(organisationId: string, name: string): Promise<{ good: RefreshRun | null; last: RefreshRun | null }> {
    const manager = this.registry.of(organisationId);
    const [last] = await this.latestOf(organisationId, name, 1);
    if (last?.outcome === 'succeeded') return { good: last, last };
    const [good] = await manager.find(
      RefreshRun,
      { name, outcome: 'succeeded' },
      { orderBy: { startedAt: 'desc', id: 'desc' }, limit: 1 },
    );
    return { good: good ?? null, last: last ?? null };
  }
}

export function runView(run: RefreshRun): RunView {
  const { name, version, cause, startedAt, endedAt, days, rows, hash, outcome, errorCode, message } = run;
  return {
    name,
    version,
    cause,
    days: days ?? null,
    rows: rows ?? null,
    hash: hash ?? null,
    outcome,
    errorCode: errorCode ?? null,
    message: message ?? null,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt.toISOString(),
  };
}
