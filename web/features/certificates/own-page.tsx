import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { useSession } from '../../lib/session.js';
import styles from './certificates.module.css';
import { ownCertificatesQuery } from './get-own-certificates.js';
import { OwnCard } from './own-card.js';

/** A volunteer's certificates: where each stands, and what can be done with it. `back` and `make` lead elsewhere. */
export function OwnCertificatesPage({ back, make }: { back: ReactNode; make: ReactNode }) {
  const { t } = useTranslation();
  const { organisation } = useSession();
  const mine = useQuery(ownCertificatesQuery);
  return (
    <div className={styles.narrow}>
      <div>{back}</div>
      <PageTitle
        title={t('certificates.mine.title')}
        below={t('certificates.mine.text', { organisation: organisation.name })}
      />
      {make}
      {mine.isPending && <Skeleton height="14rem" radius="lg" />}
      {mine.error && <Failure error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.data?.certificates.length === 0 && (
        <EmptyState title={t('certificates.mine.none')} text={t('certificates.mine.noneText')} />
      )}
      <ul className={styles.list}>
        {mine.data?.certificates.map((one) => (
          <li key={one.id}>
            <OwnCard certificate={one} />
          </li>
        ))}
      </ul>
    </div>
  );
}
