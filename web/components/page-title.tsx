import { useEffect, type ReactNode } from 'react';
import styles from './page-title.module.css';

interface PageTitleProps {
  above?: string;
  title: string;
  below?: ReactNode;
  children?: ReactNode;
}

/** The heading of a page, repeated in the window's title. */
export function PageTitle({ above, title, below, children }: PageTitleProps) {
  useEffect(() => {
    document.title = `${title} · Sillage`;
  }, [title]);
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        {above && <p className={styles.above}>{above}</p>}
        <h1>{title}</h1>
        {below && <p className={styles.below}>{below}</p>}
      </div>
      {children}
    </div>
  );
}
