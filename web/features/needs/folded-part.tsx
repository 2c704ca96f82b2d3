import type { ReactNode } from 'react';
import { Card } from '../../components/card.js';
import { useIsNarrow } from '../../lib/is-narrow.js';
import styles from './needs.module.css';

/** A part of the week: on a phone its title alone, which opens it. */
export function FoldedPart({ title, children }: { title: string; children: ReactNode }) {
  const narrow = useIsNarrow();
  if (!narrow)
    return (
      <Card className={styles.part}>
        <h2>{title}</h2>
        {children}
      </Card>
    );
  return (
    <Card>
      <details className={styles.folded}>
        <summary>
          <h2>{title}</h2>
        </summary>
        <div className={styles.part}>{children}</div>
      </details>
    </Card>
  );
}
