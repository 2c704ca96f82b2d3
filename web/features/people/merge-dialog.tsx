import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog.js';
import { Failure } from '../../components/failure.js';
import { FaceWords } from './face.js';
import { mergePeople } from './get-people.js';
import { MovesView } from './moves-view.js';
import type { Two } from './people-page.js';
import styles from './people.module.css';

interface MergeDialogProps {
  /** Null while nothing is asked. */
  asked: Two | null;
  onClose: () => void;
  onTold: (sentence: string) => Promise<void>;
}

/** Which entry is kept, and what moves: shown before anything does. */
export function MergeDialog({ asked, ...rest }: MergeDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('people.mergeTitle')} opened={asked !== null} onClose={rest.onClose}>
      {asked && <Merging asked={asked} {...rest} />}
    </Dialog>
  );
}

function Merging({ asked, onClose, onTold }: MergeDialogProps & { asked: Two }) {
  const { t } = useTranslation();
  const [keptId, setKeptId] = useState(asked[0].id);
  const kept = keptId === asked[1].id ? asked[1] : asked[0];
  const merged = kept === asked[0] ? asked[1] : asked[0];
  const pair = { mergedId: merged.id, keptId: kept.id };
  const trial = useQuery({
    queryKey: ['people-moves', pair],
    queryFn: () => mergePeople(pair, true),
    gcTime: 0,
    staleTime: 0,
  });
  const merge = useMutation({
    mutationFn: () => mergePeople(pair, false),
    onSuccess: () => onTold(t('people.merged', { kept: kept.name, merged: merged.name })),
  });
  return (
    <div className={styles.part}>
      <fieldset className={styles.choices}>
        <legend>{t('people.keepWhich')}</legend>
        {asked.map((one) => (
          <label key={one.id} className={styles.choice}>
            <input type="radio" name="kept" checked={one.id === kept.id} onChange={() => setKeptId(one.id)} />
            <span>
              <span className={styles.name}>{one.name}</span>
              <FaceWords of={one} />
            </span>
          </label>
        ))}
      </fieldset>
      <p className={styles.quiet}>{t('people.keepText')}</p>
      <div role="status" className={styles.part}>
        {trial.isPending && (
          <>
            <p className={styles.quiet}>{t('people.computing')}</p>
            <Skeleton height="8rem" />
          </>
        )}
        {trial.data?.moves && <MovesView moves={trial.data.moves} />}
      </div>
      {trial.error && <Failure error={trial.error} onRetry={() => void trial.refetch()} />}
      {merge.error && <Failure error={merge.error} />}
      <div className={styles.actions}>
        <Button disabled={!trial.data} loading={merge.isPending} onClick={() => merge.mutate()}>
          {t('people.merge')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('people.leave')}
        </Button>
      </div>
    </div>
  );
}
