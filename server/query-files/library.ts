import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { WarehouseConnection } from '../warehouse/connection.js';
import { openMemoryWarehouse } from '../warehouse/memory-warehouse.js';
import { type ChartFile, readChart } from './chart-file.js';
import { answerColumns, requireColumns } from './columns.js';
import { makeStaging, runGiven } from './given.js';
import {
  type IndicatorHeader,
  indicatorHeaderSchema,
  type RequestHeader,
  requestHeaderSchema,
  type StagingHeader,
  stagingHeaderSchema,
} from './header.schemas.js';
import { inOrder } from './order.js';
import { QueryFault, type QueryProblem } from './query-problem.js';
import { readHeader } from './read-header.js';
import { mentionsOf, requireAllowed } from './syntax.js';
import { requireRaised, type Versions } from './versions.js';

export interface StagingFile {
  header: StagingHeader;
  sql: string;
  /** `main.*` and `staging.*` it reads. */
  relations: string[];
}

export interface IndicatorFile {
  header: IndicatorHeader;
  sql: string;
  /** `staging.*` and `indicator.*` it reads. */
  relations: string[];
  charts: ChartFile[];
}

export interface RequestFile {
  header: RequestHeader;
  sql: string;
}

export interface Library {
  /** Each view after those it reads. */
  staging: ReadonlyMap<string, StagingFile>;
  /** Sound indicators only, each after those it depends on. */
  indicators: ReadonlyMap<string, IndicatorFile>;
  /** One volunteer's contribution: run on request, for that person. */
  summaries: ReadonlyMap<string, RequestFile>;
  /** Missions side by side: run on request, for a period. */
  comparisons: ReadonlyMap<string, RequestFile>;
  /** Number of files read. */
  files: number;
  problems: QueryProblem[];
}

const PRIVACY_FLOOR = { volunteer: 5, answer: 5, none: 0 } as const;

/** Reads and checks the analyst's folder. A broken file is named in `problems` and left out; it stops nothing else. */
export async function readLibrary(folder: string, options: { given: boolean }): Promise<Library> {
  const memory = await openMemoryWarehouse();
  try {
    return await new Reading(folder, memory.connection, options.given).read();
  } finally {
    memory.close();
  }
}

class Reading {
  readonly #problems: QueryProblem[] = [];
  readonly #staging = new Map<string, StagingFile>();
  #files = 0;

  constructor(
    private readonly folder: string,
    private readonly connection: WarehouseConnection,
    private readonly given: boolean,
  ) {}

