import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { revocationCategories } from '../../../../server/certificates/life/certificate-life.schemas.js';
import { RadioCard, RadioCards } from '../../../components/radio-card.js';
import { ActDialog, type ActProps } from './act-dialog.js';
import { revoke, useChange } from './get-certificates.js';

/** For good: whoever checks it reads so, with the day and the kind of reason, and nothing more. */
export function RevokeDialog({ certificate, onClose }: ActProps) {
  const { t } = useTranslation();
  const [category, setCategory] = useState<(typeof revocationCategories)[number]>('error');
  const change = useChange(revoke, onClose);
  return (
    <ActDialog
      act="revoke"
      certificate={certificate}
      error={change.error}
      isPending={change.isPending}
      onAct={() => change.mutate({ id: certificate.id, category })}
      onClose={onClose}
    >
      <RadioCards legend={t('certificates.staff.why')}>
        {revocationCategories.map((one) => (
          <RadioCard key={one} name="revocation" checked={one === category} onChoose={() => setCategory(one)}>
            {t(`certificates.category.${one}`)}
          </RadioCard>
        ))}
      </RadioCards>
    </ActDialog>
  );
}
