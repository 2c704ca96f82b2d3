import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnTime } from '../../../server/missions/times/times.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { capital } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { myTimesQuery, withdraw } from './get-times.js';
import styles from './times.module.css';
import { dayOfTime, hoursOfTime } from './when-text.js';

/** One time: day, hours, place, contact, and the large button for who cannot come. */
export function TimeCard({ time }: { time: OwnTime }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const place = time.remote ? t('times.remote') : time.place;
  return (
    <Card as="article" className={styles.part}>
      <h2>
        {capital(dayOfTime(time, language))}, {hoursOfTime(time)}
      </h2>
      <p>
        {time.mission.title}
        {time.role !== time.mission.title && ` – ${time.role}`}
      </p>
      {place !== null && <p>{t('times.place', { place })}</p>}
      {time.contacts.length > 0 && (
        <p>
          {t('times.contact')}{' '}
          {time.contacts.map(({ name, email }, at) => (
            <span key={email}>
              {at > 0 && ', '}
              {name} (<a href={`mailto:${email}`}>{email}</a>)
            </span>
          ))}
        </p>
      )}
      {time.state === 'cancelled' && <Notice role="note">{t('times.cancelled')}</Notice>}
      <div role="status">{time.state === 'withdrawn' && <Withdrawn isSeen={time.isSeen} />}</div>
      {time.state === 'agreed' && <CannotCome time={time} />}
    </Card>
  );
}

function Withdrawn({ isSeen }: { isSeen: boolean }) {
  const { t } = useTranslation();
  return (
    <Notice role="note" good>
      {t('times.withdrawn')} {isSeen ? t('times.seen') : t('times.notSeen')}
    </Notice>
  );
}

/** Asked once more: a thumb may slip, and somebody will be called because of it. */
function CannotCome({ time }: { time: OwnTime }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const say = useMutation({
    mutationFn: () => withdraw(time.id),
    onSuccess: (times) => client.setQueryData(myTimesQuery.queryKey, times),
  });
  if (!asked)
    return (
      <Button
        size="lg"
        variant="default"
        fullWidth
        className={styles.screen}
        aria-label={t('times.cannotComeOn', { when: dayOfTime(time, language) })}
        onClick={() => setAsked(true)}
      >
        {t('times.cannotCome')}
      </Button>
    );
  return (
    <div className={`${styles.part} ${styles.screen}`}>
      <p role="alert">{t('times.sure', { when: dayOfTime(time, language) })}</p>
      {say.error && <Failure error={say.error} />}
      <Button size="lg" fullWidth loading={say.isPending} onClick={() => say.mutate()}>
        {t('times.yes')}
      </Button>
      <Button size="lg" fullWidth variant="default" onClick={() => setAsked(false)}>
        {t('times.no')}
      </Button>
    </div>
  );
}
