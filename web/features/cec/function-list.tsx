import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CecDesk } from '../../../server/summaries/cec/cec.schemas.js';
import { Card } from '../../components/card.js';
import { Failure } from '../../components/failure.js';
import { addDays, isDay } from '../../lib/day.js';
import { dayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { useForm } from '../../lib/use-form.js';
import { FunctionForm } from './function-form.js';
import { cecDeskQuery, endFunction } from './get-cec.js';
import styles from './cec.module.css';

type Marked = CecDesk['functions'][number];

/** Which roles count, who said so, why, and from when. */
export function FunctionList({ desk: { functions, missions } }: { desk: CecDesk }) {
  const { t } = useTranslation();
  const mayWrite = useSession().rights.includes('cec-functions.write');
  return (
    <Card aria-labelledby="cec-functions" className={styles.part}>
      <h2 id="cec-functions">{t('cec.functions')}</h2>
      <p className={styles.quiet}>{t('cec.functionsText')}</p>
      {functions.length === 0 && <p>{t('cec.noFunction')}</p>}
      <ul className={styles.list}>
        {functions.map((one) => (
          <li key={one.id}>
            <OneFunction marked={one} mayWrite={mayWrite} />
          </li>
        ))}
      </ul>
      {mayWrite && missions.length > 0 && <FunctionForm missions={missions} />}
    </Card>
  );
}

function OneFunction({ marked, mayWrite }: { marked: Marked; mayWrite: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isEnding, setIsEnding] = useState(false);
  const { title, role, kind, fromDay, toDay, reason, author } = marked;
  const from = dayText(fromDay, language);
  return (
    <article className={styles.part} aria-label={title}>
      <h3>
        {title}
        {role !== null && `, ${role}`}
      </h3>
      <p>
        {t(`cec.kind.${kind}`)},{' '}
        {toDay === null
          ? t('cec.heldFrom', { from })
          : toDay === fromDay
            ? t('cec.neverHeld')
            : t('cec.heldBetween', { from, until: dayText(addDays(toDay, -1), language) })}
      </p>
      <p className={styles.quiet}>{t('cec.saidBy', { author, reason })}</p>
      {mayWrite && toDay === null && !isEnding && (
        <div>
          <Button
            variant="default"
            aria-label={t('cec.endOf', { title: [title, role].filter(Boolean).join(', ') })}
            onClick={() => setIsEnding(true)}
          >
            {t('cec.end')}
          </Button>
        </div>
      )}
      {isEnding && <EndForm marked={marked} onDone={() => setIsEnding(false)} />}
    </article>
  );
}

function EndForm({ marked: { id, fromDay }, onDone }: { marked: Marked; onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: endFunction,
    onSuccess: (desk) => {
      client.setQueryData(cecDeskQuery.queryKey, desk);
      onDone();
    },
  });
  const { form, field, submit } = useForm(
    { toDay: '' },
    { toDay: (day) => (isDay(day) && day >= fromDay ? null : t('cec.wrong.end')) },
  );
  return (
    <form ref={form} noValidate className={styles.part} onSubmit={submit(({ toDay }) => end.mutate({ id, toDay }))}>
      <TextInput type="date" label={t('cec.endDay')} {...field('toDay')} />
      {end.error && <Failure error={end.error} />}
      <div className={styles.item}>
        <Button type="submit" loading={end.isPending}>
          {t('cec.end')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
