import type { z } from 'zod';
import type { TimedWarehouse } from '../warehouse/memory-warehouse.js';
import { readChart } from './chart-file.js';
import { answerColumns } from './columns.js';
import { fileNames, nameOf, textOf, versionsIn } from './folder.js';
import { makeStaging, runGiven, type Shapes } from './given.js';
import {
  indicatorHeaderSchema,
  requestHeaderSchema,
  type StagingHeader,
  stagingHeaderSchema,
  withTimeLimit,
} from './header.schemas.js';
import { requireSound } from './indicator-checks.js';
import type { AllocationFile, IndicatorFile, Library, ReadingOptions, RequestFile, StagingFile } from './library.js';
import { requireMeasures } from './measures.js';
import { ordered } from './ordered-files.js';
import { ProblemList } from './problem-list.js';
import { QueryFault } from './query-problem.js';
import { readHeader } from './read-header.js';
import { mentionsOf, requireAllowed, requireFunctions } from './syntax.js';
import { requireTypes } from './column-types.js';
import { requireRaised } from './versions.js';
import { RunSteps } from './run-steps.js';
import { runTables } from './run-tables.js';

/** One reading of the analyst's folder, in an engine far from anybody's data. */
export class LibraryReading {
  readonly #problems = new ProblemList();
  readonly #staging = new Map<string, StagingFile>();
  /** Relations that SELECTs may read, with their columns. */
  readonly #shapes: Shapes = new Map();
  #files = 0;

  constructor(
    private readonly folder: string,
    private readonly memory: TimedWarehouse,
    private readonly options: Required<ReadingOptions>,
  ) {}

  async read(): Promise<Library> {
    for (const file of fileNames(this.folder, 'staging', '.sql'))
      await this.#guard(file, () => this.#readStaging(file));
    const staging = await this.#makeStaging();
    const indicators = await this.#readIndicators();
    await this.#readCharts(indicators);
    const summaries = await this.#readOnRequest('summaries');
    const comparisons = await this.#readOnRequest('comparisons');
    const allocation = await this.#readAllocation();
    return {
      staging,
      indicators,
      summaries,
      comparisons,
      allocation,
      files: this.#files,
      problems: this.#problems.all,
    };
  }

