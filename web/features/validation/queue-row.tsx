import { useTranslation } from 'react-i18next';
import type { QueueRow as Row } from '../../../server/validation/validation.schemas.js';
import { instantDayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { useSession } from '../../lib/session.js';
import { DecisionButtons, type RowActions } from './decision-buttons.js';
import { Beside } from './beside.js';
import styles from './queue-row.module.css';
import { cardText, clockText, originText, resultsText, stateText, whenText, whoText } from './row-words.js';

interface QueueRowProps extends RowActions {
  row: Row;
  isCurrent: boolean;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  onLook: () => void;
}

/** One activity that waits: what it says; and, when it is the one looked at, why it waits and what can be decided. */
export function QueueRow({ row, isCurrent, isChosen, onChoose, onLook, ...actions }: QueueRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useSession().organisation;
  const who = whoText(row, t, language);
  const clock = clockText(row, zone, t, language);
  const results = resultsText(row, t, language);
  // Its reason says it already.
  const isSaid = row.reasons.some(({ flag }) => flag === row.status);
  return (
    <li className={isCurrent ? `${styles.row} ${styles.current}` : styles.row} aria-current={isCurrent || undefined}>
      <div className={styles.head}>
        <input
          type="checkbox"
          className={styles.choice}
          checked={isChosen}
          aria-label={t('validation.choose', { who, when: whenText(row, t, language) })}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
        <button type="button" className={styles.look} aria-expanded={isCurrent} onClick={onLook}>
          <span className={styles.who}>{who}</span>
          <span>{whenText(row, t, language)}</span>
          <span className={styles.quiet}>{row.mission?.title ?? t('validation.noMission')}</span>
        </button>
        {row.reasons.length > 0 && (
          <span className={styles.mark}>
            {row.reasons
              .map(({ flag }) => t(`validation.reasons.${flag}` as 'validation.reasons.overlap', flag))
              .join(', ')}
          </span>
        )}
      </div>
      {isCurrent && (
        <div className={styles.more}>
          <p className={styles.quiet}>
            {[isSaid ? null : stateText(row.status, t), clock, row.activityType, cardText(row, t) ?? originText(row, t)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {results && <p>{results}</p>}
          {row.dispute && (
            <blockquote className={styles.said}>
              <p>{row.dispute.reason}</p>
              <footer className={styles.quiet}>
                {t('validation.saidBy', {
                  name: row.dispute.by ?? who,
                  day: instantDayText(row.dispute.at, zone, language),
                })}
              </footer>
            </blockquote>
          )}
          {row.reasons.length > 0 && (
            <ul className={styles.reasons}>
              {row.reasons.map(({ flag, text }) => (
                <li key={flag}>{text}</li>
              ))}
            </ul>
          )}
          <Beside row={row} />
          <DecisionButtons who={who} {...actions} />
        </div>
      )}
    </li>
  );
}
