import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './proposals.module.css';

/** From the suggestions of a week to what is asked for, to trying, and to how suggestions are made. */
export function Ways({ day }: { day: string }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.ways}>
      <li>
        <Link to="/needs" search={{ day }}>
          {t('proposals.toNeeds')}
        </Link>
      </li>
      <li>
        <Link to="/proposals/try" search={{ day }}>
          {t('trying.link')}
        </Link>
      </li>
      <li>
        <a href="/rules">{t('proposals.howMade')}</a>
      </li>
    </ul>
  );
}
