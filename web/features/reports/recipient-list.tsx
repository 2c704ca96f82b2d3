import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubscriptionView } from '../../../server/reports/subscriptions/subscriptions.schemas.js';
import { Failure } from '../../components/failure.js';
import { useAddRecipient, useRemoveRecipient } from './get-subscriptions.js';
import styles from './reports.module.css';

/** To whom it goes, and who still has to accept. */
export function RecipientList({ subscription: { id, recipients } }: { subscription: SubscriptionView }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const add = useAddRecipient(id);
  const remove = useRemoveRecipient(id);
  const send = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(typed.trim(), { onSuccess: () => setTyped('') });
  };
  const error = add.error ?? remove.error;
  return (
    <section className={styles.part} aria-label={t('sendings.recipients')}>
      <h3>{t('sendings.recipients')}</h3>
      <ul className={styles.list}>
        {recipients.map((one) => (
          <li key={one.id} className={styles.block}>
            <p>
              {one.address} · {t(`sendings.recipient.${one.state}`)}
            </p>
            {recipients.length > 1 && (
              <Button
                variant="default"
                size="sm"
                aria-label={t('sendings.removeAddress', { address: one.address })}
                onClick={() => remove.mutate(one.id)}
              >
                {t('reports.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error && <Failure error={error} />}
      <form className={styles.row} onSubmit={send}>
        <TextInput
          type="email"
          label={t('sendings.addAddress')}
          required
          maxLength={254}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className={styles.actions}>
          <Button type="submit" variant="default" loading={add.isPending}>
            {t('sendings.add')}
          </Button>
        </div>
      </form>
    </section>
  );
}
