import type { ComponentPropsWithoutRef } from 'react';
import styles from './card.module.css';

/** The one surface of the pages: a quiet sheet with a thin edge. */
export function Card({
  as: Element = 'section',
  className,
  ...rest
}: ComponentPropsWithoutRef<'section'> & { as?: 'section' | 'article' | 'div' }) {
  return <Element {...rest} className={[styles.card, className].filter(Boolean).join(' ')} />;
}
