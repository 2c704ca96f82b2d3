const PAGE = 2000;

/** Rows in order of their id, others being answered between two pages: the embedded database answers without a pause. */
export async function inPages<T extends { id: string }>(
  read: (after: { id?: { $gt: string } }, limit: number) => Promise<T[]>,
): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const last = all.at(-1);
    const page = await read(last ? { id: { $gt: last.id } } : {}, PAGE);
    all.push(...page);
    if (page.length < PAGE) return all;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
