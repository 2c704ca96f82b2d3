import { useTranslation } from 'react-i18next';
import type { ActivityView, QueueRow } from '../../../server/validation/validation.schemas.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import styles from './queue-row.module.css';
import { clockText, originText, stateText, whenText, whoText } from './row-words.js';

/** What explains a row: the other activities of the same person, and what the file said before or since. */
export function Beside({ row }: { row: QueueRow }) {
  const { t } = useTranslation();
  if (row.beside.length === 0 && row.imported === null) return null;
  return (
    <div className={styles.beside}>
      {row.imported && <Other title={t('validation.fileSays')} activity={row.imported} />}
      {row.beside.map(({ flag, activity }) => (
        <Other
          key={`${flag} ${activity.activityId}`}
          title={t(`validation.beside.${flag}` as 'validation.beside.overlap')}
          activity={activity}
        />
      ))}
    </div>
  );
}

function Other({ title, activity }: { title: string; activity: ActivityView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  return (
    <div className={styles.other}>
      <p className={styles.quiet}>{title}</p>
      <p>
        {whoText(activity, t, language)}, {whenText(activity, t, language)}
      </p>
      <p className={styles.quiet}>
        {[
          activity.mission?.title ?? t('validation.noMission'),
          clockText(activity, zone, t, language),
          stateText(activity.status, t),
          originText(activity, t),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}
