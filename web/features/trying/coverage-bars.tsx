import type { TriedCoverage } from '../../../server/allocation/questions/trying.schemas.js';
import styles from './trying.module.css';

interface CoverageBarsProps {
  before: TriedCoverage;
  after: TriedCoverage;
  /** The widest of all, seconds. */
  most: number;
}

/** Before above, after below, on what is wanted: a picture of the numbers beside it. */
export function CoverageBars({ before, after, most }: CoverageBarsProps) {
  const width = (seconds: number) => (seconds / most) * 100;
  return (
    <svg className={styles.bars} aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none">
      {[before, after].map(({ wantedTarget, coveredTarget }, at) => (
        <g key={at === 0 ? 'before' : 'after'}>
          <rect className={styles.wanted} y={at * 6} width={width(wantedTarget)} height="4" />
          <rect
            className={at === 0 ? styles.coveredBefore : styles.covered}
            y={at * 6}
            width={width(coveredTarget)}
            height="4"
          />
        </g>
      ))}
    </svg>
  );
}
