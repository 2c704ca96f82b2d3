import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GrantView } from '../../../server/missions/grants/grants.schemas.js';
import { Dialog } from '../../components/dialog.js';
import { Failure } from '../../components/failure.js';
import { removeGrant, useGrantChange } from './get-grants.js';
import styles from './grants.module.css';

interface RemoveDialogProps {
  grant: GrantView;
  opened: boolean;
  onClose: () => void;
  onGone: () => void;
}

/** What goes with it is said first. */
export function RemoveDialog({ grant, opened, onClose, onGone }: RemoveDialogProps) {
  const { t } = useTranslation();
  const change = useGrantChange(removeGrant, onGone);
  return (
    <Dialog title={t('grants.removeTitle')} opened={opened} onClose={onClose}>
      <div className={styles.form}>
        {change.error && <Failure error={change.error} />}
        <p>{t('grants.removeText')}</p>
        <ul>
          <li>{t('grants.lostMissions', { count: grant.missions.length })}</li>
          {grant.promises.length > 0 && <li>{t('grants.lostPromises', { count: grant.promises.length })}</li>}
          {grant.contact && <li>{t('grants.lostContact')}</li>}
        </ul>
        <p>{t('grants.removeStays')}</p>
        <div className={styles.actions}>
          <Button loading={change.isPending} onClick={() => change.mutate(grant.id)}>
            {t('grants.removeNow')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
