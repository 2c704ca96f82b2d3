import { useTranslation } from 'react-i18next';
import type { ImportMode } from '../../../server/ingest/ingest.schemas.js';
import { RadioCard, RadioCards } from '../../components/radio-card.js';

const modes = ['append', 'snapshot'] as const;

/** Whether what the file does not say any more is to go. */
export function ModeChoice({
  value,
  disabled,
  onChange,
}: {
  value: ImportMode;
  disabled: boolean;
  onChange: (mode: ImportMode) => void;
}) {
  const { t } = useTranslation();
  return (
    <RadioCards legend={t('imports.mode')} disabled={disabled}>
      {modes.map((mode) => (
        <RadioCard
          key={mode}
          name="mode"
          checked={value === mode}
          text={t(`imports.modeText.${mode}`)}
          onChoose={() => onChange(mode)}
        >
          {t(`imports.modes.${mode}`)}
        </RadioCard>
      ))}
    </RadioCards>
  );
}
