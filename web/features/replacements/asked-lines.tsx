import { useTranslation } from 'react-i18next';
import type { Asked } from '../../../server/allocation/replacements/replacements.schemas.js';
import { instantText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import styles from './replacements.module.css';

/** Who rang them for this date and when, the latest first: two coordinators do not ring the same person at once. */
export function AskedLines({ asked, zone }: { asked: Asked; zone: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className={styles.asked}>
      {asked.calls.map(({ at, by, noAnswer }) => {
        const said = { by, when: instantText(at, zone, language) };
        return (
          <li key={`${at} ${by} ${noAnswer}`}>
            {t(noAnswer ? 'replace.rangNoAnswer' : asked.way === 'mail' ? 'replace.askedByMail' : 'replace.rang', said)}
          </li>
        );
      })}
    </ul>
  );
}
