import { Skeleton } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueFilter } from '../../../server/validation/validation.schemas.js';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { useLanguage } from '../../lib/language.js';
import { DecisionsMade } from './decisions-made.js';
import { queueQuery } from './get-queue.js';
import { QueueFilters } from './queue-filters.js';
import { QueueList } from './queue-list.js';
import { useDecisions } from './use-decisions.js';
import styles from './validation-page.module.css';

/** Hours to validate: what is unusual first, one key per decision, and each can be undone. */
export function ValidationPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [filter, setFilter] = useState<QueueFilter>({});
  const queue = useInfiniteQuery({ ...queueQuery(filter, language), placeholderData: keepPreviousData });
  const decisions = useDecisions();
  // While another choice is fetched the fields stay, with the focus; rows of the choice before do not.
  const known = queue.data?.pages[0];
  const first = queue.isPlaceholderData ? undefined : known;
  const rows = (queue.data?.pages ?? [])
    .flatMap((page) => page.rows)
    .filter(({ activityId }) => !decisions.gone.has(activityId));
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <div className={styles.page}>
      <PageTitle title={t('validation.title')} below={t('validation.text')} />
      <DecisionsMade decisions={decisions} />
      {queue.error && (
        <div className={styles.told}>
          <Failure error={queue.error} onRetry={() => void queue.refetch()} />
          {first && <p className={styles.quiet}>{t('validation.old')}</p>}
        </div>
      )}
      {known && (known.counts.all > 0 || isFiltered) && (
        <QueueFilters queue={known} filter={filter} onChange={setFilter} />
      )}
      {!first && !queue.error && <Skeleton height="16rem" radius="lg" role="status" aria-label={t('app.loading')} />}
      {first && rows.length === 0 && !queue.hasNextPage && (
        <EmptyState
          title={t(isFiltered ? 'validation.nothingHereTitle' : 'validation.nothingTitle')}
          text={t(isFiltered ? 'validation.nothingHere' : 'validation.nothing')}
        />
      )}
      {first && (rows.length > 0 || queue.hasNextPage) && (
        <QueueList
          key={JSON.stringify(filter)}
          rows={rows}
          total={first.total}
          filter={filter}
          missions={first.choices.missions}
          onDecide={(asked, name) => void decisions.make(asked, name)}
          onMore={queue.hasNextPage ? () => void queue.fetchNextPage() : null}
        />
      )}
    </div>
  );
}
