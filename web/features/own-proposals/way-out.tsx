import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Obstacle } from '../../../server/allocation/own/own-missions.schemas.js';
import { wayOut } from './obstacle-text.js';
import styles from './own.module.css';

const NAMES = { '/me/availability': 'availability', '/me/skills': 'skills', '/me/times': 'times' } as const;

/** One step to where the reader changes what stands in the way. */
export function WaysOut({ filters }: { filters: readonly Obstacle['filter'][] }) {
  const { t } = useTranslation();
  const ways = [...new Set(filters.flatMap((filter) => wayOut(filter) ?? []))];
  if (ways.length === 0) return null;
  return (
    <p className={styles.links}>
      {ways.map((to) => (
        <Link key={to} to={to} className={styles.link}>
          {t(`own.change.${NAMES[to]}`)}
        </Link>
      ))}
    </p>
  );
}
