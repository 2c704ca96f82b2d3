import { Injectable } from '@nestjs/common';
import type { RunView } from './indicators.schemas.js';
import { RefreshRun } from '../jobs/refresh-run.entity.js';
import { Registry } from '../registry/registry.js';

/** How a run ended. */
export type Ending = Pick<RefreshRun, 'outcome' | 'endedAt' | 'errorCode'>;

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

  async lastOf(organisationId: string, name: string): Promise<{ good: Ending | null; last: Ending | null }> {
    const last = await this.#last(organisationId, name, ['succeeded', 'failed']);
    if (last?.outcome === 'succeeded') return { good: last, last };
    return { good: last && (await this.#last(organisationId, name, ['succeeded'])), last };
  }

  /** Every answer asks it: said so, it is found ten times as fast. */
  async #last(
    organisationId: string,
    name: string,
    outcomes: readonly RefreshRun['outcome'][],
  ): Promise<Ending | null> {
    const [found] = await this.registry.rows(
      `select outcome, ended_at, error_code from refresh_run
       where organisation_id = ? and name = ? and outcome in (${outcomes.map(() => '?').join(', ')})
       order by started_at desc, id desc limit 1`,
      [organisationId, name, ...outcomes],
    );
    if (!found) return null;
    const { outcome, ended_at: endedAt, error_code: errorCode } = found;
    return {
      outcome: outcome === 'succeeded' ? 'succeeded' : 'failed',
      endedAt: new Date(endedAt as number | string | Date),
      errorCode: typeof errorCode === 'string' ? errorCode : null,
    };
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
