/** How much of the machine one warehouse may use. */
export abstract class WarehouseLimits {
  /** DuckDB's own limit per organisation; beyond it, work spills to the organisation's folder. */
  abstract readonly memory: string;
  abstract readonly threads: number;
  /** Readings at once, all organisations together: more would starve the process's thread pool. */
  abstract readonly concurrentReads: number;
  /** A reading is stopped after this long unless it asked for another limit. */
  abstract readonly readTimeoutMs: number;
  /** At open, every column of a file up to this size is read to find damage. */
  abstract readonly scanUpToBytes: number;
  /** Damaged files kept aside for whoever wants to look at them. */
  abstract readonly quarantinedCopies: number;
  /** Segments and rows replayed in one transaction. */
  abstract readonly segmentsPerBatch: number;
  abstract readonly rowsPerBatch: number;
}

export const defaultLimits = {
  memory: '256MB',
  threads: 2,
  concurrentReads: 3,
  readTimeoutMs: 30_000,
  scanUpToBytes: 1_073_741_824,
  quarantinedCopies: 3,
  segmentsPerBatch: 200,
  rowsPerBatch: 2_000_000,
} satisfies WarehouseLimits;
