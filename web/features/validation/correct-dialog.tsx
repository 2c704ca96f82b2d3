import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Correction, Proposal, Queue, QueueRow } from '../../../server/validation/validation.schemas.js';
import { Dialog } from '../../components/dialog.js';
import { useForm } from '../../lib/use-form.js';
import { correctionOf, isTime, isWholeNumber, valuesOf } from './correction-values.js';
import styles from './validation-page.module.css';

interface CorrectDialogProps {
  row: QueueRow;
  missions: Queue['choices']['missions'];
  onClose: () => void;
  onCorrect: (values: Correction, reason: string) => void;
}

/** What should stand instead, and why; begins with what the person proposes, if they do. */
export function CorrectDialog(props: CorrectDialogProps) {
  const { t } = useTranslation();
  const { row } = props;
  const [start, setStart] = useState<{ from: Proposal; turn: number }>({ from: row.dispute?.proposed ?? {}, turn: 0 });
  const { imported } = row;
  return (
    <Dialog title={t('validation.correctTitle')} opened onClose={props.onClose}>
      <div className={styles.form}>
        {row.dispute?.proposed && <p className={styles.quiet}>{t('validation.proposed')}</p>}
        {imported && (
          <div>
            <Button
              variant="default"
              size="sm"
              onClick={() => {
                const { day, personSeconds, headcount } = imported;
                setStart(({ turn }) => ({ from: { day, personSeconds, headcount }, turn: turn + 1 }));
              }}
            >
              {t('validation.takeFile')}
            </Button>
          </div>
        )}
        <CorrectForm key={start.turn} {...props} start={start.from} />
      </div>
    </Dialog>
  );
}

function CorrectForm({ row, missions, start, onClose, onCorrect }: CorrectDialogProps & { start: Proposal }) {
  const { t } = useTranslation();
  const needed = (value: string) => (value.trim() === '' ? t('validation.needed') : null);
  const { form, field, submit, values } = useForm(
    { ...valuesOf(beginning(row, start)), mission: row.mission?.id ?? '', status: 'validated', reason: '' },
    {
      day: needed,
      time: (value) => (isTime(value) ? null : t('validation.timeWrong')),
      headcount: (value) => (isWholeNumber(value) ? null : t('validation.headcountWrong')),
      reason: needed,
    },
  );
  const losesTimes = values.day !== row.day && (row.startedAt !== null || row.endedAt !== null);
  const known = missions.some(({ id }) => id === row.mission?.id);
  const options = [
    ...(row.mission && !known ? [{ value: row.mission.id, label: row.mission.title ?? row.mission.id }] : []),
    ...missions.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={submit((all) => onCorrect(correctionOf(row, all), all.reason.trim()))}
    >
      <TextInput type="date" label={t('validation.day')} {...field('day')} />
      {losesTimes && <p className={styles.quiet}>{t('validation.losesTimes')}</p>}
      <TextInput label={t('validation.time')} description={t('validation.timeHelp')} {...field('time')} />
      <TextInput
        label={t('validation.headcount')}
        description={t('validation.headcountHelp')}
        inputMode="numeric"
        {...field('headcount')}
      />
      <Choice
        label={t('validation.mission')}
        {...field('mission')}
        data={[{ value: '', label: t('validation.noMission') }, ...options]}
      />
      <Choice
        label={t('validation.then')}
        {...field('status')}
        data={(['validated', 'no_show', 'refused'] as const).map((value) => ({
          value,
          label: t(`validation.become.${value}`),
        }))}
      />
      <Textarea
        label={t('validation.why')}
        description={t('validation.whyHelp')}
        rows={3}
        maxLength={1000}
        {...field('reason')}
      />
      <div className={styles.actions}>
        <Button type="submit">{t('validation.correctDone')}</Button>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The row, with what is proposed in its place. */
function beginning(row: QueueRow, { day, personSeconds, headcount }: Proposal) {
  return {
    day: day ?? row.day,
    personSeconds: personSeconds === undefined ? row.personSeconds : personSeconds,
    headcount: headcount === undefined ? row.headcount : headcount,
  };
}

interface ChoiceProps {
  label: string;
  name: string;
  value: string;
  error: string | null;
  data: { value: string; label: string }[];
  onChange: (event: React.ChangeEvent<HTMLInputElement>) => void;
}

/** A field of the form that is chosen rather than typed: it tells its change as typed ones do. */
function Choice({ onChange, ...rest }: ChoiceProps) {
  return (
    <NativeSelect {...rest} onChange={(event) => onChange(event as unknown as React.ChangeEvent<HTMLInputElement>)} />
  );
}
