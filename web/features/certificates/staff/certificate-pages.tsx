import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CertificateView } from '../../../../server/certificates/life/certificate-life.schemas.js';
import { Failure } from '../../../components/failure.js';
import styles from '../certificates.module.css';
import { StaffCertificate } from './staff-certificate.js';

interface CertificatePagesProps {
  list: {
    data: { pages: { certificates: CertificateView[] }[] } | undefined;
    error: Error | null;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => Promise<unknown>;
    refetch: () => Promise<unknown>;
  };
  /** Said where there is none. */
  none: string;
}

/** One certificate under the other, and the way to the next ones. */
export function CertificatePages({ list, none }: CertificatePagesProps) {
  const { t } = useTranslation();
  const certificates = list.data?.pages.flatMap((page) => page.certificates) ?? [];
  return (
    <>
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && certificates.length === 0 && <p>{none}</p>}
      <ul className={styles.list}>
        {certificates.map((one) => (
          <li key={one.id}>
            <StaffCertificate certificate={one} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <div>
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('app.showMore')}
          </Button>
        </div>
      )}
    </>
  );
}
