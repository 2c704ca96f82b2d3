/** How much of the machine making papers may take. */
export abstract class PaperLimits {
  /** For one paper, from the moment its turn comes, ms. */
  abstract readonly milliseconds: number;
  /** Resident memory of the process that makes them. */
  abstract readonly memoryBytes: number;
  /** With more than this after a paper, the next one is made by a fresh process. */
  abstract readonly restingBytes: number;
  /** Papers that may wait for their turn. */
  abstract readonly waiting: number;
  /** Without work for so long, the process ends and its memory is free, ms. */
  abstract readonly idleMilliseconds: number;
}

const MIB = 1024 ** 2;

export const paperLimits = {
  milliseconds: 20_000,
  memoryBytes: 512 * MIB,
  restingBytes: 256 * MIB,
  waiting: 200,
  idleMilliseconds: 5 * 60_000,
} satisfies PaperLimits;
