import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../components/page-title.js';
import styles from './own-hours.module.css';
import { OwnHours } from './own-hours.js';

/** A volunteer's activities, each with the way to say that it is wrong. `children`: the way back. */
export function OwnHoursPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <div>{children}</div>
      <PageTitle title={t('ownHours.title')} below={t('ownHours.text')} />
      <OwnHours />
    </div>
  );
}
