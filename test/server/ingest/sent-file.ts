import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileRecord, RecordFile } from '../../../server/ingest/file-record.js';

/** A folder for the files that somebody sends. */
export class SentFiles {
  readonly #folder = mkdtempSync(join(tmpdir(), 'sillage-sent-'));
  #count = 0;

  /** Its name says nothing. */
  put(content: string | Buffer): string {
    this.#count += 1;
    const file = join(this.#folder, `upload-${this.#count}`);
    writeFileSync(file, content);
    return file;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}

/** All records of a file, which is closed whatever happens. */
export async function allRecords(opening: Promise<RecordFile>): Promise<FileRecord[]> {
  const file = await opening;
  try {
    const records: FileRecord[] = [];
    for await (const record of file.records()) records.push(record);
    return records;
  } finally {
    await file.close();
  }
}
