import type { ReactNode } from 'react';
import { Card } from '../../components/card.js';
import styles from './needs.module.css';

/** One question of a form. */
export function FormPart({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <Card className={styles.part}>
      <h3>{title}</h3>
      {text && <p className={styles.quiet}>{text}</p>}
      {children}
    </Card>
  );
}
