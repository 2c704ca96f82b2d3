import { useTranslation } from 'react-i18next';
import { RadioCard, RadioCards } from '../../components/radio-card.js';
import { languages as all, type Language } from '../../lib/language.js';

const choices: readonly (readonly Language[])[] = [['fr'], ['en'], all];

/** The language of the paper, whatever that of the page; both make two papers. */
export function LanguagesChoice({
  languages,
  onChange,
}: {
  languages: readonly Language[];
  onChange: (languages: readonly Language[]) => void;
}) {
  const { t } = useTranslation();
  const nameOf = (choice: readonly Language[]) => (choice.length > 1 ? 'both' : (choice[0] ?? 'fr'));
  return (
    <RadioCards legend={t('certificates.make.languages')}>
      {choices.map((choice) => (
        <RadioCard
          key={nameOf(choice)}
          name="certificate-languages"
          checked={nameOf(choice) === nameOf(languages)}
          onChoose={() => onChange(choice)}
        >
          {t(`certificates.make.in.${nameOf(choice)}`)}
        </RadioCard>
      ))}
    </RadioCards>
  );
}
