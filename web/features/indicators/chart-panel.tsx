import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry, Chart as ChartOf } from '../../../server/indicators/indicators.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import type { Drawn } from '../../components/chart.js';
import { Icon } from '../../components/icon.js';
import { Notice } from '../../components/notice.js';
import { LinkButton } from '../../components/link-button.js';
import type { Row } from '../../lib/arrow.js';
import { useLanguage } from '../../lib/language.js';
import { chartTitle, slicesOf } from './chart-columns.js';
import { ChartView } from './chart-view.js';
import styles from './chart-panel.module.css';
import { figureAddress } from './figure-address.js';
import { CardButton } from './card-button.js';
import { ChartFiles } from './chart-files.js';
import { isFilter, type Filters, type Scope } from './filters.js';
import { chartRowsQuery } from './get-chart-rows.js';
import { totalQuery } from './get-total.js';
import { importChart } from './import-chart.js';
import { useMarks } from './use-marks.js';
import { isTooFine } from './tile-failure.js';

interface ChartPanelProps {
  entry: CatalogueEntry;
  chart: ChartOf;
  scope: Scope;
  onFilters: (filters: Filters) => void;
}

/** One chart, its main fact, the table behind it and its file. */
export function ChartPanel({ entry, chart, scope, onFilters }: ChartPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const titleId = useId();
  const [asTable, setAsTable] = useState(false);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const rows = useQuery(chartRowsQuery(entry.name, chart, scope));
  const total = useQuery(totalQuery(entry, scope));
  const marks = useMarks(entry, chart, scope);
  useEffect(() => void importChart().catch(() => undefined), []);
  const isRanking = slicesOf(entry, chart, language).bucket === null;
  const title = chartTitle(entry, chart, t, language);
  const file = (format: 'csv' | 'xlsx') =>
    figureAddress(entry.name, { scope, ...chart.request, format, lang: language });
  const failed = rows.error ?? total.error;
  const tooFine = isTooFine(failed);
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
      {tooFine && <Notice>{t('figure.tooFine')}</Notice>}
      {failed && !tooFine && <Failure error={failed} onRetry={retry} />}
      {!failed && (rows.isPending || total.isPending) && <PanelSkeleton />}
      {!failed && rows.data && total.data && (
        <ChartView
          entry={entry}
          chart={chart}
          title={title}
          rows={rows.data}
          total={total.data.total}
          card={total.data.card}
          asTable={asTable}
          marks={marks}
          onChoose={chooser(chart, scope, onFilters)}
          onDrawn={setDrawn}
        />
      )}
      <div className={styles.foot}>
        {!failed && total.data && <CardButton entry={entry} title={title} result={total.data} />}
        {!tooFine && <ChartFiles title={title} name={entry.name} file={file} drawn={asTable ? null : drawn} />}
      </div>
    </Card>
  );
}

/** A chart of missions, territories or funders limits the page to the one chosen. */
function chooser(chart: ChartOf, { filters }: Scope, onFilters: (filters: Filters) => void) {
  const [dimension, ...others] = chart.request.by;
  if (dimension === undefined || others.length > 0 || !isFilter(dimension)) return null;
  return (row: Row) => {
    const value = row[dimension];
    if (typeof value === 'string') onFilters({ ...filters, [dimension]: value });
  };
}

function PanelSkeleton() {
  return (
    <>
      <Skeleton height="1rem" width="70%" mt="xs" />
      <Skeleton className={styles.place} height="17rem" />
    </>
  );
}
