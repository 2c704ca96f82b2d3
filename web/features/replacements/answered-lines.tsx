import { useTranslation } from 'react-i18next';
import type { ReplacementsView } from '../../../server/allocation/replacements/replacements.schemas.js';
import { instantText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { AskedLines } from './asked-lines.js';
import styles from './replacements.module.css';

/** Each person who was asked for this date, and what they said. */
export function AnsweredLines({ view: { answered, zone } }: { view: ReplacementsView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className={styles.lines}>
      {answered.map(({ person, outcome, answeredAt, typedBy, ...asked }) => (
        <li key={person.id}>
          <strong>{person.name}</strong> : {t(`replace.outcome.${outcome}`)}
          {answeredAt && (
            <span className={styles.quiet}>
              {' '}
              {t(typedBy ? 'replace.answeredTo' : 'replace.answeredAt', {
                by: typedBy ?? '',
                when: instantText(answeredAt, zone, language),
              })}
            </span>
          )}
          {outcome === 'waiting' && <AskedLines asked={{ ...asked, outcome, answeredAt, typedBy }} zone={zone} />}
        </li>
      ))}
    </ul>
  );
}
