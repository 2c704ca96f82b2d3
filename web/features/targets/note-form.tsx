import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import type { Annotations, AnnotationView } from '../../../server/targets/annotations.schemas.js';
import { Failure } from '../../components/failure.js';
import { addDays, isDay } from '../../lib/day.js';
import { useFieldChecks } from '../../lib/field-checks.js';
import { useLanguage } from '../../lib/language.js';
import { useForm } from '../../lib/use-form.js';
import { useTargetChange, writeNote } from './change-targets.js';
import styles from './targets.module.css';

interface NoteFormProps {
  catalogue: Catalogue;
  notes: Annotations;
  /** Null writes a new one. */
  note: AnnotationView | null;
  onDone: () => void;
}

/** What happened, on which days, and which figure or mission it explains. */
export function NoteForm({ catalogue, notes, note, onDone }: NoteFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { required } = useFieldChecks();
  const change = useTargetChange(writeNote, onDone);
  const [indicator, setIndicator] = useState(note?.indicator ?? '');
  const [missionId, setMissionId] = useState(note?.missionId ?? (notes.isForAll ? '' : (notes.missions[0]?.id ?? '')));
  const [isOutside, setIsOutside] = useState(note?.isOutside ?? false);
  const { form, field, submit } = useForm(
    {
      text: note?.text ?? '',
      fromDay: note?.fromDay ?? catalogue.today,
      lastDay: note ? addDays(note.toDay, -1) : '',
    },
    {
      text: required,
      fromDay: (typed) => (isDay(typed) ? null : t('targets.wrongDay')),
      lastDay: (typed, values) => {
        if (typed === '') return null;
        return !isDay(typed) ? t('targets.wrongDay') : typed < values.fromDay ? t('targets.wrongOrder') : null;
      },
    },
  );
  const send = ({ text, fromDay, lastDay }: Record<'text' | 'fromDay' | 'lastDay', string>) =>
    change.mutate({
      id: note?.id ?? null,
      body: {
        text: text.trim(),
        fromDay,
        toDay: addDays(lastDay === '' ? fromDay : lastDay, 1),
        indicator: indicator === '' ? null : indicator,
        missionId: missionId === '' ? null : missionId,
        isOutside,
      },
    });
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit(send)}>
      {change.error && <Failure error={change.error} />}
      <Textarea
        label={t('targets.words')}
        description={t('targets.wordsHint')}
        maxLength={400}
        autosize
        minRows={2}
        {...field('text')}
      />
      <div className={styles.row}>
        <TextInput type="date" label={t('targets.noteDay')} {...field('fromDay')} />
        <TextInput type="date" label={t('targets.noteLastDay')} {...field('lastDay')} />
        <NativeSelect
          label={t('targets.figure')}
          value={indicator}
          data={[
            { value: '', label: t('targets.everyFigure') },
            ...catalogue.indicators.map((one) => ({ value: one.name, label: one.title[language] })),
          ]}
          onChange={(event) => setIndicator(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('targets.mission')}
          value={missionId}
          data={[
            ...(notes.isForAll ? [{ value: '', label: t('targets.everyMission') }] : []),
            ...notes.missions.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(event) => setMissionId(event.currentTarget.value)}
        />
      </div>
      <label className={styles.tick}>
        <input type="checkbox" checked={isOutside} onChange={(event) => setIsOutside(event.currentTarget.checked)} />
        <span>
          {t('targets.showOutside')}
          <br />
          <span className={styles.quiet}>{t('targets.showOutsideHint')}</span>
        </span>
      </label>
      <div className={styles.actions}>
        <Button type="submit" loading={change.isPending}>
          {t('targets.keepNote')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('app.cancel')}
        </Button>
      </div>
    </form>
  );
}
