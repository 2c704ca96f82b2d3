import { useTranslation } from 'react-i18next';
import type { MergeView } from '../../../server/merges/merges.schemas.js';
import { Dialog } from '../../components/dialog.js';
import { Face } from './face.js';
import { separatePeople } from './get-people.js';
import { MovesFirst } from './moves-first.js';
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

function Separating({ asked, ...rest }: SeparateDialogProps & { asked: MergeView }) {
  const { t } = useTranslation();
  return (
    <MovesFirst
      asked={asked.id}
      go={(dryRun) => separatePeople(asked.id, dryRun)}
      words={{
        go: t('people.separate'),
        done: t('people.separated', { kept: asked.kept.name, merged: asked.merged.name }),
      }}
      moved={(moves) => (
        <>
          <div className={styles.sides}>
            <Face of={moves.kept} />
            <Face of={moves.merged} />
          </div>
          <MovesView moves={moves} isSeparating />
        </>
      )}
      {...rest}
    >
      <p>{t('people.separateText')}</p>
    </MovesFirst>
  );
}
