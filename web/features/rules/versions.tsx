import { useTranslation } from 'react-i18next';
import type { WeightsVersion } from '../../../server/allocation/weights/weights.schemas.js';
import { Card } from '../../components/card.js';
import { instantDayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import styles from './rules.module.css';

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Who changed the rules, when and why. */
export function Versions({ versions }: { versions: readonly WeightsVersion[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Card aria-labelledby="versions" className={styles.part}>
      <h2 id="versions">{t('rules.versions')}</h2>
      <ol className={styles.list}>
        {versions.map(({ version, author, note, createdAt }) => (
          <li key={version}>
            {createdAt === null
              ? t('rules.version0')
              : t('rules.version', {
                  version,
                  date: instantDayText(createdAt, ZONE, language),
                  name: author ?? '',
                  note: note ?? '',
                })}
          </li>
        ))}
      </ol>
    </Card>
  );
}
