import type { ReactNode } from 'react';
import styles from './radio-card.module.css';

/** Choices of which one holds, under their question. */
export function RadioCards({
  legend,
  disabled = false,
  children,
}: {
  legend: string;
  disabled?: boolean;
  children: ReactNode;
}) {
  return (
    <fieldset className={styles.choices} disabled={disabled}>
      <legend>{legend}</legend>
      <div className={styles.row}>{children}</div>
    </fieldset>
  );
}

interface RadioCardProps {
  name: string;
  checked: boolean;
  /** Said below, more quietly. */
  text?: string;
  children: ReactNode;
  onChoose: () => void;
}

/** A choice large enough for a thumb. */
export function RadioCard({ name, checked, text, children, onChoose }: RadioCardProps) {
  return (
    <label className={styles.choice}>
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span>
        {children}
        {text !== undefined && <span className={styles.quiet}>{text}</span>}
      </span>
    </label>
  );
}
