import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignatoryView } from '../../../server/settings/letterhead/letterhead.schemas.js';
import { Failure } from '../../components/failure.js';
import { TickBox } from '../../components/tick-box.js';
import { addDays, isDay } from '../../lib/day.js';
import { useForm } from '../../lib/use-form.js';
import { keepSignatory, useLetterheadChange } from './get-letterhead.js';
import styles from './letterhead.module.css';

type Field = 'name' | 'function' | 'delegation' | 'contact' | 'fromDay' | 'lastDay';

/** Somebody who signs: as what, and on which days. */
export function SignatoryForm({ signatory, onDone }: { signatory: SignatoryView | null; onDone: () => void }) {
  const { t } = useTranslation();
  const keep = useLetterheadChange(keepSignatory, onDone);
  const [approvesValidated, setApproves] = useState(signatory?.approvesValidated ?? false);
  const filled = (typed: string) => (typed.trim() === '' ? t('letterhead.wrong.empty') : null);
  const { form, field, submit } = useForm<Field>(
    {
      name: signatory?.name ?? '',
      function: signatory?.function ?? '',
      delegation: signatory?.delegation ?? '',
      contact: signatory?.contact ?? '',
      fromDay: signatory?.fromDay ?? '',
      lastDay: signatory?.toDay ? addDays(signatory.toDay, -1) : '',
    },
    {
      name: filled,
      function: filled,
      fromDay: (typed) => (isDay(typed) ? null : t('letterhead.wrong.day')),
      lastDay: (typed, { fromDay }) =>
        typed === '' || (isDay(typed) && typed >= fromDay) ? null : t('letterhead.wrong.lastDay'),
    },
  );
  const orNothing = (typed: string) => (typed.trim() === '' ? null : typed.trim());
  const send = (typed: Record<Field, string>) =>
    keep.mutate({
      id: signatory?.id ?? null,
      body: {
        name: typed.name.trim(),
        function: typed.function.trim(),
        delegation: orNothing(typed.delegation),
        contact: orNothing(typed.contact),
        fromDay: typed.fromDay,
        toDay: typed.lastDay === '' ? null : addDays(typed.lastDay, 1),
        approvesValidated,
      },
    });
  const asked = (name: Field) => ({ label: t(`letterhead.fields.${name}`), ...field(name) });
  return (
    <form ref={form} className={styles.part} noValidate onSubmit={submit(send)}>
      <div className={styles.row}>
        <TextInput {...asked('name')} />
        <TextInput description={t('letterhead.hints.function')} {...asked('function')} />
        <TextInput description={t('letterhead.hints.delegation')} {...asked('delegation')} />
        <TextInput {...asked('contact')} />
        <TextInput type="date" {...asked('fromDay')} />
        <TextInput type="date" description={t('letterhead.hints.lastDay')} {...asked('lastDay')} />
      </div>
      <TickBox label={t('letterhead.approves')} checked={approvesValidated} onChange={setApproves} />
      {keep.error && <Failure error={keep.error} />}
      <div className={styles.actions}>
        <Button type="submit" loading={keep.isPending}>
          {t('letterhead.keep')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
