import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { useSession } from '../../lib/session.js';
import { scheduleQuery, weightsQuery } from './get-rules.js';
import styles from './rules.module.css';
import { ScheduleForm } from './schedule-form.js';
import { Versions } from './versions.js';
import { WeightsForm } from './weights-form.js';
import { WeightsTable } from './weights-table.js';

/** What the calculation of proposals weighs, when it runs, and how both are changed. */
export function RulesPage() {
  const { t } = useTranslation();
  const { rights } = useSession();
  const maySchedule = rights.includes('proposals-schedule.write');
  const weights = useQuery(weightsQuery);
  const schedule = useQuery({ ...scheduleQuery, enabled: maySchedule });
  const current = weights.data?.versions[0];
  return (
    <div className={styles.page}>
      <PageTitle title={t('rules.title')} below={t('rules.text')} />
      <p>
        <a href="/rules">{t('rules.public')}</a>
      </p>
      {maySchedule && schedule.isPending && <Skeleton height="12rem" />}
      {schedule.error && <Failure error={schedule.error} onRetry={() => void schedule.refetch()} />}
      {schedule.data && <ScheduleForm key={schedule.data.changedAt} view={schedule.data} />}
      {weights.isPending && <Skeleton height="24rem" />}
      {weights.error && <Failure error={weights.error} onRetry={() => void weights.refetch()} />}
      {current && (
        <Card aria-labelledby="weights" className={styles.part}>
          <h2 id="weights">{t('rules.weights')}</h2>
          <p className={styles.quiet}>{t('rules.weightsText')}</p>
          {rights.includes('weights.write') ? (
            <WeightsForm key={current.version} values={current.values} />
          ) : (
            <WeightsTable values={current.values} />
          )}
        </Card>
      )}
      {weights.data && <Versions versions={weights.data.versions} />}
    </div>
  );
}
