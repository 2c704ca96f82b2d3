import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog.js';
import { RadioCard, RadioCards } from '../../components/radio-card.js';
import { FaceWords } from './face.js';
import { mergePeople } from './get-people.js';
import { MovesFirst } from './moves-first.js';
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

function Merging({ asked, ...rest }: MergeDialogProps & { asked: Two }) {
  const { t } = useTranslation();
  const [keptId, setKeptId] = useState(asked[0].id);
  const kept = keptId === asked[1].id ? asked[1] : asked[0];
  const merged = kept === asked[0] ? asked[1] : asked[0];
  const pair = { mergedId: merged.id, keptId: kept.id };
  return (
    <MovesFirst
      asked={pair}
      go={(dryRun) => mergePeople(pair, dryRun)}
      words={{ go: t('people.merge'), done: t('people.merged', { kept: kept.name, merged: merged.name }) }}
      moved={(moves) => <MovesView moves={moves} />}
      {...rest}
    >
      <RadioCards legend={t('people.keepWhich')}>
        {asked.map((one) => (
          <RadioCard key={one.id} name="kept" checked={one.id === kept.id} onChoose={() => setKeptId(one.id)}>
            <span className={styles.name}>{one.name}</span>
            <FaceWords of={one} />
          </RadioCard>
        ))}
      </RadioCards>
      <p className={styles.quiet}>{t('people.keepText')}</p>
    </MovesFirst>
  );
}
