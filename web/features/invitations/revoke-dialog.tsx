import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InvitationView } from '../../../server/auth/auth.schemas.js';
import { Dialog } from '../../components/dialog.js';
import styles from './invitation-list.module.css';

interface RevokeDialogProps {
  /** Null while nothing is asked. */
  invitation: InvitationView | null;
  onClose: () => void;
  onConfirm: (invitation: InvitationView) => void;
}

/** Asks before a link and a code stop working. */
export function RevokeDialog({ invitation, onClose, onConfirm }: RevokeDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('invitations.revokeTitle')} opened={invitation !== null} onClose={onClose}>
      <p>{t('invitations.revokeText', { name: invitation?.name ?? '' })}</p>
      <div className={styles.actions}>
        <Button onClick={() => invitation && onConfirm(invitation)}>{t('invitations.revoke')}</Button>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
