import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FairnessView } from '../../../server/allocation/fairness/fairness.schemas.js';
import { Card } from '../../components/card.js';
import { DataTable } from '../../components/data-table.js';
import { dayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import styles from './fairness.module.css';
import { measureValue } from './measure-value.js';
import { TrendChart } from './trend-chart.js';
import { trendCodes, trendWeeks } from './trend-weeks.js';

/** The last half year, measure by measure, and the same weeks as a table behind. */
export function Trend({ view }: { view: FairnessView }) {
  const { t } = useTranslation();
  const weeks = useMemo(() => trendWeeks(view.weeks), [view.weeks]);
  const measures = trendCodes.flatMap((code) => view.measures.find((one) => one.code === code) ?? []);
  return (
    <Card aria-labelledby="trend" className={styles.part}>
      <h2 id="trend">{t('fairness.trend')}</h2>
      <p className={styles.quiet}>{t('fairness.trendText')}</p>
      <div className={styles.measures}>
        {trendCodes.map((code) => {
          const measure = measures.find((one) => one.code === code);
          return measure && <TrendChart key={code} code={code} measure={measure} weeks={weeks} />;
        })}
      </div>
      <details className={styles.behind}>
        <summary>{t('fairness.asTable')}</summary>
        <Weeks weeks={weeks} measures={measures} />
      </details>
    </Card>
  );
}

/** The newest first. */
function Weeks({ weeks, measures }: { weeks: ReturnType<typeof trendWeeks>; measures: FairnessView['measures'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columns = [
    { name: 'week', label: t('fairness.week') },
    ...trendCodes.map((code) => ({ name: code, label: t(`fairness.short.${code}`), numeric: true })),
  ];
  const unitOf = (code: (typeof trendCodes)[number]) => measures.find((one) => one.code === code)?.unit ?? 'count';
  const rows = [...weeks].reverse().map(({ week, values }) => ({
    key: week,
    cells: [
      dayText(week, language, 'short'),
      ...trendCodes.map((code) => measureValue(values?.[code], unitOf(code), language, t('fairness.unknown'))),
    ],
  }));
  return <DataTable caption={t('fairness.trend')} columns={columns} rows={rows} />;
}
