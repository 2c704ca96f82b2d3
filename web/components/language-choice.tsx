import { NativeSelect } from '@mantine/core';
import { isLanguage, type Language } from '../lib/language.js';

/** Which language a message or a card is written in. */
export function LanguageChoice({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Language;
  onChange: (value: Language) => void;
}) {
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[
        { value: 'fr', label: 'Français' },
        { value: 'en', label: 'English' },
      ]}
      onChange={(event) => {
        if (isLanguage(event.currentTarget.value)) onChange(event.currentTarget.value);
      }}
    />
  );
}
