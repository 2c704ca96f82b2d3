import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnMission } from '../../../server/allocation/own/own-missions.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { Points } from '../../components/points.js';
import { hoursText } from '../../lib/hours-text.js';
import { useLanguage } from '../../lib/language.js';
import { come } from './get-own.js';
import { titleOf, WhenAndWhere, whenText } from './own-date.js';
import styles from './own.module.css';

/** One open date: what, when, where, why it fits, and the large button for who can come. */
export function MissionCard({ mission }: { mission: OwnMission }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { lengthSeconds, seconds, openPlaces, isMicro, skill, reasons, why, fit } = mission;
  return (
    <Card as="article" className={styles.part} aria-labelledby={`mission-${mission.slotId}`}>
      <h2 id={`mission-${mission.slotId}`} className={styles.title}>
        {titleOf(mission)}
      </h2>
      <WhenAndWhere date={mission} />
      <p>
        {isMicro ? t('own.micro', { length: hoursText(lengthSeconds, language) }) : hoursText(lengthSeconds, language)}
        {seconds < lengthSeconds && ` (${t('own.part', { hours: hoursText(seconds, language) })})`}
        {' · '}
        {t('own.places', { count: openPlaces })}
        {skill !== null && ` · ${t('proposals.for', { skill })}`}
      </p>
      {reasons.length > 0 && (
        <ul className={styles.reasons}>
          {reasons.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <ICanCome mission={mission} />
      <details>
        <summary>{t('own.points', { fit })}</summary>
        <Points why={why} gain={fit} />
        <p className={styles.quiet}>{t('own.pointsText')}</p>
      </details>
    </Card>
  );
}

/** Asked once more: somebody will count on it. */
function ICanCome({ mission }: { mission: OwnMission }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const sign = useMutation({
    mutationFn: () => come(mission.slotId),
    onSuccess: () => client.invalidateQueries({ queryKey: ['my-times'] }),
  });
  const when = whenText(mission, language);
  if (sign.isSuccess)
    return (
      <Notice good>
        {t('own.coming', { when })} <Link to="/me/times">{t('times.title')}</Link>
      </Notice>
    );
  if (!asked)
    return (
      <Button
        size="lg"
        fullWidth
        aria-label={t('own.canComeOn', { mission: mission.mission, when })}
        onClick={() => setAsked(true)}
      >
        {t('own.canCome')}
      </Button>
    );
  return (
    <div className={styles.part}>
      <p role="alert">{t('own.sure', { mission: mission.mission, when })}</p>
      {sign.error && <Failure error={sign.error} />}
      <Button size="lg" fullWidth loading={sign.isPending} onClick={() => sign.mutate()}>
        {t('own.yes')}
      </Button>
      <Button size="lg" fullWidth variant="default" onClick={() => setAsked(false)}>
        {t('own.notNow')}
      </Button>
    </div>
  );
}
