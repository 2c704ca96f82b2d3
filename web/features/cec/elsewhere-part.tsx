import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CecView } from '../../../server/summaries/cec/cec.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { hoursText } from '../../lib/hours-text.js';
import { useLanguage } from '../../lib/language.js';
import { readDuration } from '../../lib/read-time.js';
import { useForm } from '../../lib/use-form.js';
import { addElsewhere, removeElsewhere } from './get-cec.js';
import styles from './cec.module.css';

/** Time in other associations: typed by the reader, for the reader. */
export function ElsewherePart({ view: { year, elsewhere } }: { view: CecView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: ['my-cec'] });
  const remove = useMutation({ mutationFn: removeElsewhere, onSuccess: again });
  const add = useMutation({
    mutationFn: addElsewhere,
    onSuccess: async () => {
      set('association', '');
      set('time', '');
      await again();
    },
  });
  const { form, field, set, submit } = useForm(
    { association: '', time: '' },
    {
      association: (name) => (name.trim() === '' || name.trim().length > 200 ? t('cec.wrong.association') : null),
      time: (time) => ((readDuration(time) ?? 0) > 0 ? null : t('cec.wrong.time')),
    },
  );
  const send = submit(({ association, time }) =>
    add.mutate({ association: association.trim(), year, seconds: (readDuration(time) ?? 0) * 60 }),
  );
  return (
    <Card aria-labelledby="cec-elsewhere" className={styles.part}>
      <h2 id="cec-elsewhere">{t('cec.elsewhere', { year })}</h2>
      <p className={styles.quiet}>{t('cec.elsewhereText')}</p>
      <ul className={styles.list}>
        {elsewhere.map(({ id, association, seconds }) => (
          <li key={id} className={styles.item}>
            <span>{t('cec.there', { association, time: hoursText(seconds, language) })}</span>
            <Button
              variant="default"
              aria-label={t('cec.removeOf', { association, time: hoursText(seconds, language) })}
              onClick={() => remove.mutate(id)}
            >
              {t('cec.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {remove.error && <Failure error={remove.error} />}
      <form ref={form} noValidate className={styles.part} onSubmit={send}>
        <div className={styles.row}>
          <TextInput size="md" label={t('cec.association')} autoComplete="off" {...field('association')} />
          <TextInput size="md" label={t('cec.time')} placeholder="12 h 30" autoComplete="off" {...field('time')} />
        </div>
        {add.error && <Failure error={add.error} />}
        <div>
          <Button type="submit" size="md" loading={add.isPending}>
            {t('cec.add')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
