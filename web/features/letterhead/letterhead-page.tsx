import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { letterheadQuery } from './get-letterhead.js';
import styles from './letterhead.module.css';
import { LetterheadForm } from './letterhead-form.js';
import { Signatories } from './signatories.js';

/** What stands at the head and at the foot of the association's papers. */
export function LetterheadPage() {
  const { t } = useTranslation();
  const letterhead = useQuery(letterheadQuery);
  return (
    <div className={styles.page}>
      <PageTitle title={t('letterhead.title')} below={t('letterhead.text')} />
      {letterhead.isPending && <Skeleton height="16rem" radius="lg" />}
      {letterhead.error && <Failure error={letterhead.error} onRetry={() => void letterhead.refetch()} />}
      {letterhead.data && <LetterheadForm letterhead={letterhead.data} />}
      {letterhead.data && <Signatories signatories={letterhead.data.signatories} />}
    </div>
  );
}
