import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateView } from '../../../../server/certificates/life/certificate-life.schemas.js';
import { Dialog } from '../../../components/dialog.js';
import { Failure } from '../../../components/failure.js';
import styles from '../certificates.module.css';

/** What a dialog about one certificate is given. */
export interface ActProps {
  certificate: CertificateView;
  onClose: () => void;
}

interface ActDialogProps extends ActProps {
  act: 'approve' | 'refuse' | 'replace' | 'revoke';
  error: unknown;
  isPending: boolean;
  onAct: () => void;
  children?: ReactNode;
}

/** What an act does, in words; then the button that does it. */
export function ActDialog({ act, certificate, error, isPending, onAct, onClose, children }: ActDialogProps) {
  const { t } = useTranslation();
  const { person, number, pairId } = certificate;
  return (
    <Dialog title={t(`certificates.act.${act}Of`, { name: person.name })} opened onClose={onClose}>
      <div className={styles.part}>
        <p>{t(`certificates.act.${act}Text`, { name: person.name, number })}</p>
        {pairId !== null && <p>{t(`certificates.act.${act}Pair`)}</p>}
        {children}
        {error !== null && <Failure error={error} />}
        <div className={styles.actions}>
          <Button loading={isPending} onClick={onAct}>
            {t(`certificates.act.${act}`)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
