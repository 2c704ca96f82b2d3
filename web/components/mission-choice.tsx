import { NativeSelect, Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from './card.js';
import { EmptyState } from './empty-state.js';
import { Failure } from './failure.js';
import styles from './page-parts.module.css';

interface MissionChoiceProps {
  missions: UseQueryResult<readonly { id: string; title: string }[]>;
  label: string;
  /** Hears that another one was chosen. */
  onChoose?: () => void;
  /** What is done for the mission that is chosen. */
  children: (missionId: string) => ReactNode;
}

/** One of the reader's missions, the first until they choose, and what is done for it. */
export function MissionChoice({ missions, label, onChoose, children }: MissionChoiceProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState('');
  if (missions.isPending) return <Skeleton height="14rem" />;
  if (missions.error) return <Failure error={missions.error} onRetry={() => void missions.refetch()} />;
  const [first] = missions.data;
  if (!first) return <EmptyState title={t('attendance.noMission')} />;
  const missionId = chosen || first.id;
  return (
    <Card as="div" className={styles.part}>
      <NativeSelect
        size="md"
        label={label}
        value={missionId}
        onChange={({ currentTarget: { value } }) => {
          setChosen(value);
          onChoose?.();
        }}
        data={missions.data.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {children(missionId)}
    </Card>
  );
}
