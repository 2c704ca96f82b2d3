import { useTranslation } from 'react-i18next';
import type { DisputeView, OwnRows } from '../../../server/validation/validation.schemas.js';
import { LinkButton } from '../../components/link-button.js';
import { instantDayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { clockText, stateText, whenText } from './row-words.js';
import styles from './own-hours.module.css';

/** One activity of the reader's, what they said of it, and what was answered. */
export function OwnRow({ row, onReport }: { row: OwnRows['rows'][number]; onReport: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  const when = whenText(row, t, language);
  const isWaiting = row.disputes.some(({ answer }) => answer === null);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <div className={styles.words}>
          <p className={styles.when}>{when}</p>
          <p className={styles.quiet}>
            {[
              row.mission?.title ?? t('validation.noMission'),
              clockText(row, zone, t, language),
              stateText(row.status, t),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {!isWaiting && (
          <LinkButton onClick={onReport} aria-label={t('ownHours.reportOf', { when })}>
            {t('ownHours.report')}
          </LinkButton>
        )}
      </div>
      {row.disputes.map((dispute) => (
        <Said key={dispute.id} dispute={dispute} />
      ))}
    </li>
  );
}

function Said({ dispute: { reason, createdAt, answer } }: { dispute: DisputeView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  const day = (instant: string) => instantDayText(instant, zone, language);
  return (
    <div className={styles.said}>
      <p>
        <span className={styles.quiet}>{t('ownHours.saidOn', { day: day(createdAt) })} </span>
        {reason}
      </p>
      {answer === null ? (
        <p className={styles.quiet}>{t('ownHours.waiting')}</p>
      ) : (
        <p>
          {t(`ownHours.answer.${answer.decision}`, { name: answer.by, day: day(answer.at) })}{' '}
          {answer.reason !== null && <q>{answer.reason}</q>}
        </p>
      )}
    </div>
  );
}
