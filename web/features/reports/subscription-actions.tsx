import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubscriptionView } from '../../../server/reports/subscriptions/subscriptions.schemas.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { usePauseSubscription, useRemoveSubscription, useTrial } from './get-subscriptions.js';
import styles from './reports.module.css';

/** Tried on oneself, paused, resumed in one's own name, removed for good. */
export function SubscriptionActions({ subscription: { id, paused } }: { subscription: SubscriptionView }) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const pause = usePauseSubscription(id, paused ? 'resume' : 'pause');
  const remove = useRemoveSubscription(id);
  const trial = useTrial(id);
  const error = pause.error ?? remove.error ?? trial.error;
  return (
    <div className={styles.form}>
      {error && <Failure error={error} />}
      {trial.data && <Notice good>{t('sendings.tried', { address: trial.data.address })}</Notice>}
      {isAsked && <p>{t('sendings.removeText')}</p>}
      <div className={styles.actions}>
        {isAsked ? (
          <>
            <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(undefined)}>
              {t('sendings.removeForGood')}
            </Button>
            <Button variant="default" onClick={() => setAsked(false)}>
              {t('app.cancel')}
            </Button>
          </>
        ) : (
          <>
            <Button variant="default" loading={trial.isPending} onClick={() => trial.mutate(undefined)}>
              {t('sendings.trial')}
            </Button>
            <Button variant="default" loading={pause.isPending} onClick={() => pause.mutate(undefined)}>
              {t(paused ? 'sendings.resume' : 'sendings.pause')}
            </Button>
            <Button variant="default" onClick={() => setAsked(true)}>
              {t('sendings.remove')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
