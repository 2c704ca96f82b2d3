import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnActivity } from '../../../server/summaries/summaries.schemas.js';
import { Card } from '../../components/card.js';
import { DataTable } from '../../components/data-table.js';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { PageTitle } from '../../components/page-title.js';
import { capital, rangeText } from '../../lib/dates.js';
import { addDays } from '../../lib/day.js';
import { RequestError } from '../../lib/http.js';
import { useLanguage } from '../../lib/language.js';
import { measureText, partTexts } from '../../lib/measure-text.js';
import { quantityText } from '../../lib/numbers.js';
import { useSession } from '../../lib/session.js';
import { myActivityQuery } from './get-my-activity.js';
import styles from './my-page.module.css';

/** A volunteer's first page: what they gave, and to what. */
export function MyPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { account, organisation } = useSession();
  const mine = useQuery(myActivityQuery);
  return (
    <div className={styles.page}>
      <PageTitle
        title={account ? t('me.title', { name: account.name }) : t('me.titleNobody')}
        below={t('me.text', { organisation: organisation.name })}
      />
      {mine.isPending && <Skeleton height="9rem" radius="lg" />}
      {mine.error && <NotShown error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.data && (mine.data.total.activities === 0 ? <Nothing /> : <Given activity={mine.data} />)}
      {children}
    </div>
  );
}

function Nothing() {
  const { t } = useTranslation();
  return <EmptyState title={t('me.nothingTitle')} text={t('me.nothing')} />;
}

function NotShown({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { t } = useTranslation();
  const missing = error instanceof RequestError && error.status === 404;
  return missing ? (
    <EmptyState title={t('me.nothingTitle')} text={t('me.notYet')} />
  ) : (
    <Failure error={error} onRetry={onRetry} />
  );
}

function Given({ activity: { total, missions } }: { activity: OwnActivity }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const tiles = [
    { label: t('me.hours'), value: measureText(total.personSeconds, 'duration', language) },
    { label: t('me.activities'), value: quantityText(total.activities, language) },
    {
      label: t('me.missionCount'),
      value: quantityText(missions.filter((mission) => mission.title !== null).length, language),
    },
  ];
  return (
    <>
      <dl className={styles.tiles}>
        {tiles.map(({ label, value }) => (
          <Card as="div" key={label}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
          </Card>
        ))}
      </dl>
      <Since total={total} />
      <Missions missions={missions} total={total} />
    </>
  );
}

function Since({ total }: { total: OwnActivity['total'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const range = total.from && total.to ? rangeText({ from: total.from, to: addDays(total.to, 1) }, language) : '';
  const unknown =
    total.unknownTime === 1
      ? t('me.unknownTimeOne')
      : t('me.unknownTimeMany', { number: quantityText(total.unknownTime, language) });
  return (
    <p className={styles.quiet}>
      {range && `${capital(range)}. `}
      {total.unknownTime > 0 && unknown}
    </p>
  );
}

function Missions({ missions, total }: { missions: OwnActivity['missions']; total: OwnActivity['total'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const hours = partTexts(
    missions.map((mission) => mission.personSeconds),
    total.personSeconds,
    'duration',
    language,
  );
  return (
    <Card aria-labelledby="my-missions" className={styles.missions}>
      <h2 id="my-missions">{t('me.missions')}</h2>
      <DataTable
        caption={t('me.missions')}
        columns={[
          { name: 'mission', label: t('me.mission') },
          { name: 'activities', label: t('me.activities'), numeric: true },
          { name: 'hours', label: t('me.hours'), numeric: true },
        ]}
        rows={missions.map((mission, index) => ({
          key: String(index),
          cells: [mission.title ?? t('me.noMission'), quantityText(mission.activities, language), hours[index]],
        }))}
        total={{
          key: 'total',
          cells: [
            t('chart.total'),
            quantityText(total.activities, language),
            measureText(total.personSeconds, 'duration', language),
          ],
        }}
      />
    </Card>
  );
}
