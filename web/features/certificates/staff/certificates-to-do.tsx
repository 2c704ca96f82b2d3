import { Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/card.js';
import styles from '../certificates.module.css';
import { CertificatePages } from './certificate-pages.js';
import { certificatesQuery, type Shown } from './get-certificates.js';

/** What somebody has to decide, one after the other. */
export function CertificatesToDo({ name, shown }: { name: 'waiting' | 'toReplace'; shown: Shown }) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(certificatesQuery(shown));
  const count = list.data?.pages[0]?.[name] ?? 0;
  if (name === 'toReplace' && list.data && count === 0) return null;
  return (
    <Card aria-labelledby={`certificates-${name}`} className={styles.part}>
      <h2 id={`certificates-${name}`}>{t(`certificates.staff.${name}`, { count })}</h2>
      <p className={styles.quiet}>{t(`certificates.staff.${name}Text`)}</p>
      {list.isPending && <Skeleton height="6rem" />}
      <CertificatePages list={list} none={t('certificates.staff.nothingWaits')} />
    </Card>
  );
}
