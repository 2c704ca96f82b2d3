import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView } from '../../../server/answers/answers.schemas.js';
import { Dialog } from '../../components/dialog.js';
import { Failure } from '../../components/failure.js';
import styles from './answers.module.css';
import { closeCampaign } from './get-answers.js';
import { useChange } from './use-change.js';

/** Asks before a campaign takes no more answers. */
export function CloseCampaign({ campaign }: { campaign: CampaignView }) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  const close = useChange(
    () => closeCampaign(campaign.id),
    () => setAsks(false),
  );
  return (
    <>
      <Button variant="default" onClick={() => setAsks(true)}>
        {t('answers.close')}
      </Button>
      <Dialog title={t('answers.close')} opened={asks} onClose={() => setAsks(false)}>
        {close.error && <Failure error={close.error} />}
        <p>{t('answers.closeText')}</p>
        <div className={styles.actions}>
          <Button loading={close.isPending} onClick={() => close.mutate(undefined)}>
            {t('answers.close')}
          </Button>
          <Button variant="default" onClick={() => setAsks(false)}>
            {t('app.cancel')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
