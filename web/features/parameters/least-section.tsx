import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LEAST_OUTSIDE } from '../../../server/privacy/least-outside.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { useSession } from '../../lib/session.js';
import { useForm } from '../../lib/use-form.js';
import { setLeastOutside, useParameterChange } from './get-parameters.js';
import styles from './parameters.module.css';

/** Fewest people behind a figure that is told outside: more than the program's own least, never fewer. */
export function LeastSection({ least }: { least: number }) {
  const { t } = useTranslation();
  const set = useParameterChange(setLeastOutside);
  const mayWrite = useSession().rights.includes('parameters.write');
  const isRight = (typed: string) => /^\d{1,4}$/.test(typed) && Number(typed) >= LEAST_OUTSIDE && Number(typed) <= 1000;
  const { form, field, submit } = useForm<'least'>(
    { least: String(least) },
    { least: (typed) => (isRight(typed) ? null : t('parameters.leastWrong', { least: LEAST_OUTSIDE })) },
  );
  return (
    <Card aria-labelledby="least" className={styles.part}>
      <h2 id="least">{t('parameters.least')}</h2>
      <p>{t('parameters.leastText', { least })}</p>
      {set.error && <Failure error={set.error} />}
      {mayWrite && (
        <form
          ref={form}
          className={styles.actions}
          noValidate
          onSubmit={submit((typed) => set.mutate(Number(typed.least)))}
        >
          <TextInput label={t('parameters.leastPeople')} inputMode="numeric" {...field('least')} />
          <Button type="submit" variant="default" loading={set.isPending}>
            {t('parameters.leastSet')}
          </Button>
        </form>
      )}
    </Card>
  );
}
