import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CannotComeList } from '../../../server/missions/times/times.schemas.js';
import { Card } from '../../components/card.js';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { capital, instantText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { cannotComeQuery, takeNote } from './get-times.js';
import styles from './times.module.css';
import { dayOfTime, hoursOfTime } from './when-text.js';

/** For a coordinator: who cannot come, the next time first. */
export function CannotComePage() {
  const { t } = useTranslation();
  const said = useQuery(cannotComeQuery);
  return (
    <div className={styles.page}>
      <PageTitle title={t('cannotCome.title')} below={t('cannotCome.text')} />
      {said.isPending && <Skeleton height="12rem" />}
      {said.error && <Failure error={said.error} onRetry={() => void said.refetch()} />}
      {said.data?.length === 0 && <EmptyState title={t('cannotCome.none')} text={t('cannotCome.noneText')} />}
      <ul className={styles.list}>
        {said.data?.map((one) => (
          <li key={one.id}>
            <Absence absence={one} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Absence({ absence }: { absence: CannotComeList[number] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const see = useMutation({
    mutationFn: () => takeNote(absence.id),
    onSuccess: (list) => client.setQueryData(cannotComeQuery.queryKey, list),
  });
  const { name, mission, saidAt, zone, stillComing, wanted, seenBy } = absence;
  return (
    <Card as="article" className={styles.part}>
      <h2>{name}</h2>
      <p>
        {mission.title} · {capital(dayOfTime(absence, language))}, {hoursOfTime(absence)}
      </p>
      <p>
        {wanted === null
          ? t('cannotCome.stillUnknown', { count: stillComing })
          : t('cannotCome.still', { count: stillComing, wanted })}
      </p>
      <p className={styles.quiet}>{t('cannotCome.saidAt', { when: instantText(saidAt, zone, language) })}</p>
      <p>
        <Link
          to="/replace/$slotId"
          params={{ slotId: absence.slotId }}
          className={styles.action}
          aria-label={t('replace.whoOn', { name })}
        >
          {t('replace.who')}
        </Link>
      </p>
      {see.error && <Failure error={see.error} />}
      {seenBy === null ? (
        <div>
          <Button size="md" loading={see.isPending} onClick={() => see.mutate()}>
            {t('cannotCome.see')}
          </Button>
        </div>
      ) : (
        <p className={styles.quiet}>{t('cannotCome.seenBy', { name: seenBy })}</p>
      )}
    </Card>
  );
}
