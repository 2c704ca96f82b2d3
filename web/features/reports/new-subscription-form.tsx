import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportSummary } from '../../../server/reports/reports.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { TickBox } from '../../components/tick-box.js';
import { useLanguage } from '../../lib/language.js';
import { useCreateSubscription } from './get-subscriptions.js';
import styles from './reports.module.css';
import { weekdayText } from './weekday-text.js';

interface NewSubscriptionFormProps {
  reports: readonly ReportSummary[];
  reportId: string | null;
  onClose: () => void;
}

const WEEK = [1, 2, 3, 4, 5, 6, 7];
const MONTH = Array.from({ length: 28 }, (_, at) => at + 1);

/** Which report, when, to whom; what it means is confirmed before. */
export function NewSubscriptionForm({ reports, reportId, onClose }: NewSubscriptionFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [report, setReport] = useState(reportId ?? reports[0]?.id ?? '');
  const [frequency, setFrequency] = useState<'weekly' | 'monthly'>('monthly');
  const [day, setDay] = useState(5);
  const [typed, setTyped] = useState('');
  const [isRead, setRead] = useState(false);
  const create = useCreateSubscription();
  const addresses = typed.split(/[\s,;]+/).filter(Boolean);
  if (reports.length === 0) return <p>{t('sendings.noReport')}</p>;
  const send = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ reportId: report, frequency, day, addresses }, { onSuccess: onClose });
  };
  const choose = (chosen: 'weekly' | 'monthly') => {
    setFrequency(chosen);
    setDay(chosen === 'weekly' ? 1 : 5);
  };
  const days =
    frequency === 'weekly'
      ? WEEK.map((one) => ({ value: String(one), label: weekdayText(one, language) }))
      : MONTH.map((one) => ({ value: String(one), label: t('sendings.dayOfMonth', { day: one }) }));
  return (
    <Card aria-label={t('sendings.new')}>
      <form className={styles.form} onSubmit={send}>
        <h2>{t('sendings.new')}</h2>
        <NativeSelect
          label={t('sendings.report')}
          value={report}
          data={reports.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(event) => setReport(event.currentTarget.value)}
        />
        <div className={styles.row}>
          <NativeSelect
            label={t('sendings.rhythm')}
            value={frequency}
            data={[
              { value: 'monthly', label: t('sendings.monthly') },
              { value: 'weekly', label: t('sendings.weekly') },
            ]}
            onChange={(event) => choose(event.currentTarget.value === 'weekly' ? 'weekly' : 'monthly')}
          />
          <NativeSelect
            label={t('sendings.day')}
            value={String(day)}
            data={days}
            onChange={(event) => setDay(Number(event.currentTarget.value))}
          />
        </div>
        <p className={styles.quiet}>{t(`sendings.tells.${frequency}`)}</p>
        <Textarea
          label={t('sendings.addresses')}
          description={t('sendings.addressesText')}
          required
          autosize
          minRows={2}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <TickBox label={t('sendings.isRead')} checked={isRead} onChange={setRead} />
        {create.error && <Failure error={create.error} />}
        <div className={styles.actions}>
          <Button type="submit" loading={create.isPending} disabled={!isRead || addresses.length === 0}>
            {t('sendings.create')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
