import { useTranslation } from 'react-i18next';
import { AmountPart, type PartProps } from './amount-part.js';
import { FormPart } from './form-part.js';
import { SkillsPart } from './skills-part.js';
import { SpokenPart } from './spoken-part.js';
import { WherePart } from './where-part.js';

interface TermsProps extends PartProps {
  site: string | null;
  names: readonly string[];
}

/** What a date asks for: how much, what one must be able to do, which language, and where. */
export function TermsParts({ site, names, ...part }: TermsProps) {
  const { t } = useTranslation();
  return (
    <>
      <FormPart title={t('need.howMuch')} text={t('need.howMuchText')}>
        <AmountPart {...part} />
      </FormPart>
      <FormPart title={t('need.skills')} text={t('need.skillsText')}>
        <SkillsPart {...part} names={names} />
      </FormPart>
      <FormPart title={t('need.spoken')} text={t('need.spokenHelp')}>
        <SpokenPart {...part} />
      </FormPart>
      <FormPart title={t('need.where')}>
        <WherePart {...part} site={site} />
      </FormPart>
    </>
  );
}
