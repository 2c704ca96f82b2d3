import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog, type ActProps } from './act-dialog.js';
import { refuse, useChange } from './get-certificates.js';

/** With words that the person reads. */
export function RefuseDialog({ certificate, onClose }: ActProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [isChecked, setChecked] = useState(false);
  const change = useChange(refuse, onClose);
  const reason = typed.replaceAll(/\s+/g, ' ').trim();
  const send = () => {
    setChecked(true);
    if (reason !== '') change.mutate({ id: certificate.id, reason });
  };
  return (
    <ActDialog
      act="refuse"
      certificate={certificate}
      error={change.error}
      isPending={change.isPending}
      onAct={send}
      onClose={onClose}
    >
      <Textarea
        label={t('certificates.staff.reason')}
        description={t('certificates.staff.reasonHelp')}
        rows={3}
        maxLength={500}
        value={typed}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
        error={isChecked && reason === '' ? t('certificates.staff.reasonNeeded') : null}
      />
    </ActDialog>
  );
}
