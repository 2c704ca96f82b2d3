import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NeedWeek } from '../../../server/missions/needs/week.schemas.js';
import { useSession } from '../../lib/session.js';
import styles from './needs.module.css';

/** From what is missing in a week to who could help: of a week that is not over, for whoever may read it. */
export function ToProposals({ week: { from, to, today } }: { week: NeedWeek }) {
  const { t } = useTranslation();
  const mayRead = useSession().rights.includes('proposals.read');
  if (!mayRead || to <= today) return null;
  return (
    <p className={styles.way}>
      <Link to="/proposals" search={{ day: from }}>
        {t('needs.toProposals')}
      </Link>
    </p>
  );
}
