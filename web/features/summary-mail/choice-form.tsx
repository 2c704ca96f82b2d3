import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SummaryMailView } from '../../../server/summaries/by-mail/by-mail.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { Notice } from '../../components/notice.js';
import { askSummaryMail } from './get-summary-mail.js';
import styles from './summary-mail.module.css';

const FREQUENCIES = ['monthly', 'quarterly', 'yearly'] as const;

/** How often, in which language, or never. */
export function ChoiceForm({ asked }: { asked: SummaryMailView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [frequency, setFrequency] = useState(asked.frequency);
  const [language, setLanguage] = useState(asked.language);
  const ask = useMutation({
    mutationFn: askSummaryMail,
    onSuccess: () => client.invalidateQueries({ queryKey: ['summary-mail'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate({ frequency, language });
  };
  return (
    <Card aria-labelledby="summary-choice" className={styles.part}>
      <h2 id="summary-choice">{t('summaryMail.choice')}</h2>
      <p className={styles.quiet}>
        {asked.address === null ? t('summaryMail.onlyHere') : t('summaryMail.goesTo', { address: asked.address })}
      </p>
      <form className={styles.part} onSubmit={submit}>
        <div className={styles.row}>
          <NativeSelect
            size="md"
            label={t('summaryMail.frequency')}
            value={frequency ?? ''}
            onChange={({ currentTarget: { value } }) => setFrequency(FREQUENCIES.find((one) => one === value) ?? null)}
            data={[
              { value: '', label: t('summaryMail.never') },
              ...FREQUENCIES.map((one) => ({ value: one, label: t(`summaryMail.${one}`) })),
            ]}
          />
          <NativeSelect
            size="md"
            label={t('summaryMail.language')}
            value={language}
            onChange={({ currentTarget: { value } }) => setLanguage(value === 'en' ? 'en' : 'fr')}
            data={[
              { value: 'fr', label: 'Français' },
              { value: 'en', label: 'English' },
            ]}
          />
        </div>
        {ask.error && <Failure error={ask.error} />}
        <div role="status">
          {ask.isSuccess && (
            <Notice role="note" good>
              {t(ask.data.frequency === null ? 'summaryMail.stopped' : 'summaryMail.kept')}
            </Notice>
          )}
        </div>
        <div>
          <Button type="submit" size="md" loading={ask.isPending}>
            {t('summaryMail.keep')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
