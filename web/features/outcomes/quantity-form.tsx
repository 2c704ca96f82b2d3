import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import type { CountedThing } from './counted-thing.js';
import { enterOutcome, newDraft, outcomesQuery } from './get-outcomes.js';
import styles from './outcomes-page.module.css';
import { useQuantityText } from './quantity-text.js';

/** One quantity; the field is ready for the next as soon as it is kept. */
export function QuantityForm({ thing }: { thing: CountedThing }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const textOf = useQuantityText();
  const field = useRef<HTMLInputElement>(null);
  const [quantity, setQuantity] = useState('');
  const [draft, setDraft] = useState(newDraft);
  const enter = useMutation({
    mutationFn: enterOutcome,
    onSuccess: async () => {
      setQuantity('');
      setDraft(newDraft());
      field.current?.focus();
      await client.invalidateQueries({ queryKey: outcomesQuery.queryKey });
    },
  });
  const send = () => {
    const { missionId, type, unit, method } = thing;
    enter.mutate({ draft, missionId, type, unit, quantity: quantity.trim(), ...(method === '' ? {} : { method }) });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (quantity.trim() !== '' && !enter.isPending) send();
      }}
    >
      {enter.error && <Failure error={enter.error} onRetry={send} />}
      <TextInput
        ref={field}
        size="xl"
        label={t('counting.quantity', { unit: thing.unit })}
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        value={quantity}
        onChange={(event) => {
          setQuantity(event.currentTarget.value);
          // Another quantity is another entry; only the very same one is sent again.
          if (enter.isError) setDraft(newDraft());
        }}
      />
      <Button type="submit" size="lg" disabled={quantity.trim() === ''} loading={enter.isPending}>
        {t('counting.add')}
      </Button>
      <div role="status">
        {enter.isSuccess && (
          <Notice role="note" good>
            {t('counting.added', { quantity: textOf(enter.data) })}
          </Notice>
        )}
      </div>
    </form>
  );
}
