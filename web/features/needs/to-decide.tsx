import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.js';
import { useLanguage } from '../../lib/language.js';
import { DateActions } from './date-actions.js';
import { dateText, hoursOf, timesText } from './need-text.js';
import styles from './needs.module.css';
import type { NeedsViewProps } from './needs-view.js';

/** Dates on which people count and of which their need says something else now: kept, cancelled or following. */
export function ToDecide(props: NeedsViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { view } = props;
  const waiting = view.needs.flatMap((need) =>
    need.slots.filter(({ standing }) => standing === 'to-decide').map((slot) => ({ need, slot })),
  );
  if (waiting.length === 0) return null;
  return (
    <Card className={styles.part}>
      <h2>{t('need.toDecide')}</h2>
      <p className={styles.quiet}>{t('need.toDecideText')}</p>
      <ul className={styles.list}>
        {waiting.map(({ need, slot }) => (
          <li key={slot.id} className={styles.date}>
            <span>
              <strong>
                {dateText(slot.day, language)}, {hoursOf(slot, t)}
              </strong>{' '}
              · {need.title}
              <br />
              {t('need.expected', { count: slot.agreedPeople })}{' '}
              {t('need.saysNow', { times: timesText(need.times, { t, language }) })}
            </span>
            {view.mayWrite && <DateActions need={need} slot={slot} onOpen={props.onOpen} onDone={props.onDone} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
