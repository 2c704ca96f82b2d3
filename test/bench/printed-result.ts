import { spawnSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { median, quantile } from './order-statistics.ts';
import type { OurRound, Round } from './round.ts';

export interface Measured {
  ours: OurRound[];
  /** With somebody at the dashboard meanwhile. */
  accompanied: OurRound[];
  plain: Round[];
  copied: Round[];
}

export function print(rows: number, { ours, accompanied, plain, copied }: Measured): void {
  const rates = (all: Round[]) => all.map(({ ms }) => (rows / ms) * 1000);
  const one = (name: string, values: number[], unit: string, more: object = {}) => ({
    name,
    value: median(values),
    unit,
    n: values.length,
    median: median(values),
    min: Math.min(...values),
    max: Math.max(...values),
    ...more,
  });
  const rate = rates(ours);
  const against = (other: Round[], name: string) => ({
    against: name,
    ratio: other.length === 0 ? null : median(rate) / median(rates(other)),
  });
  const result = {
    bench: 'ingest',
    commit: spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim(),
    machine: { cpus: cpus().length, model: cpus()[0]?.model, memory: totalmem(), node: process.version },
    rows,
    results: [
      one('ingest.rate', rate, 'rows/s'),
      one(
        'ingest.vs_duckdb_plain',
        rates(plain),
        'rows/s',
        against(plain, 'DuckDB CREATE TABLE AS SELECT * FROM read_csv'),
      ),
      ...(copied.length > 0
        ? [one('ingest.vs_postgres_copy', rates(copied), 'rows/s', against(copied, 'PostgreSQL COPY'))]
        : []),
      one(
        'ingest.peak_rss',
        ours.map(({ peak }) => peak),
        'bytes',
      ),
      one(
        'ingest.others_p99',
        accompanied.map(({ others }) => quantile(others, 0.99)),
        'ms',
      ),
      one('ingest.rate_accompanied', rates(accompanied), 'rows/s'),
      one(
        'ingest.followed',
        ours.map(({ followed }) => followed),
        'ms',
      ),
    ],
  };
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}
