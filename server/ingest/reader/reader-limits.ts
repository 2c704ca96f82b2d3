/** How much of the machine reading one file may take. */
export abstract class ReaderLimits {
  /** Resident memory of its process. */
  abstract readonly memoryBytes: number;
  /** Of what the program itself keeps, within that. */
  abstract readonly heapMegabytes: number;
  abstract readonly milliseconds: (fileBytes: number) => number;
}

const MIB = 1024 ** 2;

/** Activity log, section 10. */
export const readerLimits = {
  memoryBytes: 1024 * MIB,
  heapMegabytes: 600,
  milliseconds: (fileBytes) => 60_000 + 2_000 * Math.ceil(fileBytes / MIB),
} satisfies ReaderLimits;
