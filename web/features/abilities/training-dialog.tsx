import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readDuration } from '../../lib/read-time.js';
import { useForm } from '../../lib/use-form.js';
import { SayingDialog, type SayingProps } from './saying-dialog.js';

const QUARTER = 15;

/** A training: its title, the day it ended and its hours, where they are known. */
export function TrainingDialog({ line, onSay, ...rest }: SayingProps) {
  const { t } = useTranslation();
  const { form, field, submit } = useForm(
    { title: line?.name ?? '', day: line?.day ?? '', hours: hoursTyped(line?.hours ?? null) },
    {
      title: (value) => (value.trim() === '' ? t('abilities.needed') : null),
      hours: (value) => (value.trim() === '' || quartersOf(value) !== null ? null : t('abilities.hoursWrong')),
    },
  );
  const send = submit(({ title, day, hours }) =>
    onSay({
      kind: 'training',
      id: line?.id ?? null,
      said: { title: title.trim(), day: day === '' ? null : day, hours: quartersOf(hours) },
    }),
  );
  return (
    <SayingDialog
      {...rest}
      line={line}
      form={form}
      title={t(line ? 'abilities.changeTitle' : 'abilities.add.training')}
      onSubmit={send}
    >
      <TextInput size="md" label={t('abilities.training')} maxLength={200} {...field('title')} />
      <TextInput size="md" type="date" label={t('abilities.day')} {...field('day')} />
      <TextInput size="md" label={t('abilities.hours')} description={t('abilities.hoursHelp')} {...field('hours')} />
    </SayingDialog>
  );
}

/** To the quarter of an hour; null when nothing is said, or no duration. */
function quartersOf(text: string): number | null {
  const minutes = readDuration(text);
  return minutes === null || minutes === 0 ? null : Math.max(1, Math.round(minutes / QUARTER)) / 4;
}

function hoursTyped(hours: number | null): string {
  if (hours === null) return '';
  return `${Math.floor(hours)}:${String(Math.round((hours % 1) * 60)).padStart(2, '0')}`;
}
