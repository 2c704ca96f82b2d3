import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ManyCertificatesPage } from '../features/certificates/many/many-page.js';
import styles from './volunteer.module.css';

/** What was begun stands in the address: a page that is loaded anew finds it again. */
export function ManyCertificatesRoute() {
  const { t } = useTranslation();
  const { begun } = useSearch({ from: '/certificates/many' });
  const navigate = useNavigate({ from: '/certificates/many' });
  return (
    <ManyCertificatesPage
      back={
        <Link to="/certificates" className={styles.back}>
          {t('certificates.staff.title')}
        </Link>
      }
      begun={begun}
      again={
        <Link to="/certificates/many" search={{}} className={styles.back}>
          {t('certificates.many.again')}
        </Link>
      }
      onBegun={(id) => void navigate({ search: { begun: id } })}
    />
  );
}
