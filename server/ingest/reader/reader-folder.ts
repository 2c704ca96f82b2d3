import { join } from 'node:path';

/** The files that reading leaves in its folder. */
export class ReaderFolder {
  constructor(readonly path: string) {}

  /** Accepted lines, in as many files as it takes. */
  get lines(): string {
    return join(this.path, 'lines-*.parquet');
  }

  linesPart(part: number): string {
    return join(this.path, `lines-${String(part).padStart(5, '0')}.parquet`);
  }

  /** Ids of rejected lines: what they speak of is kept. */
  get held(): string {
    return join(this.path, 'held.parquet');
  }

  /** What becomes true, written by the server itself. */
  get segment(): string {
    return join(this.path, 'segment.parquet');
  }

  /** Gzip members of JSON lines. */
  get rejections(): string {
    return join(this.path, 'rejections.ndjson.gz');
  }

  /** Lines for the registry: one JSON text each, after the headers of their file. */
  get nouns(): string {
    return join(this.path, 'nouns.ndjson');
  }

  /** One JSON text a line. */
  mentions(of: 'volunteers' | 'missions'): string {
    return join(this.path, `${of}.ndjson`);
  }
}