  async read(): Promise<Library> {
    for (const file of this.#list('staging', '.sql')) await this.#guard(file, () => this.#readStaging(file));
    const staging = new Map(this.#ordered(this.#staging, 'staging').map((one) => [one.header.name, one]));
    const headers = new Map([...staging].map(([name, { header }]) => [name, header]));
    await makeStaging(this.connection, headers.values());
    await this.connection.run('CREATE SCHEMA indicator');
    const read = new Map<string, IndicatorFile>();
    for (const file of this.#list('indicators', '.sql')) {
      const one = await this.#guard(file, () => this.#readIndicator(file));
      if (one) read.set(one.header.name, one);
    }
    const sound = new Map<string, IndicatorFile>();
    for (const one of this.#ordered(read, 'indicator')) {
      const file = `indicators/${one.header.name}.sql`;
      if (await this.#guard(file, () => this.#verify(one, headers))) sound.set(one.header.name, one);
    }
    await this.#readCharts(sound);
    const summaries = await this.#readOnRequest('summaries', headers);
    const comparisons = await this.#readOnRequest('comparisons', headers);
    return { staging, indicators: sound, summaries, comparisons, files: this.#files, problems: this.#problems };
  }

  async #readStaging(file: string): Promise<void> {
    const one = this.#header(file, stagingHeaderSchema);
    const { relations, tableFunctions } = await mentionsOf(this.connection, one.sql);
    if (tableFunctions.length > 0)
      throw new QueryFault('query-unknown-relation', `${tableFunctions[0] ?? ''}() is not allowed after FROM.`);
    this.#staging.set(one.header.name, { ...one, relations });
  }

  async #readIndicator(file: string): Promise<IndicatorFile> {
    const { header, sql } = this.#header(file, indicatorHeaderSchema);
    if (header.privacy.min_count < PRIVACY_FLOOR[header.privacy.unit])
      throw new QueryFault(
        'query-threshold-lowered',
        `min_count may raise the threshold of ${PRIVACY_FLOOR[header.privacy.unit]}, never lower it.`,
      );
    const { relations } = await mentionsOf(this.connection, sql);
    return { header, sql, relations, charts: [] };
  }

  async #verify(one: IndicatorFile, staging: ReadonlyMap<string, StagingHeader>): Promise<true> {
    const known = new Set([
      ...this.#list('indicators', '.sql').map((file) => `indicator.${nameOf(file)}`),
      ...[...staging.keys()].map((name) => `staging.${name}`),
    ]);
    requireAllowed(await mentionsOf(this.connection, one.sql), known);
    const wide = { from: '2000-01-01', to: '2000-01-02', as_of: '2000-01-02T00:00:00Z' };
    const columns = await this.connection.describe(one.sql, wide).catch((error: unknown) => {
      throw new QueryFault(
        'query-not-one-select',
        `DuckDB cannot run this SELECT: ${error instanceof Error ? error.message : String(error)}`,
      );
    });
    requireColumns(
      one.header,
      columns.map(({ name }) => name),
    );
    requireRaised(this.#versions(), one.header, one.sql);
    if (this.given) await runGiven(this.connection, one.header, one.sql, staging);
    await this.connection.run(
      `CREATE TABLE indicator."${one.header.name}" (${columns.map(({ name, type }) => `"${name}" ${type}`).join(', ')})`,
    );
    return true;
  }

  async #readOnRequest(folder: string, staging: ReadonlyMap<string, StagingHeader>): Promise<Map<string, RequestFile>> {
    const sound = new Map<string, RequestFile>();
    const known = new Set([...staging.keys()].map((name) => `staging.${name}`));
    for (const file of this.#list(folder, '.sql')) {
      await this.#guard(file, async () => {
        const one = this.#header(file, requestHeaderSchema);
        requireAllowed(await mentionsOf(this.connection, one.sql), known, Object.keys(one.header.params));
        if (this.given) await runGiven(this.connection, one.header, one.sql, staging);
        sound.set(one.header.name, one);
      });
    }
    return sound;
  }

  async #readCharts(sound: ReadonlyMap<string, IndicatorFile>): Promise<void> {
    for (const file of this.#list('indicators', '.vl.json')) {
      await this.#guard(file, () => {
        const owner = sound.get(nameOf(file));
        if (owner) owner.charts.push(readChart(file, this.#text(file), answerColumns(owner.header)));
        else if (!this.#list('indicators', '.sql').some((other) => nameOf(other) === nameOf(file)))
          throw new QueryFault('query-chart-invalid', `There is no indicator “${nameOf(file)}” for this chart.`);
        return Promise.resolve();
      });
    }
  }

  /** What stands in a cycle is reported, and left out. */
  #ordered<File extends { relations: string[] }>(
    read: ReadonlyMap<string, File>,
    schema: 'staging' | 'indicator',
  ): File[] {
    const depends = new Map(
      [...read].map(([name, { relations }]) => [
        name,
        relations.flatMap((one) => (one.startsWith(`${schema}.`) ? [one.slice(schema.length + 1)] : [])),
      ]),
    );
    for (;;) {
      try {
        return inOrder(depends).flatMap((name) => read.get(name) ?? []);
      } catch (error) {
        if (!(error instanceof QueryFault)) throw error;
        const caught = [...depends.keys()].filter((name) => error.message.includes(name));
        for (const name of caught) {
          depends.delete(name);
          this.#report(`${schema === 'staging' ? schema : 'indicators'}/${name}.sql`, error);
        }
        if (caught.length === 0) throw error;
      }
    }
  }

  #versions(): Versions {
    try {
      return JSON.parse(readFileSync(join(this.folder, 'versions.json'), 'utf8')) as Versions;
    } catch {
      return {};
    }
  }

  #header<Header extends { name: string }>(file: string, schema: z.ZodType<Header>) {
    return readHeader(this.#text(file), nameOf(file), schema);
  }

  async #guard<T>(file: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.#report(file, error);
      return undefined;
    }
  }

  #report(file: string, error: unknown): void {
    const fault =
      error instanceof QueryFault
        ? error
        : new QueryFault('query-not-one-select', error instanceof Error ? error.message : String(error));
    this.#problems.push({ file, line: fault.line, code: fault.code, message: fault.message });
  }

  #text(file: string): string {
    this.#files += 1;
    return readFileSync(join(this.folder, file), 'utf8').replaceAll('\r\n', '\n');
  }

  #list(folder: string, ending: string): string[] {
    return readdirSync(join(this.folder, folder))
      .filter((name) => name.endsWith(ending))
      .toSorted()
      .map((name) => `${folder}/${name}`);
  }
}

function nameOf(file: string): string {
  return (file.split('/').at(-1) ?? '').split('.')[0] ?? '';
}
