import type { WarehouseConnection } from '../warehouse/connection.js';
import { makeStaging, runGiven, type Shapes } from './given.js';
import type { RequestFile } from './library.js';
import { QueryFault } from './query-problem.js';
import { mentionsOf, requireAllowed } from './syntax.js';

/** The files of one run, in their order: each may read what those before it gave. */
export class RunSteps {
  /** `shapes`: what there is to read before the first file. */
  constructor(
    private readonly connection: WarehouseConnection,
    private readonly shapes: Shapes,
    private readonly isGiven: boolean,
  ) {}

  /** Throws `query-unknown-relation` and what the checks of every file throw; `present`: all files of the folder. */
  async add({ header, sql }: RequestFile, relations: readonly string[], present: ReadonlySet<string>): Promise<void> {
    const mentions = await mentionsOf(this.connection, sql);
    const known = new Set([...this.shapes.keys(), ...present]);
    await requireAllowed(this.connection, mentions, known, Object.keys(header.params));
    const broken = relations.find((name) => !this.shapes.has(name));
    if (broken !== undefined)
      throw new QueryFault('query-unknown-relation', `“${broken}” is itself to be corrected first.`, { word: broken });
    const read: Shapes = new Map([...this.shapes].filter(([name]) => relations.includes(name)));
    await makeStaging(this.connection, read);
    const columns = await this.connection.describe(sql, samples(header.params));
    if (this.isGiven) await runGiven(this.connection, header, sql, read);
    this.shapes.set(header.name, Object.fromEntries(columns.map(({ name, type }) => [name, type])));
  }
}

const SAMPLES: Readonly<Record<string, string | number>> = {
  VARCHAR: '',
  DATE: '2000-01-01',
  TIMESTAMP: '2000-01-01T00:00:00Z',
};

/** A value of each type, so that DuckDB can say which columns come out. */
function samples(params: RequestFile['header']['params']): Record<string, string | number> {
  return Object.fromEntries(Object.entries(params).map(([name, type]) => [name, SAMPLES[type] ?? 1]));
}
