import { useTranslation } from 'react-i18next';
import { linkLevels } from '../../../server/certificates/choices.schemas.js';
import { RadioCard, RadioCards } from '../../components/radio-card.js';

export type Level = (typeof linkLevels)[number];

/** How much whoever opens the address sees. */
export function LevelChoice({
  name,
  level,
  onChange,
}: {
  name: string;
  level: Level;
  onChange: (level: Level) => void;
}) {
  const { t } = useTranslation();
  return (
    <RadioCards legend={t('certificates.links.shows')}>
      {linkLevels.map((one) => (
        <RadioCard
          key={one}
          name={name}
          checked={one === level}
          text={t(`certificates.links.levelText.${one}`)}
          onChoose={() => onChange(one)}
        >
          {t(`certificates.links.level.${one}`)}
        </RadioCard>
      ))}
    </RadioCards>
  );
}
