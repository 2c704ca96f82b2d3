import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioCard, RadioCards } from '../../components/radio-card.js';
import type { PartProps } from './amount-part.js';

/** At the mission's site, somewhere else, or remote. */
export function WherePart({ draft, fault, site, onChange }: PartProps & { site: string | null }) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <>
      <RadioCards legend={t('need.where')}>
        {(['site', 'elsewhere', 'remote'] as const).map((where) => (
          <RadioCard key={where} name={name} checked={draft.where === where} onChoose={() => onChange({ where })}>
            {where === 'site' && site !== null ? t('need.siteOf', { site }) : t(`need.wheres.${where}`)}
          </RadioCard>
        ))}
      </RadioCards>
      {draft.where === 'elsewhere' && (
        <TextInput
          size="md"
          label={t('need.place')}
          description={t('need.placeText')}
          name="place"
          maxLength={200}
          value={draft.place}
          error={fault('place')}
          onChange={({ currentTarget: { value } }) => onChange({ place: value })}
        />
      )}
    </>
  );
}
