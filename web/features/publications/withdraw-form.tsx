import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { useForm } from '../../lib/use-form.js';
import { useWithdraw } from './get-publications.js';
import styles from './publications.module.css';

/** Taken back, it stays with its reason: what was read was read. */
export function WithdrawForm({ id }: { id: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const withdraw = useWithdraw();
  const { form, field, submit } = useForm<'reason'>(
    { reason: '' },
    { reason: (typed) => (typed.trim() === '' ? t('publications.reasonMissing') : null) },
  );
  if (!isOpen)
    return (
      <div className={styles.actions}>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('publications.withdraw')}
        </Button>
      </div>
    );
  return (
    <Card aria-label={t('publications.withdraw')}>
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={submit(({ reason }) => withdraw.mutate({ id, reason: reason.trim() }))}
      >
        <p>{t('publications.withdrawText')}</p>
        <TextInput label={t('publications.reason')} maxLength={400} {...field('reason')} />
        {withdraw.error && <Failure error={withdraw.error} />}
        <div className={styles.actions}>
          <Button type="submit" loading={withdraw.isPending}>
            {t('publications.withdraw')}
          </Button>
          <Button variant="default" onClick={() => setOpen(false)}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
