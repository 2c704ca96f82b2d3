import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/card.js';
import { Failure } from '../../../components/failure.js';
import styles from '../certificates.module.css';
import { certificatesQuery, type Shown } from './get-certificates.js';
import { StaffCertificate } from './staff-certificate.js';

/** What somebody has to decide, one after the other. */
export function CertificatesToDo({ name, shown }: { name: 'waiting' | 'toReplace'; shown: Shown }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(certificatesQuery(shown));
  const certificates = list.data?.pages.flatMap((page) => page.certificates) ?? [];
  const count = list.data?.pages[0]?.[name] ?? 0;
  if (name === 'toReplace' && list.data && count === 0) return null;
  return (
    <Card aria-labelledby={`certificates-${name}`} className={styles.part}>
      <h2 id={`certificates-${name}`}>{t(`certificates.staff.${name}`, { count })}</h2>
      <p className={styles.quiet}>{t(`certificates.staff.${name}Text`)}</p>
      {list.isPending && <Skeleton height="6rem" />}
      {list.error && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && certificates.length === 0 && <p>{t('certificates.staff.nothingWaits')}</p>}
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
    </Card>
  );
}
