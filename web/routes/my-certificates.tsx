import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MakeCertificatePage } from '../features/certificates/make/make-page.js';
import { OwnCertificatesPage } from '../features/certificates/own-page.js';
import styles from './volunteer.module.css';

export function MyCertificatesRoute() {
  const { t } = useTranslation();
  return (
    <OwnCertificatesPage
      back={
        <Link to="/me" className={styles.back}>
          {t('me.back')}
        </Link>
      }
      make={
        <Link to="/me/certificates/new" className={`${styles.way} ${styles.first}`}>
          {t('certificates.mine.make')}
        </Link>
      }
    />
  );
}

export function MakeCertificateRoute() {
  const { t } = useTranslation();
  return (
    <MakeCertificatePage
      back={
        <Link to="/me/certificates" className={styles.back}>
          {t('certificates.mine.title')}
        </Link>
      }
    />
  );
}
