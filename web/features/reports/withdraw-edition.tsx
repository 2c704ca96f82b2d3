import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { useForm } from '../../lib/use-form.js';
import { useWithdrawEdition } from './get-editions.js';
import styles from './reports.module.css';

/** Taken back with a reason that whoever holds the number reads. */
export function WithdrawEdition({ id }: { id: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const withdraw = useWithdrawEdition(id);
  const { form, field, submit } = useForm<'reason'>(
    { reason: '' },
    { reason: (typed) => (typed.trim() === '' ? t('publications.reasonMissing') : null) },
  );
  if (!isOpen)
    return (
      <div className={styles.actions}>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('editions.withdraw')}
        </Button>
      </div>
    );
  return (
    <Card aria-label={t('editions.withdraw')}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={submit(({ reason }) => withdraw.mutate({ reason: reason.trim() }))}
      >
        <p>{t('editions.withdrawText')}</p>
        <TextInput
          label={t('publications.reason')}
          description={t('editions.reasonText')}
          maxLength={400}
          {...field('reason')}
        />
        {withdraw.error && <Failure error={withdraw.error} />}
        <div className={styles.actions}>
          <Button type="submit" loading={withdraw.isPending}>
            {t('editions.withdrawSure')}
          </Button>
          <Button variant="default" onClick={() => setOpen(false)}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
