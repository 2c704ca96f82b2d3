import { NativeSelect } from '@mantine/core';
import { prepareLanguage } from '../lib/i18n.js';
import { isLanguage, type Language } from '../lib/language.js';

/** Which language a message or a card is written in: chosen once its words are there, and not where they cannot be fetched. */
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
      onChange={({ currentTarget: { value: chosen } }) => {
        if (!isLanguage(chosen)) return;
        prepareLanguage(chosen).then(
          () => onChange(chosen),
          () => undefined,
        );
      }}
    />
  );
}
