import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type QuoteView, withdrawalMeans } from '../../../server/answers/quotes/quotes.schemas.js';
import { Dialog } from '../../components/dialog.js';
import { Failure } from '../../components/failure.js';
import { isDay } from '../../lib/day.js';
import { useForm } from '../../lib/use-form.js';
import { useQuoteChange, withdrawQuote } from './change-quotes.js';
import styles from './quotes.module.css';

interface WithdrawDialogProps {
  quote: QuoteView;
  opened: boolean;
  onClose: () => void;
}

/** Somebody no longer agrees: says what goes and what stays, then erases. */
export function WithdrawDialog({ quote, opened, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('quotes.withdrawTitle')} opened={opened} onClose={onClose}>
      <Withdrawing quote={quote} onClose={onClose} />
    </Dialog>
  );
}

function Withdrawing({ quote, onClose }: Pick<WithdrawDialogProps, 'quote' | 'onClose'>) {
  const { t } = useTranslation();
  const withdraw = useQuoteChange(
    (given: Parameters<typeof withdrawQuote>[1]) => withdrawQuote(quote.id, given),
    onClose,
  );
  const { form, field, values, set, submit } = useForm(
    { day: '', means: 'voice' },
    { day: (typed) => (isDay(typed) ? null : t('quotes.wrong.day')) },
  );
  const means = withdrawalMeans.find((one) => one === values.means) ?? 'voice';
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit(({ day }) => withdraw.mutate({ day, means }))}>
      {withdraw.error && <Failure error={withdraw.error} />}
      <blockquote lang={quote.language} dir="auto" className={styles.words}>
        {quote.words}
      </blockquote>
      <p>{t('quotes.withdrawText')}</p>
      <div className={styles.row}>
        <TextInput type="date" label={t('quotes.withdrawDay')} {...field('day')} />
        <NativeSelect
          label={t('quotes.withdrawHow')}
          value={means}
          data={withdrawalMeans.map((value) => ({ value, label: t(`quotes.withdrawnBy.${value}`) }))}
          onChange={(event) => set('means', event.currentTarget.value)}
        />
      </div>
      <div className={styles.actions}>
        <Button type="submit" color="red" loading={withdraw.isPending}>
          {t('quotes.withdrawNow')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
