import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/session.js';
import styles from './fairness.module.css';

/** To how suggestions are made, and to the suggestions themselves for whoever may read them. */
export function Ways() {
  const { t } = useTranslation();
  const mayRead = useSession().rights.includes('proposals.read');
  return (
    <ul className={styles.ways}>
      <li>
        <a href="/rules">{t('proposals.howMade')}</a>
      </li>
      {mayRead && (
        <li>
          <Link to="/proposals">{t('proposals.title')}</Link>
        </li>
      )}
    </ul>
  );
}
