import type { ReactNode } from 'react';
import { Card } from './card.js';
import styles from './empty-state.module.css';

/** Nothing to show yet, said plainly, with what would change that. */
export function EmptyState({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <Card>
      <div className={styles.empty}>
        <h2>{title}</h2>
        {text && <p className={styles.text}>{text}</p>}
        {children}
      </div>
    </Card>
  );
}

/** A sentence, then a command to copy. */
export function Command({ title, text, after, line }: { title: string; text: string; after?: string; line: string }) {
  return (
    <div className={styles.block}>
      <h3>{title}</h3>
      <p className={styles.text}>{text}</p>
      <code className={styles.command}>{line}</code>
      {after && <p className={styles.text}>{after}</p>}
    </div>
  );
}
