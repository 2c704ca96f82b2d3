import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChoicesProps } from './choices-props.js';

/** The spelling to print, where letters of the name cannot be, or where the person prefers another. */
export function PrintedName({ options, draft, onChange }: ChoicesProps) {
  const { t } = useTranslation();
  const { name } = options;
  return (
    <TextInput
      size="md"
      label={t('certificates.make.printedName')}
      description={t('certificates.make.nameNeeded', { name })}
      maxLength={200}
      value={draft.printedName}
      onChange={({ currentTarget: { value } }) => onChange({ printedName: value })}
    />
  );
}
