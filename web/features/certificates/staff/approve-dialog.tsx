import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.js';
import { TickBox } from '../../../components/tick-box.js';
import { dayText } from '../../../lib/dates.js';
import { useLanguage } from '../../../lib/language.js';
import styles from '../certificates.module.css';
import { Facts } from '../facts.js';
import { addressOf } from '../get-own-certificates.js';
import { signingQuery } from '../many/get-many.js';
import { SignatoryInstead, useSignsInstead } from '../signs-instead.js';
import { ActDialog, type ActProps } from './act-dialog.js';
import { approve, useChange } from './get-certificates.js';

/** Signed from now on; what the person wrote of their role may be confirmed at the same time. */
export function ApproveDialog({ certificate, onClose }: ActProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [confirmsRole, setConfirms] = useState(false);
  const change = useChange(approve, onClose);
  const { id, role, printedName, bornOn, signatory, fingerprint } = certificate;
  const { data: signing = [] } = useQuery(signingQuery);
  const instead = useSignsInstead(signatory, signing);
  return (
    <ActDialog
      act="approve"
      certificate={certificate}
      error={change.error}
      isPending={change.isPending}
      onAct={() => change.mutate({ id, seen: fingerprint, confirmsRole, signatoryId: instead.chosen })}
      onClose={onClose}
    >
      <Facts of={certificate} />
      <a className={styles.action} href={`${addressOf(id)}/pdf`} download>
        <Icon name="download" /> {t('certificates.staff.paper')}
      </a>
      {printedName !== null && <p>{t('certificates.staff.printedName', { name: printedName })}</p>}
      {bornOn !== null && <p>{t('certificates.staff.bornOn', { day: dayText(bornOn, language) })}</p>}
      <SignatoryInstead name={signatory.name} instead={instead} />
      {role !== null && (
        <div className={styles.tight}>
          <h3>{t('certificates.staff.roleTitle')}</h3>
          <p className={styles.quoted}>
            {[role.title, role.responsibilities, role.autonomy].filter(Boolean).join('. ')}
          </p>
          {!role.isConfirmed && (
            <TickBox label={t('certificates.staff.confirmRole')} checked={confirmsRole} onChange={setConfirms} />
          )}
        </div>
      )}
    </ActDialog>
  );
}
