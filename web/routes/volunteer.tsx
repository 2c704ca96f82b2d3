import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { MyAbilitiesPage } from '../features/abilities/my-abilities-page.js';
import { OwnCardPage } from '../features/cards/own-card-page.js';
import { CecDoor } from '../features/cec/cec-door.js';
import { LogPage } from '../features/log/log-page.js';
import { WaitingList } from '../features/log/waiting-list.js';
import { MyPage } from '../features/summaries/my-page.js';
import { OwnHoursPage } from '../features/validation/own-hours-page.js';
import { NextTime } from '../features/times/next-time.js';
import { TimesPage } from '../features/times/times-page.js';
import { ReceivedThanks } from '../features/thanks/received-thanks.js';
import { keepForOffline } from '../lib/offline.js';
import styles from './volunteer.module.css';

/** What a volunteer gave, with the way to each activity of it. */
export function MyRoute() {
  const { t } = useTranslation();
  useEffect(keepForOffline, []);
  return (
    <MyPage>
      <WaitingList />
      <nav className={styles.ways} aria-label={t('me.ways')}>
        <Link to="/me/log" className={`${styles.way} ${styles.first}`}>
          {t('log.way')}
        </Link>
        <Link to="/me/times" className={styles.way}>
          <NextTime />
        </Link>
        <Link to="/me/missions" className={styles.way}>
          {t('own.missions')}
        </Link>
        <Link to="/me/proposals" className={styles.way}>
          {t('own.proposals')}
        </Link>
        <Link to="/me/availability" className={styles.way}>
          {t('availability.way')}
        </Link>
        <Link to="/me/hours" className={styles.way}>
          {t('me.each')}
        </Link>
        <Link to="/me/skills" className={styles.way}>
          {t('abilities.way')}
        </Link>
        <Link to="/me/card" className={styles.way}>
          {t('cards.way')}
        </Link>
        <Link to="/me/summary" className={styles.way}>
          {t('summaryMail.way')}
        </Link>
        <CecDoor>
          <Link to="/me/cec" className={styles.way}>
            {t('cec.way')}
          </Link>
        </CecDoor>
        <Link to="/me/certificates" className={styles.way}>
          {t('certificates.mine.way')}
        </Link>
      </nav>
      <ReceivedThanks />
    </MyPage>
  );
}

export function MyHoursRoute() {
  const { t } = useTranslation();
  return (
    <OwnHoursPage>
      <Link to="/me" className={styles.back}>
        {t('me.back')}
      </Link>
    </OwnHoursPage>
  );
}

export function MySkillsRoute() {
  const { t } = useTranslation();
  return (
    <MyAbilitiesPage>
      <Link to="/me" className={styles.back}>
        {t('me.back')}
      </Link>
    </MyAbilitiesPage>
  );
}

export function MyLogRoute() {
  const { t } = useTranslation();
  useEffect(keepForOffline, []);
  return (
    <LogPage>
      <Link to="/me" className={styles.back}>
        {t('me.back')}
      </Link>
    </LogPage>
  );
}

export function MyTimesRoute() {
  const { t } = useTranslation();
  return (
    <TimesPage>
      <Link to="/me" className={styles.back}>
        {t('me.back')}
      </Link>
    </TimesPage>
  );
}

export function MyCardRoute() {
  const { t } = useTranslation();
  return (
    <OwnCardPage>
      <Link to="/me" className={styles.back}>
        {t('me.back')}
      </Link>
    </OwnCardPage>
  );
}
