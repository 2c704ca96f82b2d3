import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CertificateView } from '../../../../server/certificates/life/certificate-life.schemas.js';
import { Icon } from '../../../components/icon.js';
import { useSession } from '../../../lib/session.js';
import styles from '../certificates.module.css';
import { addressOf } from '../get-own-certificates.js';
import { ApproveDialog } from './approve-dialog.js';
import { RefuseDialog } from './refuse-dialog.js';
import { ReplaceDialog } from './replace-dialog.js';
import { RevokeDialog } from './revoke-dialog.js';

const dialogs = { approve: ApproveDialog, refuse: RefuseDialog, replace: ReplaceDialog, revoke: RevokeDialog } as const;
type Act = keyof typeof dialogs;

/** What can be done with one, as it stands; each act says first what it does. */
export function CertificateActions({ certificate }: { certificate: CertificateView }) {
  const { t } = useTranslation();
  const { rights } = useSession();
  const [act, setAct] = useState<Act | null>(null);
  const { id, state, person } = certificate;
  const Asked = act === null ? null : dialogs[act];
  return (
    <div className={styles.actions}>
      {actsOn(certificate)
        .filter((one) => rights.includes(one === 'replace' ? 'certificates.replace' : 'certificates.sign'))
        .map((one, at) => (
          <Button
            key={one}
            size="sm"
            variant={at === 0 && state === 'waiting' ? 'filled' : 'default'}
            aria-label={t(`certificates.act.${one}Of`, { name: person.name })}
            onClick={() => setAct(one)}
          >
            {t(`certificates.act.${one}`)}
          </Button>
        ))}
      {state !== 'refused' && (
        <a className={styles.action} href={`${addressOf(id)}/pdf`} download>
          <Icon name="download" /> PDF
        </a>
      )}
      {Asked && <Asked certificate={certificate} onClose={() => setAct(null)} />}
    </div>
  );
}

function actsOn({ state }: CertificateView): Act[] {
  if (state === 'waiting') return ['approve', 'refuse'];
  return state === 'valid' ? ['replace', 'revoke'] : [];
}
