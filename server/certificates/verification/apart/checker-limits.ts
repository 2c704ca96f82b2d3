/** How much of the machine checking files of strangers may take. */
export abstract class CheckerLimits {
  /** Of the processor, for one file: an ordinary one takes some 50 ms, and the first one starts the process. */
  abstract readonly processorMilliseconds: number;
  /** Of everybody's time, for one file: a busy machine is no fault of its sender. */
  abstract readonly milliseconds: number;
  /** Resident memory of the process. */
  abstract readonly memoryBytes: number;
  /** Of what the program itself keeps, within that. */
  abstract readonly heapMegabytes: number;
  /** Files that may wait for their turn. */
  abstract readonly waiting: number;
  /** Without work, after which it ends. */
  abstract readonly idleMilliseconds: number;
}

export const checkerLimits = {
  processorMilliseconds: 5_000,
  milliseconds: 60_000,
  memoryBytes: 384 * 1024 ** 2,
  heapMegabytes: 192,
  waiting: 12,
  idleMilliseconds: 5 * 60_000,
} satisfies CheckerLimits;
