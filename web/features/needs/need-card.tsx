import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NeedSlot, NeedView } from '../../../server/missions/needs/needs.schemas.js';
import { Card } from '../../components/card.js';
import { useLanguage } from '../../lib/language.js';
import { DateActions } from './date-actions.js';
import { EndNeed, RemoveNeed } from './ending.js';
import { agreedText, dateText, hoursOf, quantityWords, termsLines, timesText } from './need-text.js';
import styles from './needs.module.css';
import type { NeedsViewProps } from './needs-view.js';

/** One need in words, its next date, and what may be done about it. */
export function NeedCard({ need, view, onOpen, onDone }: NeedsViewProps & { need: NeedView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = { t, language };
  const { title, times, terms, source, wholePresence, isOver } = need;
  const id = `need-${need.id}`;
  return (
    <Card as="article" className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div>
        <p>{timesText(times, words)}</p>
        {terms && (
          <>
            <p>{quantityWords(terms.quantity, words)}</p>
            <ul className={styles.terms}>
              {termsLines(terms, words, view.mission.site).map((line) => (
                <li key={line}>{line}</li>
              ))}
              {wholePresence && <li>{t('need.wholeText')}</li>}
            </ul>
          </>
        )}
        {isOver && <p className={styles.quiet}>{t('need.over')}</p>}
        {source !== null && <p className={styles.quiet}>{t('need.fromFile', { source })}</p>}
      </div>
      <NextDate slots={need.slots} />
      {view.mayWrite && (
        <div className={styles.buttons}>
          {!view.mission.isClosed && (
            <Button
              variant="default"
              aria-label={t('abilities.changeOf', { name: title })}
              onClick={() => onOpen({ need: need.id })}
            >
              {t('need.change')}
            </Button>
          )}
          {times.kind === 'recurring' && !isOver && <EndNeed need={need} today={view.today} onDone={onDone} />}
          {source === null && <RemoveNeed need={need} onDone={onDone} />}
        </div>
      )}
      {need.slots.length > 0 && (
        <details className={styles.details}>
          <summary>{t('need.dates', { count: need.slots.length })}</summary>
          <ul className={styles.list}>
            {need.slots.map((slot) => (
              <li key={slot.id} className={styles.date}>
                <DateWords slot={slot} />
                {view.mayWrite && <DateActions need={need} slot={slot} onOpen={onOpen} onDone={onDone} />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

function NextDate({ slots }: { slots: readonly NeedSlot[] }) {
  const { t } = useTranslation();
  const next = slots.find(({ standing }) => standing !== 'cancelled');
  if (!next) return null;
  return (
    <p>
      {t('need.nextDate')} <DateWords slot={next} />
    </p>
  );
}

function DateWords({ slot }: { slot: NeedSlot }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <span>
      <strong>
        {dateText(slot.day, language)}, {hoursOf(slot, t)}
      </strong>
      {' · '}
      {slot.standing === 'cancelled' ? t('need.cancelled') : agreedText(slot, { t, language })}
      {slot.standing === 'own' && ` · ${t('need.own')}`}
      {slot.standing === 'to-decide' && ` · ${t('need.waits')}`}
    </span>
  );
}
