import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnRows } from '../../../server/validation/validation.schemas.js';
import { Card } from '../../components/card.js';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { ownRowsQuery } from './get-own-rows.js';
import { OwnRow } from './own-row.js';
import { ReportDialog } from './report-dialog.js';
import styles from './own-hours.module.css';

/** A volunteer's own activities, one by one: what is wrong in them can be said, and the answer is read here. */
export function OwnHours() {
  const { t } = useTranslation();
  const mine = useInfiniteQuery(ownRowsQuery);
  const [wrong, setWrong] = useState<OwnRows['rows'][number] | null>(null);
  const [told, setTold] = useState(false);
  const rows = mine.data?.pages.flatMap((page) => page.rows) ?? [];
  if (mine.data && rows.length === 0) return <EmptyState title={t('me.nothingTitle')} text={t('me.nothing')} />;
  return (
    <Card aria-label={t('ownHours.title')} className={styles.whole}>
      {mine.isPending && <Skeleton height="12rem" />}
      {mine.error && <Failure error={mine.error} onRetry={() => void mine.refetch()} />}
      <p role="status" className={styles.told}>
        {told && t('ownHours.sent')}
      </p>
      <ul className={styles.list}>
        {rows.map((row) => (
          <OwnRow key={row.activityId} row={row} onReport={() => setWrong(row)} />
        ))}
      </ul>
      {mine.hasNextPage && (
        <div>
          <Button variant="default" loading={mine.isFetchingNextPage} onClick={() => void mine.fetchNextPage()}>
            {t('ownHours.more')}
          </Button>
        </div>
      )}
      {wrong && (
        <ReportDialog
          row={wrong}
          onClose={() => setWrong(null)}
          onSent={() => {
            setWrong(null);
            setTold(true);
          }}
        />
      )}
    </Card>
  );
}
