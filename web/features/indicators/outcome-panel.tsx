import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry, IndicatorResult } from '../../../server/indicators/indicators.schemas.js';
import { Card } from '../../components/card.js';
import { DataTable, type TableRow } from '../../components/data-table.js';
import { Failure } from '../../components/failure.js';
import type { Row } from '../../lib/arrow.js';
import { periodText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import styles from './chart-panel.module.css';
import { CardButton } from './card-button.js';
import { ChartFiles } from './chart-files.js';
import { figureAddress } from './figure-address.js';
import type { Scope } from './filters.js';
import { figureQuery } from './get-figure.js';
import { mainMeasure, numberAt, outcomeDimensions } from './main-measure.js';
import { notedOutcomes, outcomeName, outcomeQuantity } from './outcome-words.js';
import { hiddenText } from './view.js';

/** Every outcome of the period in its own unit. A table and no chart: one scale for meals and kilograms would lie. */
export function OutcomePanel({ entry, scope }: { entry: CatalogueEntry; scope: Scope }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const titleId = useId();
  const figure = useQuery(figureQuery(entry, scope));
  const compared = figure.data?.card.comparedPeriod;
  const title = t('outcomes.title', { title: entry.title[language] });
  const file = (format: 'csv' | 'xlsx') =>
    figureAddress(entry.name, { scope, by: outcomeDimensions(entry), format, lang: language });
  return (
    <Card aria-labelledby={titleId} className={`${styles.panel} ${styles.tall}`}>
      <h3 id={titleId}>{title}</h3>
      <p className={styles.fact}>
        {t('chart.noTotal')}
        {compared && ` ${t('outcomes.period', { period: periodText(compared, language) })}`}
      </p>
      {figure.error && <Failure error={figure.error} onRetry={() => void figure.refetch()} />}
      {figure.isPending && <Skeleton className={styles.place} height="17rem" />}
      {figure.data && <Outcomes entry={entry} result={figure.data} caption={title} />}
      <div className={styles.foot}>
        {figure.data && <CardButton entry={entry} title={title} result={figure.data} />}
        <ChartFiles title={title} name={entry.name} file={file} drawn={null} />
      </div>
    </Card>
  );
}

function Outcomes({ entry, result, caption }: { entry: CatalogueEntry; result: IndicatorResult; caption: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const measure = mainMeasure(entry);
  if (!measure) return null;
  const hidden = result.rows.filter((row) => hiddenText(row, result.card, t) !== null);
  const noted = [...notedOutcomes(result.rows, measure.name), ...hidden];
  if (noted.length === 0) return <p>{t('figure.nothing')}</p>;
  const compared = result.card.comparedPeriod;
  const columns = [
    { name: 'outcome', label: t('outcomes.outcome') },
    { name: 'quantity', label: measure.label[language], numeric: true },
    ...(compared ? [{ name: 'before', label: t('outcomes.before'), numeric: true }] : []),
  ];
  const quantity = (row: Row, name: string, column = 'withheld') =>
    hiddenText(row, result.card, t, column) ?? outcomeQuantity(row, numberAt(row, name), measure, language);
  const rows = noted.map<TableRow>((row) => ({
    key: JSON.stringify(outcomeDimensions(entry).map((name) => row[name])),
    cells: [
      outcomeName(row),
      quantity(row, measure.name),
      ...(compared ? [quantity(row, `${measure.name}_compared`, 'withheld_compared')] : []),
    ],
  }));
  return (
    <div className={styles.place}>
      <DataTable caption={caption} columns={columns} rows={rows} />
    </div>
  );
}
