import { useTranslation } from 'react-i18next';
import type { ReplacementsView } from '../../../server/allocation/replacements/replacements.schemas.js';
import { Card } from '../../components/card.js';
import { AnsweredLines } from './answered-lines.js';
import styles from './replacements.module.css';

/** What people who were asked for this date said. */
export function AnsweredList({ view }: { view: ReplacementsView }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      {view.answered.length > 0 && (
        <Card aria-labelledby="answered" className={styles.part}>
          <h2 id="answered">{t('replace.answered')}</h2>
          <AnsweredLines view={view} />
        </Card>
      )}
    </div>
  );
}
