import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WeekSlot } from '../../../server/missions/needs/week.schemas.js';
import { Card } from '../../components/card.js';
import styles from './needs.module.css';
import { SlotLine } from './slot-line.js';

interface SlotListProps {
  title: string;
  slots: readonly WeekSlot[];
  most: number;
  /** Below the list. */
  children?: ReactNode;
}

/** Dates in one line each: when, what, how many agreed of how many. */
export function SlotList({ title, children, ...lines }: SlotListProps) {
  return (
    <Card className={styles.part}>
      <h2>{title}</h2>
      <SlotLines {...lines} />
      {children}
    </Card>
  );
}

export function SlotLines({ slots, most }: Pick<SlotListProps, 'slots' | 'most'>) {
  const { t } = useTranslation();
  const more = slots.length - most;
  return (
    <>
      <ul className={styles.list}>
        {slots.slice(0, most).map((slot) => (
          <SlotLine key={slot.id} slot={slot} />
        ))}
      </ul>
      {more > 0 && <p className={styles.quiet}>{t('needs.more', { count: more })}</p>}
    </>
  );
}
