/** How much of the machine drawing charts may take. */
export abstract class DrawingLimits {
  /** For those of one report that are drawn together, at least for each: an ordinary one takes 5 ms, the first one starts the process. */
  abstract readonly milliseconds: number;
  /** Resident memory of the process. */
  abstract readonly memoryBytes: number;
  /** Of what the program itself keeps, within that. */
  abstract readonly heapMegabytes: number;
  /** Charts that may wait for their turn. */
  abstract readonly waiting: number;
  /** Without work, after which it ends. */
  abstract readonly idleMilliseconds: number;
}

export const drawingLimits = {
  milliseconds: 20_000,
  memoryBytes: 512 * 1024 ** 2,
  heapMegabytes: 256,
  waiting: 500,
  idleMilliseconds: 5 * 60_000,
} satisfies DrawingLimits;
