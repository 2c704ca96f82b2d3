import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CecDeskPage } from '../features/cec/cec-desk-page.js';
import { CecPage } from '../features/cec/cec-page.js';
import { SummaryMailPage } from '../features/summary-mail/summary-mail-page.js';
import styles from './volunteer.module.css';

/** The civic engagement account, as a volunteer reads it. */
export function MyCecRoute() {
  const { t } = useTranslation();
  return (
    <CecPage>
      <Link to="/me" className={styles.back}>
        {t('me.back')}
      </Link>
    </CecPage>
  );
}

/** The reader's last summary, and whether it is sent to them. */
export function MySummaryRoute() {
  const { t } = useTranslation();
  return (
    <SummaryMailPage>
      <Link to="/me" className={styles.back}>
        {t('me.back')}
      </Link>
    </SummaryMailPage>
  );
}

/** The civic engagement account, as the association speaks of it. */
export function CecRoute() {
  const { t } = useTranslation();
  return (
    <CecDeskPage>
      <Link to="/parameters" className={styles.back}>
        {t('cec.back')}
      </Link>
    </CecDeskPage>
  );
}
