import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutcomeDay } from '../../../server/ingest/outcomes/outcomes.schemas.js';
import { useForm } from '../../lib/use-form.js';
import type { CountedThing } from './counted-thing.js';
import styles from './outcomes-page.module.css';

interface ThingFormProps {
  today: OutcomeDay;
  initial: CountedThing | null;
  onChosen: (thing: CountedThing) => void;
}

/** Mission, what is counted, its unit, and how it is measured. */
export function ThingForm({ today, initial, onChosen }: ThingFormProps) {
  const { t } = useTranslation();
  const [missionId, setMissionId] = useState(initial?.missionId ?? today.missions[0]?.id ?? '');
  const needed = (value: string) => (value.trim() === '' ? t('counting.needed') : null);
  const { form, values, field, submit } = useForm(
    { type: initial?.type ?? '', unit: initial?.unit ?? '', method: initial?.method ?? '' },
    { type: needed, unit: needed },
  );
  const known = [...new Set(today.kinds.map(({ type }) => type))];
  const units = [...new Set(today.kinds.filter(({ type }) => type === values.type.trim()).map(({ unit }) => unit))];
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={submit(({ type, unit: chosen, method }) =>
        onChosen({ missionId, type: type.trim(), unit: chosen.trim(), method: method.trim() }),
      )}
    >
      <NativeSelect
        label={t('counting.mission')}
        value={missionId}
        data={today.missions.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(event) => setMissionId(event.currentTarget.value)}
      />
      <TextInput
        label={t('counting.type')}
        description={t('counting.typeHint')}
        maxLength={80}
        list="outcome-types"
        {...field('type')}
      />
      <Suggestions id="outcome-types" words={known} />
      <TextInput
        label={t('counting.unit')}
        description={t('counting.unitHint')}
        maxLength={80}
        list="outcome-units"
        {...field('unit')}
      />
      <Suggestions id="outcome-units" words={units} />
      <TextInput
        label={t('counting.method')}
        description={t('counting.methodHint')}
        maxLength={200}
        {...field('method')}
      />
      <div>
        <Button type="submit" size="md">
          {t('counting.choose')}
        </Button>
      </div>
    </form>
  );
}

/** Words already in use, so that the same thing is not named twice. */
function Suggestions({ id, words }: { id: string; words: readonly string[] }) {
  return (
    <datalist id={id}>
      {words.map((word) => (
        <option key={word} value={word}>
          {word}
        </option>
      ))}
    </datalist>
  );
}
