import { Injectable } from '@nestjs/common';
import { setTimeout as after } from 'node:timers/promises';
import type { Caller } from '../auth/caller.js';
import { AppError } from '../shared/app-error.js';
import { Clock } from '../shared/clock.js';
import { ImportList } from './import-list.js';
import { runningView } from './import-views.js';
import type { ImportView } from './ingest.schemas.js';
import { RunningImports } from './running-imports.js';

/** Between two events, ms: news that come faster come as one. */
const PAUSE = 200;

/** Follows imports under way, and stops them. */
@Injectable()
export class ImportFollowing {
  constructor(
    private readonly list: ImportList,
    private readonly running: RunningImports,
    private readonly clock: Clock,
  ) {}

  /** Server-sent events: `progress` at each change, then one `end` with the import as it ended. Throws `not-found`. */
  async events(caller: Caller, id: string): Promise<AsyncIterable<string>> {
    const view = await this.list.one(caller, id);
    return this.#events(caller, view);
  }

  /**
   * Stops an import and returns it once nothing of it is left. Throws `not-found`, `import-ended` when it was
   * accepted, refused or cancelled before.
   */
  async cancel(caller: Caller, id: string): Promise<ImportView> {
    const running = this.running.find(caller.organisationId, id);
    if (!running || running.end) {
      await this.list.one(caller, id);
      throw new AppError('import-ended');
    }
    const isStopping = running.cancel();
    await running.outcome.catch(() => undefined);
    if (!isStopping) throw new AppError('import-ended');
    return runningView(running, this.clock.now());
  }

  async *#events(caller: Caller, view: ImportView): AsyncGenerator<string> {
    const running = this.running.find(caller.organisationId, view.id);
    if (!running || view.state !== 'running') {
      yield event('end', view);
      return;
    }
    for await (const _change of running.changes()) {
      if (running.end) break;
      yield event('progress', runningView(running, this.clock.now()));
      await after(PAUSE, undefined, { signal: running.ended }).catch(() => undefined);
    }
    yield event('end', await this.list.one(caller, view.id));
  }
}

function event(name: string, view: ImportView): string {
  return `event: ${name}\ndata: ${JSON.stringify(view)}\n\n`;
}
