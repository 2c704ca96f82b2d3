import { Button, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ImportView, UndoReceipt } from '../../../server/ingest/ingest.schemas.js';
import { Dialog } from '../../components/dialog.js';
import { Failure } from '../../components/failure.js';
import { useLanguage } from '../../lib/language.js';
import { numberText } from '../../lib/numbers.js';
import { importsQuery, undoImport } from './get-imports.js';
import styles from './import-history.module.css';

interface UndoDialogProps {
  /** Null while nothing is asked. */
  asked: ImportView | null;
  onClose: () => void;
  onUndone: (undone: ImportView) => void;
}

/** What would move is shown before anything does. */
export function UndoDialog({ asked, onClose, onUndone }: UndoDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('imports.undoTitle')} opened={asked !== null} onClose={onClose}>
      {asked && <Undoing asked={asked} onClose={onClose} onUndone={onUndone} />}
    </Dialog>
  );
}

function Undoing({ asked, onClose, onUndone }: UndoDialogProps & { asked: ImportView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const trial = useQuery({
    queryKey: ['imports', asked.id, 'undo'],
    queryFn: () => undoImport({ id: asked.id, dryRun: true }),
    gcTime: 0,
    staleTime: 0,
  });
  const undo = useMutation({
    mutationFn: () => undoImport({ id: asked.id, dryRun: false }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: importsQuery.queryKey });
      onUndone(asked);
    },
  });
  return (
    <>
      <p>{t('imports.undoText', { name: asked.fileName })}</p>
      <div role="status">
        {trial.isPending && <Skeleton height="5rem" mt="sm" />}
        {trial.data && <Moves what={asked.what} receipt={trial.data} />}
      </div>
      {trial.error && <Failure error={trial.error} onRetry={() => void trial.refetch()} />}
      {undo.error && <Failure error={undo.error} />}
      <div className={styles.actions}>
        <Button disabled={!trial.data} loading={undo.isPending} onClick={() => undo.mutate()}>
          {t('imports.undoConfirm')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('imports.undoKeep')}
        </Button>
      </div>
    </>
  );
}

const moves = ['withdrawn', 'restored', 'returned', 'kept'] as const;

/** Counts of activities, or of what lists hold, and those that stay because something touched them since. */
export function Moves({ what, receipt }: { what: ImportView['what']; receipt: UndoReceipt }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const of = what === 'activities' || what === 'outcomes' || what === null ? 'moves' : 'listMoves';
  const some = moves.filter((move) => receipt[move] > 0);
  return (
    <>
      <ul className={styles.moves}>
        {some.length === 0 && <li>{t(`imports.${of}.none`)}</li>}
        {some.map((move) => (
          <li key={move}>{t(`imports.${of}.${move}`, { number: numberText(receipt[move], language) })}</li>
        ))}
      </ul>
      {receipt.keptIds.length > 0 && (
        <details>
          <summary>{t('imports.moves.keptWhich')}</summary>
          <ul className={styles.kept}>
            {receipt.keptIds.map((id) => (
              <li key={id}>{id}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
