import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewFacts } from '../../../server/summaries/cec/cec.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { isDay } from '../../lib/day.js';
import { useSession } from '../../lib/session.js';
import { useForm } from '../../lib/use-form.js';
import { cecDeskQuery, setFacts } from './get-cec.js';
import styles from './cec.module.css';

/** What the association says of itself; left empty, it is unknown. */
export function FactsForm({ facts }: { facts: NewFacts }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const mayWrite = useSession().rights.includes('letterhead.write');
  const [purpose, setPurpose] = useState(facts.hasListedPurpose === null ? '' : String(facts.hasListedPurpose));
  const keep = useMutation({
    mutationFn: setFacts,
    onSuccess: (desk) => client.setQueryData(cecDeskQuery.queryKey, desk),
  });
  const { form, field, submit } = useForm(
    { declaredOn: facts.declaredOn ?? '', validator: facts.validator ?? '' },
    {
      declaredOn: (typed) => (typed === '' || isDay(typed) ? null : t('letterhead.wrong.day')),
      validator: (typed) => (typed.trim().length <= 200 ? null : t('letterhead.wrong.contact')),
    },
  );
  const send = submit(({ declaredOn, validator }) =>
    keep.mutate({
      declaredOn: declaredOn === '' ? null : declaredOn,
      hasListedPurpose: purpose === '' ? null : purpose === 'true',
      validator: validator.trim() === '' ? null : validator.trim(),
    }),
  );
  return (
    <Card aria-labelledby="cec-facts" className={styles.part}>
      <h2 id="cec-facts">{t('cec.facts')}</h2>
      <p className={styles.quiet}>{t('cec.factsText')}</p>
      <form ref={form} noValidate className={styles.part} onSubmit={send}>
        <div className={styles.row}>
          <TextInput type="date" label={t('cec.declaredOn')} readOnly={!mayWrite} {...field('declaredOn')} />
          <NativeSelect
            label={t('cec.listedPurpose')}
            disabled={!mayWrite}
            value={purpose}
            onChange={({ currentTarget: { value } }) => setPurpose(value)}
            data={[
              { value: '', label: t('cec.unknown') },
              { value: 'true', label: t('cec.yes') },
              { value: 'false', label: t('cec.no') },
            ]}
          />
          <TextInput
            label={t('cec.validator')}
            description={t('cec.validatorHint')}
            readOnly={!mayWrite}
            {...field('validator')}
          />
        </div>
        {keep.error && <Failure error={keep.error} />}
        {keep.isSuccess && <Notice good>{t('cec.kept')}</Notice>}
        {mayWrite && (
          <div>
            <Button type="submit" loading={keep.isPending}>
              {t('letterhead.keep')}
            </Button>
          </div>
        )}
      </form>
    </Card>
  );
}