  async #readStaging(file: string): Promise<void> {
    const { header, sql } = this.#header(file, stagingHeaderSchema);
    const { relations, named } = await mentionsOf(this.memory.connection, sql);
    await requireFunctions(this.memory.connection, named);
    const odd = relations.find((name) => !/^(main|staging)\./.test(name));
    if (odd !== undefined)
      throw new QueryFault('query-unknown-relation', `“${odd}” is unknown: write main.${odd} or staging.${odd}.`, {
        word: odd,
      });
    this.#staging.set(header.name, { header, sql, relations });
  }

  /** A view whose columns cannot be made is named and left out, as one that cannot be read. */
  async #makeStaging(): Promise<Map<string, StagingFile>> {
    const made = new Map<string, StagingFile>();
    const { connection } = this.memory;
    await connection.run('CREATE SCHEMA staging; CREATE SCHEMA indicator');
    for (const one of ordered(this.#staging, 'staging', this.#problems))
      await this.#guard(`staging/${one.header.name}.sql`, async () => {
        const [relation, columns] = [`staging.${one.header.name}`, columnsOf(one.header)];
        await requireTypes(connection, columns);
        await makeStaging(connection, new Map([[relation, columns]]));
        this.#shape(relation, columns);
        made.set(one.header.name, one);
      });
    return made;
  }

  async #readIndicators(): Promise<Map<string, IndicatorFile>> {
    const read = new Map<string, IndicatorFile>();
    const files = fileNames(this.folder, 'indicators', '.sql');
    for (const file of files)
      await this.#guard(file, async () => {
        const { header: written, sql } = this.#header(file, indicatorHeaderSchema);
        const header = withTimeLimit(written, this.options.figureSeconds);
        const { relations } = await mentionsOf(this.memory.connection, sql);
        read.set(header.name, { header, sql, relations, charts: [] });
      });
    const sound = new Map<string, IndicatorFile>();
    const present = new Set(files.map((file) => `indicator.${nameOf(file)}`));
    for (const one of ordered(read, 'indicator', this.#problems))
      await this.#guard(`indicators/${one.header.name}.sql`, async () => {
        await this.#verify(one, sound, present);
        sound.set(one.header.name, one);
      });
    return sound;
  }

  async #verify(one: IndicatorFile, sound: ReadonlyMap<string, IndicatorFile>, present: ReadonlySet<string>) {
    const { connection } = this.memory;
    const { header, sql } = one;
    const mentions = await mentionsOf(connection, sql);
    await requireAllowed(connection, mentions, new Set([...present, ...this.#shapes.keys()]));
    const broken = one.relations.find((name) => !this.#shapes.has(name));
    if (broken !== undefined)
      throw new QueryFault('query-unknown-relation', `“${broken}” is itself to be corrected first.`, { word: broken });
    requireMeasures(header);
    const columns = await this.#columnsOf(sql);
    requireSound(one, columns, { shapes: this.#shapes, staging: this.#staging, others: sound, present });
    if (this.options.versions) requireRaised(versionsIn(this.folder), header, sql);
    if (this.options.given) await runGiven(connection, header, sql, this.#shapes);
    // People are kept as numbers.
    const kept = columns.map(({ name, type }) => [name, name === 'people' ? 'INTEGER[]' : type] as const);
    this.#shape(`indicator.${header.name}`, Object.fromEntries(kept));
    await makeStaging(connection, new Map([...this.#shapes].slice(-1)));
  }

  async #columnsOf(sql: string) {
    const period = { from: '2000-01-01', to: '2000-01-02', as_of: '2000-01-02T00:00:00Z' };
    return this.memory.connection.describe(sql, period).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      const line = /\bLINE (\d+):/.exec(message)?.[1];
      const at = line === undefined ? 0 : startOfLine(sql, Number(line));
      throw new QueryFault('query-not-one-select', `DuckDB cannot run this SELECT: ${message}`, { at });
    });
  }

  async #readOnRequest(folder: string): Promise<Map<string, RequestFile>> {
    const sound = new Map<string, RequestFile>();
    const known = new Set([...this.#shapes.keys()].filter((name) => name.startsWith('staging.')));
    for (const file of fileNames(this.folder, folder, '.sql')) {
      await this.#guard(file, async () => {
        const { header, sql } = this.#header(file, requestHeaderSchema);
        const mentions = await mentionsOf(this.memory.connection, sql);
        await requireAllowed(this.memory.connection, mentions, known, Object.keys(header.params));
        if (this.options.given) await runGiven(this.memory.connection, header, sql, this.#shapes);
        sound.set(header.name, { header, sql });
      });
    }
    return sound;
  }

  /** Each file after those whose results it reads; one that is to be corrected takes those after it along. */
  async #readAllocation(): Promise<Map<string, AllocationFile>> {
    const { connection } = this.memory;
    const read = new Map<string, AllocationFile>();
    const files = fileNames(this.folder, 'allocation', '.sql');
    for (const file of files)
      await this.#guard(file, async () => {
        const { header, sql } = this.#header(file, requestHeaderSchema);
        read.set(header.name, { header, sql, relations: (await mentionsOf(connection, sql)).relations });
      });
    const staging = [...this.#shapes].filter(([name]) => name.startsWith('staging.'));
    const steps = new RunSteps(connection, new Map([...staging, ...runTables]), this.options.given);
    const sound = new Map<string, AllocationFile>();
    for (const one of ordered(read, 'allocation', this.#problems))
      await this.#guard(`allocation/${one.header.name}.sql`, async () => {
        await steps.add(one, one.relations, new Set(files.map(nameOf)));
        sound.set(one.header.name, one);
      });
    return sound;
  }

  async #readCharts(sound: ReadonlyMap<string, IndicatorFile>): Promise<void> {
    const present = new Set(fileNames(this.folder, 'indicators', '.sql').map(nameOf));
    for (const file of fileNames(this.folder, 'indicators', '.vl.json')) {
      await this.#guard(file, () => {
        const owner = sound.get(nameOf(file));
        if (owner) owner.charts.push(readChart(file, this.#text(file), answerColumns(owner.header)));
        else if (!present.has(nameOf(file)))
          throw new QueryFault('query-chart-invalid', `There is no indicator “${nameOf(file)}” for this chart.`);
        return Promise.resolve();
      });
    }
  }

  #header<Header extends { name: string }>(file: string, schema: z.ZodType<Header>) {
    const read = readHeader(this.#text(file), nameOf(file), schema);
    this.#problems.know(file, read.lineOf);
    return read;
  }

  #shape(relation: string, columns: Readonly<Record<string, string>>): void {
    this.#shapes.set(relation, columns);
  }

  async #guard<T>(file: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await this.memory.within(this.options.limitMs, work);
    } catch (error) {
      this.#problems.add(file, error);
      return undefined;
    }
  }

  #text(file: string): string {
    this.#files += 1;
    return textOf(this.folder, file);
  }
}

function columnsOf({ columns }: StagingHeader): Record<string, string> {
  return Object.fromEntries(Object.entries(columns).map(([name, { type }]) => [name, type]));
}

function startOfLine(text: string, line: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return Buffer.byteLength(before.map((one) => `${one}\n`).join(''));
}
