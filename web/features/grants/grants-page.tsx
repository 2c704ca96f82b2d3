import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { grantsQuery } from './get-grants.js';
import { GrantList } from './grant-list.js';
import styles from './grants.module.css';

/** What funders give: running, to come, over. */
export function GrantsPage({ onNew }: { onNew: () => void }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(grantsQuery);
  return (
    <div className={styles.page}>
      <PageTitle title={t('grants.title')} below={t('grants.text')}>
        {data?.mayWrite && <Button onClick={onNew}>{t('grants.new')}</Button>}
      </PageTitle>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton height="16rem" radius="lg" />}
      {data?.grants.length === 0 && (
        <EmptyState title={t('grants.none')} text={t(data.mayWrite ? 'grants.noneWrite' : 'grants.noneRead')} />
      )}
      {data && data.grants.length > 0 && <GrantList {...data} />}
    </div>
  );
}
