import { median, quantile } from './order-statistics.ts';
import { printResults, result } from './result.ts';
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
  const rate = rates(ours);
  const against = (other: Round[], name: string) => ({
    against: name,
    ratio: other.length === 0 ? null : median(rate) / median(rates(other)),
  });
  printResults('ingest', rows, [
    result('ingest.rate', rate, 'rows/s'),
    result(
      'ingest.vs_duckdb_plain',
      rates(plain),
      'rows/s',
      against(plain, 'DuckDB CREATE TABLE AS SELECT * FROM read_csv'),
    ),
    ...(copied.length > 0
      ? [result('ingest.vs_postgres_copy', rates(copied), 'rows/s', against(copied, 'PostgreSQL COPY'))]
      : []),
    result(
      'ingest.peak_rss',
      ours.map(({ peak }) => peak),
      'bytes',
    ),
    result(
      'ingest.others_p99',
      accompanied.map(({ others }) => quantile(others, 0.99)),
      'ms',
    ),
    result('ingest.rate_accompanied', rates(accompanied), 'rows/s'),
    result(
      'ingest.followed',
      ours.map(({ followed }) => followed),
      'ms',
    ),
  ]);
}
