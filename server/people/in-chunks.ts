/** Slices of at most `size` items: databases limit the parameters of one statement. */
function* inChunks<T>(items: readonly T[], size = 500): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** The same, letting others be answered between two slices: the embedded database answers without a pause. */
export async function* politeChunks<T>(items: readonly T[], size?: number): AsyncGenerator<T[]> {
  for (const chunk of inChunks(items, size)) {
    yield chunk;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Rows of many, some at a time. */
export async function readInChunks<T, Row>(
  items: readonly T[],
  read: (some: T[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const all: Row[] = [];
  for await (const some of politeChunks(items)) all.push(...(await read(some)));
  return all;
}
