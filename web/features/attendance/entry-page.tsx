import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.js';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { Icon } from '../../components/icon.js';
import { PageTitle } from '../../components/page-title.js';
import { isDay } from '../../lib/day.js';
import { useSession } from '../../lib/session.js';
import { keepDraft, newDraft, readDraft, type EntryDraft } from './entry-draft.js';
import { isBlank } from './entry-lines.js';
import styles from './entry-page.module.css';
import { EntrySheet } from './entry-sheet.js';
import { attendanceQuery, missionsQuery } from './get-attendance.js';
import { MissionAndDay } from './mission-and-day.js';

/** A mission and a day chosen once; then the sheet to print, and to enter again once it is filled. */
export function EntryPage() {
  const { t } = useTranslation();
  const { account } = useSession();
  const owner = account?.email ?? account?.name ?? '';
  const missions = useQuery(missionsQuery);
  const [draft, setDraft] = useState(() => readDraft(owner));
  const keep = (next: EntryDraft) => {
    keepDraft(owner, next);
    setDraft(next);
  };
  return (
    <div className={styles.page}>
      <PageTitle title={t('attendance.title')} below={t('attendance.text')} />
      {missions.isPending && <Skeleton height="12rem" />}
      {missions.error && <Failure error={missions.error} onRetry={() => void missions.refetch()} />}
      {missions.data?.length === 0 && (
        <EmptyState title={t('attendance.noMission')} text={t('attendance.noMissionText')} />
      )}
      {missions.data && missions.data.length > 0 && (
        <Card as="div" className={styles.sheet}>
          <MissionAndDay
            missions={missions.data}
            mission={draft.mission}
            day={draft.day}
            onChange={(mission, day) => keep({ ...draft, mission, day })}
          />
          <Sheet draft={draft} onDraft={keep} onSent={() => keep(newDraft(draft.mission, draft.day))} />
        </Card>
      )}
    </div>
  );
}

function Sheet({
  draft,
  onDraft,
  onSent,
}: {
  draft: EntryDraft;
  onDraft: (draft: EntryDraft) => void;
  onSent: () => void;
}) {
  const { t } = useTranslation();
  const isChosen = draft.mission !== '' && isDay(draft.day);
  const expected = useQuery(attendanceQuery(draft.mission, isChosen ? draft.day : ''));
  if (!isChosen) return <p className={styles.quiet}>{t('attendance.chooseFirst')}</p>;
  return (
    <>
      <p>
        <Link
          to="/missions/$missionId/sheet"
          params={{ missionId: draft.mission }}
          search={{ day: draft.day }}
          className={styles.print}
        >
          <Icon name="print" /> {t('attendance.printSheet')}
        </Link>{' '}
        <Link to="/missions/$missionId/needs" params={{ missionId: draft.mission }} className={styles.print}>
          {t('need.above')}
        </Link>
      </p>
      {expected.isPending && <Skeleton height="8rem" />}
      {expected.error && <Failure error={expected.error} onRetry={() => void expected.refetch()} />}
      {(expected.data || draft.rows.some((row) => !isBlank(row))) && (
        <EntrySheet draft={draft} people={expected.data?.people ?? []} onDraft={onDraft} onSent={onSent} />
      )}
    </>
  );
}
