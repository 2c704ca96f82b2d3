import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry, Chart as ChartOf } from '../../../server/indicators/indicators.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { Icon } from '../../components/icon.js';
import { LinkButton } from '../../components/link-button.js';
import { useLanguage } from '../../lib/language.js';
import type { Period } from '../../lib/period.js';
import { chartTitle, slicesOf } from './chart-columns.js';
import { ChartView } from './chart-view.js';
import styles from './chart-panel.module.css';
import { figureAddress } from './figure-address.js';
import { chartRowsQuery } from './get-chart-rows.js';
import { totalQuery } from './get-total.js';

interface ChartPanelProps {
  entry: CatalogueEntry;
  chart: ChartOf;
  period: Period;
}

/** One chart, its main fact, the table behind it and its file. */
export function ChartPanel({ entry, chart, period }: ChartPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const titleId = useId();
  const [asTable, setAsTable] = useState(false);
  const rows = useQuery(chartRowsQuery(entry.name, chart, period));
  const total = useQuery(totalQuery(entry, period));
  const isRanking = slicesOf(entry, chart, language).bucket === null;
  const title = chartTitle(entry, chart, t, language);
  const file = figureAddress(entry.name, { period, ...chart.request, format: 'csv', lang: language });
  const failed = rows.error ?? total.error;
  const retry = () => void Promise.all([rows.refetch(), total.refetch()]);
  return (
    <Card aria-labelledby={titleId} className={[styles.panel, isRanking ? styles.tall : ''].join(' ').trim()}>
      <div className={styles.head}>
        <h3 id={titleId}>{title}</h3>
        <LinkButton
          aria-label={t(asTable ? 'chart.chartOf' : 'chart.tableOf', { title })}
          onClick={() => setAsTable(!asTable)}
        >
          <Icon name={asTable ? 'chart' : 'table'} />
          {t(asTable ? 'chart.showChart' : 'chart.showTable')}
        </LinkButton>
      </div>
      {failed && <Failure error={failed} onRetry={retry} />}
      {!failed && (rows.isPending || total.isPending) && <PanelSkeleton />}
      {!failed && rows.data && total.data && (
        <ChartView
          entry={entry}
          chart={chart}
          title={title}
          rows={rows.data}
          total={total.data.total}
          asTable={asTable}
        />
      )}
      <div className={styles.foot}>
        <LinkButton href={file} download aria-label={t('chart.downloadOf', { title })}>
          <Icon name="download" />
          {t('chart.download')}
        </LinkButton>
      </div>
    </Card>
  );
}

function PanelSkeleton() {
  return (
    <>
      <Skeleton height="1rem" width="70%" mt="xs" />
      <Skeleton className={styles.place} height="17rem" />
    </>
  );
}
