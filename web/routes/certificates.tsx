import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CertificatesPage } from '../features/certificates/staff/certificates-page.js';
import { useSession } from '../lib/session.js';
import styles from './volunteer.module.css';

/** For who issues certificates. */
export function CertificatesRoute() {
  const { t } = useTranslation();
  const mayIssue = useSession().rights.includes('certificates.issue-many');
  return (
    <CertificatesPage>
      {mayIssue && (
        <Link to="/certificates/many" className={styles.way}>
          {t('certificates.many.way')}
        </Link>
      )}
    </CertificatesPage>
  );
}
