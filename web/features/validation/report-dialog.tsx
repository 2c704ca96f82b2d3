import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ActivityView } from '../../../server/validation/validation.schemas.js';
import { Dialog } from '../../components/dialog.js';
import { Failure } from '../../components/failure.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { useForm } from '../../lib/use-form.js';
import { proposalOf, valuesOf } from './correction-values.js';
import { ownRowsQuery, reportError } from './get-own-rows.js';
import { whenText } from './row-words.js';
import { TimeFields, useTimeChecks } from './time-fields.js';
import styles from './validation-page.module.css';

interface ReportDialogProps {
  row: ActivityView;
  onClose: () => void;
  onSent: () => void;
}

/** What is wrong in one's own activity, in one's own words, and what it should say. */
export function ReportDialog({ row, onClose, onSent }: ReportDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  const client = useQueryClient();
  const report = useMutation({
    mutationFn: reportError,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ownRowsQuery.queryKey });
      onSent();
    },
  });
  const { form, field, submit, ...rest } = useForm(
    { reason: '', ...valuesOf(row, zone) },
    { reason: (value) => (value.trim() === '' ? t('validation.needed') : null), ...useTimeChecks() },
  );
  const send = submit(({ reason, ...typed }) => {
    const proposed = proposalOf(row, row, typed, zone);
    const isProposed = Object.keys(proposed).length > 0;
    report.mutate({ activityId: row.activityId, reason: reason.trim(), proposed: isProposed ? proposed : null });
  });
  return (
    <Dialog title={t('ownHours.report')} opened onClose={onClose}>
      <form ref={form} noValidate className={styles.form} onSubmit={send}>
        <p className={styles.quiet}>{t('ownHours.reportText', { when: whenText(row, t, language) })}</p>
        <Textarea
          label={t('ownHours.what')}
          description={t('ownHours.whatHelp')}
          rows={3}
          maxLength={1000}
          {...field('reason')}
        />
        <fieldset className={styles.instead}>
          <legend>{t('ownHours.instead')}</legend>
          <TimeFields form={{ field, ...rest }} from={row} timeLabel={t('ownHours.time')} />
        </fieldset>
        {report.error && <Failure error={report.error} />}
        <div className={styles.actions}>
          <Button type="submit" loading={report.isPending}>
            {t('ownHours.send')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
