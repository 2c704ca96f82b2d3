import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../components/link-button.js';
import { isSourceName, nearestSourceName } from './source-name.js';
import styles from './send-form.module.css';

const OTHER = '';

interface SourceChoiceProps {
  known: readonly string[];
  value: string;
  /** Shown once the person tried to go on. */
  checked: boolean;
  disabled: boolean;
  onChange: (source: string) => void;
}

/** Where files come from: a source already known, or a new one by its short name. */
export function SourceChoice({ known, value, checked, disabled, onChange }: SourceChoiceProps) {
  const { t } = useTranslation();
  const [isNew, setNew] = useState(false);
  const typing = isNew || !known.includes(value);
  return (
    <div className={styles.source}>
      {known.length > 0 && (
        <NativeSelect
          disabled={disabled}
          label={t('imports.source')}
          description={t('imports.sourceText')}
          value={typing ? OTHER : value}
          data={[
            ...known.map((name) => ({ value: name, label: name })),
            { value: OTHER, label: t('imports.sourceNew') },
          ]}
          onChange={(event) => {
            setNew(event.currentTarget.value === OTHER);
            onChange(event.currentTarget.value);
          }}
        />
      )}
      {typing && (
        <NewSource value={value} checked={checked} disabled={disabled} alone={known.length === 0} onChange={onChange} />
      )}
    </div>
  );
}

function NewSource({
  value,
  checked,
  disabled,
  alone,
  onChange,
}: Omit<SourceChoiceProps, 'known'> & { alone: boolean }) {
  const { t } = useTranslation();
  const nearest = nearestSourceName(value);
  const wrong = value !== '' && !isSourceName(value);
  return (
    <div>
      <TextInput
        disabled={disabled}
        label={t(alone ? 'imports.source' : 'imports.sourceName')}
        description={alone ? `${t('imports.sourceText')} ${t('imports.sourceRule')}` : t('imports.sourceRule')}
        placeholder={t('imports.sourceExample')}
        value={value}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        error={checked && !isSourceName(value) ? t(wrong ? 'imports.sourceWrong' : 'form.required') : null}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {wrong && nearest !== '' && (
        <LinkButton onClick={() => onChange(nearest)}>{t('imports.sourceNearest', { name: nearest })}</LinkButton>
      )}
    </div>
  );
}
