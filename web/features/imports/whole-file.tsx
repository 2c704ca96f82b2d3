import { NativeSelect, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MappingSpec } from '../../../server/ingest/mapping.schemas.js';
import { useSession } from '../../lib/session.js';
import { isZone, knownZones } from '../../lib/zones.js';
import { type ReadingPartProps, withWhole } from './reading-answers.js';
import styles from './reading-panel.module.css';

const states = ['declared', 'validated'] as const;
const always = ['mission_title', 'activity_type', 'site', 'territory', 'funder'] as const;

/** What holds for every line of the file, although no column says it. */
export function WholeFile({ preview, answers, onAnswers }: ReadingPartProps) {
  const { t } = useTranslation();
  const { zone } = useSession().organisation;
  const mapping = preview.mapping ?? { fields: {} };
  const { fields } = mapping;
  const say = <Name extends keyof MappingSpec>(name: Name, value: MappingSpec[Name] | null) =>
    onAnswers(withWhole(answers, preview.mapping, name, value));
  const hasTimes = ['started_at', 'ended_at', 'utc_offset'].some((field) => field in fields);
  const unsaid = always.filter((field) => !(field in fields) && !(field === 'mission_title' && 'mission_id' in fields));
  return (
    <details className={styles.whole}>
      <summary>{t('reading.whole')}</summary>
      <div className={styles.fields}>
        {hasTimes && (
          <>
            <ZoneField
              key={mapping.zone ?? ''}
              value={mapping.zone ?? ''}
              usual={zone}
              onZone={(one) => say('zone', one)}
            />
            <NativeSelect
              label={t('reading.dayRule')}
              value={mapping.dayRule ?? 'written'}
              data={(['written', 'zone'] as const).map((value) => ({ value, label: t(`reading.dayRules.${value}`) }))}
              onChange={(event) => say('dayRule', event.currentTarget.value as 'written' | 'zone')}
            />
          </>
        )}
        {!('status' in fields) && (
          <NativeSelect
            label={t('reading.defaultStatus')}
            value={mapping.status ?? 'declared'}
            data={states.map((value) => ({ value, label: t(`reading.status.${value}`) }))}
            onChange={(event) => say('status', event.currentTarget.value as 'declared' | 'validated')}
          />
        )}
        {unsaid.map((field) => (
          <TypedField
            key={`${field} ${mapping.always?.[field] ?? ''}`}
            label={t(`reading.field.${field}`)}
            value={mapping.always?.[field] ?? ''}
            onValue={(value) => {
              const { [field]: _, ...others } = mapping.always ?? {};
              say('always', value === '' ? others : { ...others, [field]: value });
            }}
          />
        ))}
      </div>
    </details>
  );
}

interface TypedFieldProps {
  label: string;
  value: string;
  description?: string;
  error?: (text: string) => string | null;
  list?: string;
  onValue: (value: string) => void;
}

/** Told once it is typed, not letter by letter: the file is read again each time. */
function TypedField({ value, error, onValue, ...rest }: TypedFieldProps) {
  const [text, setText] = useState(value);
  const said = text.trim();
  const fault = error?.(said) ?? null;
  return (
    <TextInput
      {...rest}
      value={text}
      error={fault}
      maxLength={200}
      autoComplete="off"
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => said !== value && fault === null && onValue(said)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        event.currentTarget.blur();
      }}
    />
  );
}

function ZoneField({ value, usual, onZone }: { value: string; usual: string; onZone: (zone: string | null) => void }) {
  const { t } = useTranslation();
  const list = useId();
  return (
    <>
      <TypedField
        label={t('reading.zone')}
        description={t('reading.zoneText', { zone: usual })}
        list={list}
        value={value}
        error={(text) => (text === '' || isZone(text) ? null : t('reading.zoneUnknown'))}
        onValue={(zone) => onZone(zone === '' ? null : zone)}
      />
      <datalist id={list}>
        {knownZones().map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </datalist>
    </>
  );
}
