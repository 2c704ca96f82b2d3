import styles from './letter.module.css';

/** Repeats for the eye what `aria-keyshortcuts` says to the ear. */
export function Letter({ children }: { children: string }) {
  return (
    <kbd className={styles.letter} aria-hidden="true">
      {children}
    </kbd>
  );
}
