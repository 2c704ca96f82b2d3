import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Moves, MergeAnswer } from '../../../server/merges/merges.schemas.js';
import { Failure } from '../../components/failure.js';
import styles from './people.module.css';

interface MovesFirstProps {
  /** What is asked, as the name of its answer. */
  asked: string | { mergedId: string; keptId: string };
  /** The whole way: as a trial, or for good. */
  go: (dryRun: boolean) => Promise<MergeAnswer>;
  /** Of the button that does it, and what is told once it is done. */
  words: { go: string; done: string };
  /** Before the figures. */
  children: ReactNode;
  moved: (moves: Moves) => ReactNode;
  onClose: () => void;
  onTold: (sentence: string) => Promise<void>;
}

/** Nothing is done before the figures that it moves are shown. */
export function MovesFirst({ asked, go, words, children, moved, onClose, onTold }: MovesFirstProps) {
  const { t } = useTranslation();
  const trial = useQuery({ queryKey: ['people-moves', asked], queryFn: () => go(true), gcTime: 0, staleTime: 0 });
  const doing = useMutation({ mutationFn: () => go(false), onSuccess: () => onTold(words.done) });
  return (
    <div className={styles.part}>
      {children}
      <div role="status" className={styles.part}>
        {trial.isPending && (
          <>
            <p className={styles.quiet}>{t('people.computing')}</p>
            <Skeleton height="8rem" />
          </>
        )}
        {trial.data?.moves && moved(trial.data.moves)}
      </div>
      {trial.error && <Failure error={trial.error} onRetry={() => void trial.refetch()} />}
      {doing.error && <Failure error={doing.error} />}
      <div className={styles.actions}>
        <Button disabled={!trial.data} loading={doing.isPending} onClick={() => doing.mutate()}>
          {words.go}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('people.leave')}
        </Button>
      </div>
    </div>
  );
}
