import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { useRemoveReport } from './get-reports.js';
import styles from './reports.module.css';

/** Asked twice: what was written is lost with it. */
export function RemoveReport({ id, onRemoved }: { id: string; onRemoved: () => void }) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const remove = useRemoveReport(id);
  if (!isAsked)
    return (
      <div className={styles.actions}>
        <Button variant="default" size="sm" onClick={() => setAsked(true)}>
          {t('reports.removeReport')}
        </Button>
      </div>
    );
  return (
    <div role="group" aria-label={t('reports.removeReport')} className={styles.form}>
      <p>{t('reports.removeText')}</p>
      {remove.error && <Failure error={remove.error} />}
      <div className={styles.actions}>
        <Button
          color="red"
          loading={remove.isPending}
          onClick={() => remove.mutate(undefined, { onSuccess: onRemoved })}
        >
          {t('reports.removeForGood')}
        </Button>
        <Button variant="default" onClick={() => setAsked(false)}>
          {t('app.cancel')}
        </Button>
      </div>
    </div>
  );
}
