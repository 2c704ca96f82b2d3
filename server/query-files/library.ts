import { openMemoryWarehouse } from '../warehouse/memory-warehouse.js';
import type { ChartFile } from './chart-file.js';
import type { IndicatorHeader, RequestHeader, StagingHeader } from './header.schemas.js';
import { LibraryReading } from './library-reading.js';
import type { QueryProblem } from './query-problem.js';

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

export interface AllocationFile extends RequestFile {
  /** Tables that it reads, those of other files too. */
  relations: string[];
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
  /** Who could help where: each after those whose results it reads. */
  allocation: ReadonlyMap<string, AllocationFile>;
  /** Number of files read. */
  files: number;
  problems: QueryProblem[];
}

export interface ReadingOptions {
  /** Whether the tests of the headers are run. */
  given: boolean;
  /** Whether a SELECT that changed must have its version raised; it must when nothing is said. */
  versions?: boolean;
  limitMs?: number;
  /** Given to the computation of a figure whose file says nothing of it. */
  figureSeconds?: number;
}

/** A file whose check takes longer is refused: a SELECT may go on for ever. */
const CHECK_MS = 10_000;
/** Where no machine says how long a figure may be computed. */
const FIGURE_SECONDS = 300;

/** Reads and checks the analyst's folder. A broken file is named in `problems` and left out; it stops nothing else. */
export async function readLibrary(folder: string, { given, ...more }: ReadingOptions): Promise<Library> {
  const memory = await openMemoryWarehouse();
  try {
    return await new LibraryReading(folder, memory, {
      limitMs: CHECK_MS,
      figureSeconds: FIGURE_SECONDS,
      versions: true,
      given,
      ...more,
    }).read();
  } finally {
    memory.close();
  }
}
