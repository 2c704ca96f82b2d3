import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/dialog.js';
import { Failure } from '../../components/failure.js';
import { useTargetChange } from './change-targets.js';
import styles from './targets.module.css';

interface RemoveDialogProps {
  /** Null while nothing is asked. */
  asked: string | null;
  title: string;
  text: string;
  remove: (id: string) => Promise<unknown>;
  onClose: () => void;
}

/** Takes a target or a note away, once somebody said so twice. */
export function RemoveDialog({ asked, title, text, remove, onClose }: RemoveDialogProps) {
  const { t } = useTranslation();
  const change = useTargetChange(remove, onClose);
  return (
    <Dialog title={title} opened={asked !== null} onClose={onClose}>
      <div className={styles.form}>
        {change.error && <Failure error={change.error} />}
        <p>{text}</p>
        <div className={styles.actions}>
          <Button loading={change.isPending} onClick={() => asked !== null && change.mutate(asked)}>
            {t('targets.remove')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
