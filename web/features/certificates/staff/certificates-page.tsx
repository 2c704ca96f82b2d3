import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../../components/page-title.js';
import styles from '../certificates.module.css';
import { AllCertificates } from './all-certificates.js';
import { CertificatesToDo } from './certificates-to-do.js';

/** For who issues: those that wait, those that no longer say what is so, and all of them. `children`: the way to several at once. */
export function CertificatesPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <PageTitle title={t('certificates.staff.title')} below={t('certificates.staff.text')}>
        {children}
      </PageTitle>
      <CertificatesToDo name="waiting" shown={{ state: 'waiting' }} />
      <CertificatesToDo name="toReplace" shown={{ toReplace: true }} />
      <AllCertificates />
    </div>
  );
}
