import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportWhat } from '../../../server/ingest/ingest.schemas.js';
import type { ColumnView } from '../../../server/ingest/preview.schemas.js';
import { isNounWhat } from '../../../server/ingest/nouns/list-fields.schemas.js';
import { ListFieldChoice } from './list-field-choice.js';
import { fieldGroups, isKnownField, outcomeName } from './field-groups.js';

const NOTHING = '';
const OUTCOME = 'outcome';

interface FieldChoiceProps {
  column: ColumnView;
  what: ImportWhat;
  label: string;
  onField: (field: string | null) => void;
}

/** What a column is read as. */
export function FieldChoice({ column: { field, header, at }, what, label, onField }: FieldChoiceProps) {
  const { t } = useTranslation();
  if (isNounWhat(what)) return <ListFieldChoice field={field} what={what} label={label} onField={onField} />;
  const groups = fieldGroups(what).map(([group, fields]) => ({
    group: t(`reading.group.${group}`),
    items: fields.map((one) => ({ value: one as string, label: t(`reading.field.${one}`) })),
  }));
  const outcome = outcomeName(field);
  const other =
    field === null || isKnownField(field)
      ? []
      : [{ value: field, label: outcome === null ? t('reading.several') : t('reading.outcomeOf', { name: outcome }) }];
  const choose = (value: string) => {
    if (value === OUTCOME) onField(`outcome_${(header || String(at)).slice(0, 180)}`);
    else onField(value === NOTHING ? null : value);
  };
  return (
    <NativeSelect
      aria-label={label}
      value={field ?? NOTHING}
      data={[
        { value: NOTHING, label: t('reading.notRead') },
        ...other,
        ...groups,
        ...(outcome === null && what === 'activities' ? [{ value: OUTCOME, label: t('reading.outcome') }] : []),
      ]}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
