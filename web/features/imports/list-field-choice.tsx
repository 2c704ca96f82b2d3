import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { listFields, type NounWhat } from '../../../server/ingest/nouns/list-fields.schemas.js';
import { useListFieldLabel } from './list-field-label.js';

const NOTHING = '';

interface ListFieldChoiceProps {
  field: string | null;
  what: NounWhat;
  label: string;
  onField: (field: string | null) => void;
}

/** What a column of a list is read as. */
export function ListFieldChoice({ field, what, label, onField }: ListFieldChoiceProps) {
  const { t } = useTranslation();
  const labelOf = useListFieldLabel(what);
  return (
    <NativeSelect
      aria-label={label}
      value={field ?? NOTHING}
      data={[
        { value: NOTHING, label: t('reading.notRead') },
        ...listFields[what].map((one) => ({ value: one, label: labelOf(one) })),
      ]}
      onChange={({ currentTarget: { value } }) => onField(value === NOTHING ? null : value)}
    />
  );
}
