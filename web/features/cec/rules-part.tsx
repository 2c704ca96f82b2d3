import { useTranslation } from 'react-i18next';
import type { CecView } from '../../../server/summaries/cec/cec.schemas.js';
import { Card } from '../../components/card.js';
import { dayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import styles from './cec.module.css';

/** The rules that this page follows, where they were read, and when. */
export function RulesPart({ view: { rules } }: { view: CecView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const valueText = (value: number | string) =>
    typeof value === 'number' ? value : dayText(`2001-${value}`, language, 'without-year');
  return (
    <Card aria-labelledby="cec-rules" className={styles.part}>
      <h2 id="cec-rules">{t('cec.rules')}</h2>
      <ul className={styles.list}>
        {rules.map(({ rule, value, fromDay, source, address, checkedOn, isToCheck }) => (
          <li key={rule}>
            <p>
              {t(`cec.rule.${rule}`, {
                count: typeof value === 'number' ? value : 1,
                value: valueText(value),
                from: dayText(fromDay, language),
              })}
            </p>
            <p className={styles.quiet}>
              <a href={address} rel="noreferrer" lang="fr">
                {source}
              </a>
              {' – '}
              {t('cec.checked', { day: dayText(checkedOn, language) })}
              {isToCheck && ` ${t('cec.toCheck')}`}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
