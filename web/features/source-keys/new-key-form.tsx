import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MadeSourceKey } from '../../../server/auth/source-keys.schemas.js';
import { Failure } from '../../components/failure.js';
import { useFieldChecks } from '../../lib/field-checks.js';
import { useForm } from '../../lib/use-form.js';
import { makeSourceKey, sourceKeysQuery } from './get-source-keys.js';
import styles from './source-keys-page.module.css';

/** A code is named after the program that will use it, so that one knows which to stop. */
export function NewKeyForm({ source, onMade }: { source: string; onMade: (made: MadeSourceKey) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { required } = useFieldChecks();
  const { form, field, set, submit } = useForm({ label: '' }, { label: required });
  const make = useMutation({
    mutationFn: makeSourceKey,
    onSuccess: async (made) => {
      set('label', '');
      onMade(made);
      await client.invalidateQueries({ queryKey: sourceKeysQuery(source).queryKey });
    },
  });
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={submit(({ label }) => make.mutate({ source, label: label.trim() }))}
    >
      <TextInput
        label={t('codes.label')}
        description={t('codes.labelHelp')}
        maxLength={200}
        autoComplete="off"
        {...field('label')}
        {...(make.isSuccess ? { error: null } : {})}
      />
      {make.error && <Failure error={make.error} />}
      <div>
        <Button type="submit" loading={make.isPending}>
          {t('codes.make')}
        </Button>
      </div>
    </form>
  );
}
