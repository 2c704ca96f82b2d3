import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../components/failure.js';
import { addDays, isDay } from '../../lib/day.js';
import { useForm } from '../../lib/use-form.js';
import styles from './certificates.module.css';
import { makeLink, useOwnChange } from './get-own-certificates.js';
import { type Level, LevelChoice } from './level-choice.js';

/** Another address: for somebody in particular, for some time. */
export function NewLinkForm({ certificateId, onDone }: { certificateId: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [level, setLevel] = useState<Level>('full');
  const make = useOwnChange(makeLink, onDone);
  const { form, field, submit } = useForm<'lastDay'>(
    { lastDay: '' },
    { lastDay: (typed) => (typed === '' || isDay(typed) ? null : t('certificates.links.lastDayWrong')) },
  );
  const send = submit(({ lastDay }) =>
    make.mutate({ id: certificateId, link: { level, expiresOn: lastDay === '' ? null : addDays(lastDay, 1) } }),
  );
  return (
    <form ref={form} className={styles.part} noValidate onSubmit={send}>
      <LevelChoice name={`level-${certificateId}`} level={level} onChange={setLevel} />
      <TextInput
        size="md"
        type="date"
        label={t('certificates.links.lastDay')}
        description={t('certificates.links.lastDayHelp')}
        {...field('lastDay')}
      />
      {make.error && <Failure error={make.error} />}
      <div className={styles.actions}>
        <Button type="submit" size="md" loading={make.isPending}>
          {t('certificates.links.make')}
        </Button>
        <Button size="md" variant="default" onClick={onDone}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
