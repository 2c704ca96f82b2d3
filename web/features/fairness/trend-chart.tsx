import { Skeleton, useComputedColorScheme } from '@mantine/core';
import { lazy, Suspense, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localiseSpec } from '../../../server/paper/chart-look/chart-spec.js';
import { Notice } from '../../components/notice.js';
import { useIsNarrow } from '../../lib/is-narrow.js';
import { useLanguage } from '../../lib/language.js';
import styles from './fairness.module.css';
import { type Measure, measureValue } from './measure-value.js';
import { trendSpec } from './trend-spec.js';
import { type TrendCode, type trendWeeks, trendRows } from './trend-weeks.js';

const Chart = lazy(() => import('../../components/chart.js'));

interface TrendChartProps {
  code: TrendCode;
  measure: Measure;
  weeks: ReturnType<typeof trendWeeks>;
}

/** One measure: its last value and what is usual in words, then its weeks as a line. */
export function TrendChart({ code, measure, weeks }: TrendChartProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = useId();
  const { unit, value, median, isAlarm } = measure;
  const said = (one: number | null) => measureValue(one, unit, language, t('fairness.unknown'));
  const fact =
    median === null
      ? t('fairness.fact', { value: said(value) })
      : t('fairness.factUsual', { value: said(value), median: said(median) });
  return (
    <section aria-labelledby={name} className={styles.measure}>
      <h3 id={name}>
        {t(`fairness.short.${code}`)}
        {isAlarm && <span className={styles.alarm}> ({t('fairness.mark')})</span>}
      </h3>
      <p>{fact}</p>
      <Drawing code={code} unit={unit} weeks={weeks} fact={fact} />
    </section>
  );
}

function Drawing({
  code,
  unit,
  weeks,
  fact,
}: Omit<TrendChartProps, 'measure'> & { unit: Measure['unit']; fact: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const scheme = useComputedColorScheme('light');
  const narrow = useIsNarrow();
  const [failed, setFailed] = useState(false);
  const rows = useMemo(() => trendRows(weeks, code, unit), [weeks, code, unit]);
  const spec = useMemo(() => {
    const labels = { week: t('fairness.week'), value: t(`fairness.axis.${code}`) };
    const flat = rows.every((row) => (row.value ?? 0) === 0);
    const words = { labels, title: t(`fairness.code.${code}`), description: fact };
    return localiseSpec(trendSpec({ unit, narrow, flat, weeks: rows.map(({ week }) => week) }), words);
  }, [t, code, unit, narrow, rows, fact]);
  if (failed) return <Notice role="alert">{t('chart.failed')}</Notice>;
  return (
    <Suspense fallback={<Skeleton height="10rem" />}>
      <Chart spec={spec} rows={rows} scheme={scheme} language={language} onError={() => setFailed(true)} />
    </Suspense>
  );
}
