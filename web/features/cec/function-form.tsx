import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CecDesk, NewFunction } from '../../../server/summaries/cec/cec.schemas.js';
import { Failure } from '../../components/failure.js';
import { isDay } from '../../lib/day.js';
import { useForm } from '../../lib/use-form.js';
import { cecDeskQuery, markFunction } from './get-cec.js';
import styles from './cec.module.css';

const KINDS = ['governing', 'supervising'] as const;

/** Says that a role of a mission counts, as what, from when, and why. */
export function FunctionForm({ missions }: { missions: CecDesk['missions'] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [missionId, setMissionId] = useState(missions[0]?.id ?? '');
  const [role, setRole] = useState('');
  const [kind, setKind] = useState<NewFunction['kind']>('supervising');
  const mark = useMutation({
    mutationFn: markFunction,
    onSuccess: (desk) => {
      client.setQueryData(cecDeskQuery.queryKey, desk);
      set('reason', '');
    },
  });
  const { form, field, set, submit } = useForm(
    { fromDay: '', reason: '' },
    {
      fromDay: (day) => (isDay(day) ? null : t('letterhead.wrong.day')),
      reason: (reason) => (reason.trim() === '' || reason.trim().length > 400 ? t('cec.wrong.reason') : null),
    },
  );
  const roles = missions.find(({ id }) => id === missionId)?.roles ?? [];
  const send = submit(({ fromDay, reason }) =>
    mark.mutate({ missionId, role: role === '' ? null : role, kind, fromDay, reason: reason.trim() }),
  );
  return (
    <form ref={form} noValidate className={styles.part} onSubmit={send}>
      <h3>{t('cec.mark')}</h3>
      <div className={styles.row}>
        <NativeSelect
          label={t('cec.mission')}
          value={missionId}
          onChange={({ currentTarget: { value } }) => {
            setMissionId(value);
            setRole('');
          }}
          data={missions.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <NativeSelect
          label={t('cec.role')}
          value={role}
          onChange={({ currentTarget: { value } }) => setRole(value)}
          data={[{ value: '', label: t('cec.everyRole') }, ...roles.map((one) => ({ value: one, label: one }))]}
        />
        <NativeSelect
          label={t('cec.as')}
          value={kind}
          onChange={({ currentTarget: { value } }) => setKind(KINDS.find((one) => one === value) ?? 'supervising')}
          data={KINDS.map((one) => ({ value: one, label: t(`cec.kind.${one}`) }))}
        />
        <TextInput type="date" label={t('cec.fromDay')} {...field('fromDay')} />
      </div>
      <TextInput label={t('cec.reason')} description={t('cec.reasonHint')} {...field('reason')} />
      {mark.error && <Failure error={mark.error} />}
      <div>
        <Button type="submit" loading={mark.isPending}>
          {t('cec.mark')}
        </Button>
      </div>
    </form>
  );
}
