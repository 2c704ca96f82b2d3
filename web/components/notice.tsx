import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface NoticeProps {
  /** `alert` interrupts who listens; `status` waits for a pause. */
  role?: 'alert' | 'status' | 'note';
  good?: boolean;
  action?: ReactNode;
  children: ReactNode;
}

/** One sentence that deserves attention, and what to do about it. */
export function Notice({ role = 'status', good = false, action, children }: NoticeProps) {
  return (
    <div role={role} className={good ? `${styles.notice} ${styles.good}` : styles.notice}>
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  );
}
