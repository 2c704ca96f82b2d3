import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MergeView } from '../../../server/merges/merges.schemas.js';
import { Dialog } from '../../components/dialog.js';
import { Failure } from '../../components/failure.js';
import { Face } from './face.js';
import { separatePeople } from './get-people.js';
import { MovesView } from './moves-view.js';
import styles from './people.module.css';

interface SeparateDialogProps {
  /** Null while nothing is asked. */
  asked: MergeView | null;
  onClose: () => void;
  onTold: (sentence: string) => Promise<void>;
}

/** Two people again: what moves back is shown first. */
export function SeparateDialog({ asked, ...rest }: SeparateDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('people.separateTitle')} opened={asked !== null} onClose={rest.onClose}>
      {asked && <Separating asked={asked} {...rest} />}
    </Dialog>
  );
}

function Separating({ asked, onClose, onTold }: SeparateDialogProps & { asked: MergeView }) {
  const { t } = useTranslation();
  const trial = useQuery({
    queryKey: ['people-moves', asked.id],
    queryFn: () => separatePeople(asked.id, true),
    gcTime: 0,
    staleTime: 0,
  });
  const separate = useMutation({
    mutationFn: () => separatePeople(asked.id, false),
    onSuccess: () => onTold(t('people.separated', { kept: asked.kept.name, merged: asked.merged.name })),
  });
  const moves = trial.data?.moves;
  return (
    <div className={styles.part}>
      <p>{t('people.separateText')}</p>
      <div role="status" className={styles.part}>
        {trial.isPending && (
          <>
            <p className={styles.quiet}>{t('people.computing')}</p>
            <Skeleton height="8rem" />
          </>
        )}
        {moves && (
          <>
            <div className={styles.sides}>
              <Face of={moves.kept} />
              <Face of={moves.merged} />
            </div>
            <MovesView moves={moves} isSeparating />
          </>
        )}
      </div>
      {trial.error && <Failure error={trial.error} onRetry={() => void trial.refetch()} />}
      {separate.error && <Failure error={separate.error} />}
      <div className={styles.actions}>
        <Button disabled={!trial.data} loading={separate.isPending} onClick={() => separate.mutate()}>
          {t('people.separate')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('people.leave')}
        </Button>
      </div>
    </div>
  );
}
