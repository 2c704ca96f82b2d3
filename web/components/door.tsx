import type { ReactNode } from 'react';
import { Card } from './card.js';
import styles from './door.module.css';
import { PageTitle } from './page-title.js';

/** A narrow page with one thing to do: sign in, set up, accept. */
export function Door({
  title,
  text,
  more,
  children,
}: {
  title: string;
  text?: ReactNode;
  more?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={styles.door}>
      <PageTitle title={title} />
      {text && <p className={styles.text}>{text}</p>}
      {children && <Card as="div">{children}</Card>}
      {more && <div className={styles.more}>{more}</div>}
    </div>
  );
}

/** Class of the fields one below the other. */
export const doorForm = styles.form;
