import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GrantView } from '../../../server/missions/grants/grants.schemas.js';
import { Dialog } from '../../components/dialog.js';
import { Failure } from '../../components/failure.js';
import { addDays, isDay } from '../../lib/day.js';
import { useForm } from '../../lib/use-form.js';
import { endGrant, useGrantChange } from './get-grants.js';
import styles from './grants.module.css';

interface EndDialogProps {
  grant: GrantView;
  opened: boolean;
  onClose: () => void;
}

/** It stops before the day agreed. */
export function EndDialog({ grant, opened, onClose }: EndDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('grants.endTitle')} opened={opened} onClose={onClose}>
      <Ending grant={grant} onClose={onClose} />
    </Dialog>
  );
}

function Ending({ grant, onClose }: Pick<EndDialogProps, 'grant' | 'onClose'>) {
  const { t } = useTranslation();
  const change = useGrantChange(endGrant, onClose);
  const { form, field, submit } = useForm(
    { lastDay: '' },
    { lastDay: (typed) => (isDay(typed) ? null : t('grants.wrong.day')) },
  );
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={submit(({ lastDay }) => change.mutate({ id: grant.id, day: addDays(lastDay, 1) }))}
    >
      {change.error && <Failure error={change.error} />}
      <p>{t('grants.endText')}</p>
      <TextInput type="date" label={t('grants.lastDay')} {...field('lastDay')} />
      <div className={styles.actions}>
        <Button type="submit" loading={change.isPending}>
          {t('grants.endNow')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
