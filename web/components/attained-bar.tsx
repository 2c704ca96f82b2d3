import type { TargetView } from '../../server/targets/targets.schemas.js';
import { attainedShare } from '../lib/target-text.js';
import styles from './attained-bar.module.css';

/** How much of the way is gone, as a picture of what stands in words beside it; nothing where no share is known. */
export function AttainedBar({ target }: { target: TargetView }) {
  const share = attainedShare(target);
  if (share === null) return null;
  const width = Math.min(Math.max(share, 0), 1) * 100;
  return (
    <svg className={styles.bar} aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect className={styles.whole} width="100" height="4" />
      <rect className={styles.gone} width={width} height="4" />
    </svg>
  );
}
