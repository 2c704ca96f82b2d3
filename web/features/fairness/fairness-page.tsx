import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FairnessView } from '../../../server/allocation/fairness/fairness.schemas.js';
import { Card } from '../../components/card.js';
import { DataTable } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { rangeText } from '../../lib/dates.js';
import { addDays } from '../../lib/day.js';
import { useLanguage } from '../../lib/language.js';
import styles from './fairness.module.css';
import { fairnessQuery } from './get-fairness.js';
import { measureValue } from './measure-value.js';
import { SpreadWords } from './spread-words.js';
import { Trend } from './trend.js';
import { Ways } from './ways.js';
import { WhoWaits } from './who-waits.js';

/** Whether help and invitations are spread, week after week, and what gets worse. */
export function FairnessPage() {
  const { t } = useTranslation();
  const fairness = useQuery(fairnessQuery);
  return (
    <div className={styles.page}>
      <PageTitle title={t('fairness.title')} below={t('fairness.text')} />
      <Ways />
      {fairness.isPending && <Skeleton height="24rem" />}
      {fairness.error && <Failure error={fairness.error} onRetry={() => void fairness.refetch()} />}
      {fairness.data && <Parts view={fairness.data} />}
    </div>
  );
}

function Parts({ view }: { view: FairnessView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const last = view.weeks.at(-1);
  if (!last) return <EmptyState title={t('fairness.none')} text={t('fairness.noneText')} />;
  const week = rangeText({ from: last.week, to: addDays(last.week, 7) }, language);
  return (
    <>
      <Alarms view={view} />
      <Card aria-labelledby="measures" className={styles.part}>
        <h2 id="measures">{t('fairness.measures', { week })}</h2>
        {view.spread && <SpreadWords spread={view.spread} />}
        <Measures view={view} />
        <p className={styles.quiet}>{t('fairness.rule', { ...view.rule })}</p>
      </Card>
      <Trend view={view} />
      <WhoWaits view={view} />
    </>
  );
}

function Alarms({ view }: { view: FairnessView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const alarms = view.measures.filter(({ isAlarm }) => isAlarm);
  const isEarly = view.weeks.length <= view.rule.least;
  if (alarms.length === 0)
    return (
      <Notice good={!isEarly} role="note">
        {isEarly ? t('fairness.early', { least: view.rule.least }) : t('fairness.calm')}
      </Notice>
    );
  return (
    <Notice role="note">
      <strong>{t('fairness.worse', { count: alarms.length })}</strong>
      <ul>
        {alarms.map(({ code, unit, value, median }) => (
          <li key={code}>
            {t('fairness.alarm', {
              measure: t(`fairness.code.${code}`),
              value: measureValue(value, unit, language, t('fairness.unknown')),
              median: measureValue(median, unit, language, t('fairness.unknown')),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Measures({ view }: { view: FairnessView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columns = [
    { name: 'measure', label: t('fairness.measure') },
    { name: 'value', label: t('fairness.value'), numeric: true },
    { name: 'median', label: t('fairness.median', { weeks: view.rule.weeks }), numeric: true },
  ];
  const rows = view.measures.map(({ code, unit, value, median, isAlarm }) => ({
    key: code,
    mark: isAlarm ? t('fairness.mark') : undefined,
    cells: [
      t(`fairness.code.${code}`),
      measureValue(value, unit, language, t('fairness.unknown')),
      measureValue(median, unit, language, t('fairness.tooFew')),
    ],
  }));
  return <DataTable caption={t('fairness.table')} columns={columns} rows={rows} />;
}
