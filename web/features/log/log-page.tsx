import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnChoices } from '../../../server/summaries/log/log.schemas.js';
import { Card } from '../../components/card.js';
import { EmptyState } from '../../components/empty-state.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { PageTitle } from '../../components/page-title.js';
import { dayText } from '../../lib/dates.js';
import { hoursText } from '../../lib/hours-text.js';
import { useLanguage } from '../../lib/language.js';
import { randomName } from '../../lib/random-name.js';
import { choicesQuery } from './get-log.js';
import { HabitButtons } from './habit-buttons.js';
import { LogForm } from './log-form.js';
import styles from './log.module.css';
import { useWaiting } from './use-waiting.js';
import { dropWaiting, keepWaiting, type WaitingEntry } from './waiting-entries.js';
import { WaitingList } from './waiting-list.js';

type Noted = Pick<WaitingEntry, 'missionId' | 'title' | 'day' | 'personSeconds'>;

/** Three fields, or one tap; kept in the browser until it has arrived. `children`: the way back. */
export function LogPage({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { account, waiting, send } = useWaiting();
  const choices = useQuery(choicesQuery(account));
  const [last, setLast] = useState<WaitingEntry | null>(null);
  const [again, setAgain] = useState<WaitingEntry | null>(null);
  const note = (noted: Noted) => {
    const entry = { ...noted, id: randomName(), refused: null };
    if (again) dropWaiting(account, again.id);
    keepWaiting(account, entry);
    setAgain(null);
    setLast(entry);
    void send();
  };
  const hasArrived = last !== null && !waiting.some(({ id }) => id === last.id);
  return (
    <div className={styles.page}>
      <div>{children}</div>
      <PageTitle title={t('log.title')} below={t('log.text')} />
      <div role="status">{hasArrived && <Arrived entry={last} />}</div>
      <WaitingList onChange={setAgain} />
      {choices.isPending && <Skeleton height="14rem" />}
      {choices.error && !choices.data && <Failure error={choices.error} onRetry={() => void choices.refetch()} />}
      {choices.data && last === null && (
        <Entry key={again?.id ?? ''} choices={choices.data} again={again} onNote={note} />
      )}
      {choices.data && last !== null && again !== null && (
        <Entry key={again.id} choices={choices.data} again={again} onNote={note} />
      )}
      {last !== null && again === null && (
        <Button size="lg" variant="default" onClick={() => setLast(null)}>
          {t('log.another')}
        </Button>
      )}
    </div>
  );
}

function Arrived({ entry: { personSeconds, day, title } }: { entry: WaitingEntry }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Notice role="note" good>
      {t('log.arrived', { time: hoursText(personSeconds, language), day: dayText(day, language), mission: title })}
    </Notice>
  );
}

interface EntryProps {
  choices: OwnChoices;
  again: WaitingEntry | null;
  onNote: (noted: Noted) => void;
}

function Entry({ choices, again, onNote }: EntryProps) {
  const { t } = useTranslation();
  if (choices.missions.length === 0) return <EmptyState title={t('log.noMission')} text={t('log.noMissionText')} />;
  return (
    <>
      {again === null && <HabitButtons choices={choices} onNote={onNote} />}
      <Card aria-labelledby="log-form" className={styles.part}>
        <h2 id="log-form">{again === null ? t('log.form') : t('log.changeTitle')}</h2>
        <LogForm choices={choices} from={again} onNote={onNote} />
      </Card>
    </>
  );
}
