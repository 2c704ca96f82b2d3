import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { isDay } from '../../lib/day.js';
import { type Check, useForm } from '../../lib/use-form.js';
import { addValue, type Kind, useParameterChange } from './get-parameters.js';
import styles from './parameters.module.css';

export interface ValueField {
  name: string;
  label: string;
  description?: string;
  initial?: string;
  isOptional?: boolean;
  /** The value as the server takes it; null when it is not one. */
  read?: (typed: string) => string | null;
}

interface ValueFormProps {
  kind: Kind;
  fields: readonly ValueField[];
  onDone: () => void;
}

/** A new dated value: what it is, from when, and who decided it on what ground. */
export function ValueForm({ kind, fields, onDone }: ValueFormProps) {
  const { t } = useTranslation();
  const add = useParameterChange(addValue, onDone);
  const day = (typed: string) => (isDay(typed) ? typed : null);
  const all: (ValueField & { type?: 'date' })[] = [
    ...fields,
    { name: 'fromDay', label: t('parameters.fromDay'), type: 'date', read: day },
    { name: 'source', label: t('parameters.source'), description: t('parameters.sourceHint') },
    { name: 'decidedOn', label: t('parameters.decidedOn'), type: 'date', read: day },
    { name: 'decidedBy', label: t('parameters.decidedBy'), description: t('parameters.decidedByHint') },
  ];
  const valueOf = ({ read, isOptional }: ValueField, typed: string) => {
    if (typed.trim() === '') return isOptional ? null : undefined;
    return (read ? read(typed) : typed.trim()) ?? undefined;
  };
  const checks = Object.fromEntries(
    all.map((field): [string, Check<Record<string, string>>] => [
      field.name,
      (typed) => (valueOf(field, typed) === undefined ? t('parameters.wrong') : null),
    ]),
  );
  const { form, field, submit } = useForm<string>(
    Object.fromEntries(all.map(({ name, initial }) => [name, initial ?? ''])),
    checks,
  );
  const send = (values: Record<string, string>) =>
    add.mutate({ kind, body: Object.fromEntries(all.map((one) => [one.name, valueOf(one, values[one.name] ?? '')])) });
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit(send)}>
      {add.error && <Failure error={add.error} />}
      <div className={styles.row}>
        {all.map(({ name, label, description, type }) => (
          <TextInput
            key={name}
            label={label}
            {...(description === undefined ? {} : { description })}
            {...(type === undefined ? {} : { type })}
            {...field(name)}
          />
        ))}
      </div>
      <div className={styles.actions}>
        <Button type="submit" loading={add.isPending}>
          {t('parameters.add')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
