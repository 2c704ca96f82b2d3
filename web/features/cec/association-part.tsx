import { useTranslation } from 'react-i18next';
import type { CecView } from '../../../server/summaries/cec/cec.schemas.js';
import { Card } from '../../components/card.js';
import { dayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import styles from './cec.module.css';

/** What the declaration asks for of the association; what it has not said is said unknown. */
export function AssociationPart({ view: { association, year } }: { view: CecView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { rna, siren, declaredOn, hasListedPurpose, validator, neededYears, isOldEnough } = association;
  const lines: [string, string][] = [
    [t('cec.rna'), rna ?? t('cec.unknown')],
    [t('cec.siren'), siren ?? t('cec.unknown')],
    [t('cec.declaredOn'), declaredOn === null ? t('cec.unknown') : dayText(declaredOn, language)],
    [t('cec.oldEnough', { count: neededYears, year }), yesOrNo(isOldEnough)],
    [t('cec.listedPurpose'), yesOrNo(hasListedPurpose)],
    [t('cec.validator'), validator ?? t('cec.unknown')],
  ];
  function yesOrNo(said: boolean | null): string {
    return said === null ? t('cec.unknown') : t(said ? 'cec.yes' : 'cec.no');
  }
  return (
    <Card aria-labelledby="cec-association" className={styles.part}>
      <h2 id="cec-association">{association.name}</h2>
      <dl className={styles.facts}>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>{t('cec.askAssociation')}</p>
    </Card>
  );
}
