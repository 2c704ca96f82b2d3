import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** The lines of a gzipped list kept in the ledger, one JSON value each; none when there is no such list. */
export async function* keptLines<T>(file: string): AsyncGenerator<T> {
  if (!existsSync(file)) return;
  const source = createReadStream(file);
  const unpacked = createGunzip();
  source.once('error', (error) => unpacked.destroy(error));
  try {
    for await (const text of createInterface({ input: source.pipe(unpacked), crlfDelay: Infinity }))
      yield JSON.parse(text) as T;
  } finally {
    source.destroy();
  }
}
