import { useTranslation } from 'react-i18next';
import type { MovedHours } from '../../server/allocation/questions/questions.schemas.js';
import { hoursText } from '../lib/hours-text.js';
import { useLanguage } from '../lib/language.js';
import { slotWhen } from '../lib/slot-when.js';
import styles from './moved-hours.module.css';

/** Who would come where, or no longer, one line each. `elsewhere`: people who move out of the reader's sight. */
export function MovedHoursList({ moves, elsewhere }: { moves: readonly MovedHours[]; elsewhere: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const hours = (seconds: number) => hoursText(seconds, language);
  return (
    <ul className={styles.moves}>
      {moves.map(({ person, slot, skill, before, after }) => {
        const name = person?.name ?? t('moved.somebody');
        const said = { name, mission: slot.mission, when: slotWhen(slot, language) };
        const isNew = after > before;
        const text = t(isNew ? 'moved.comes' : after === 0 ? 'moved.leaves' : 'moved.shorter', {
          ...said,
          hours: hours(Math.abs(after - before)),
          after: hours(after),
        });
        return (
          <li key={`${person?.id ?? ''} ${slot.id} ${skill ?? ''} ${after}`}>
            {text}
            {skill !== null && ` (${t('proposals.for', { skill })})`}
          </li>
        );
      })}
      {elsewhere > 0 && <li>{t('moved.elsewhere', { count: elsewhere })}</li>}
    </ul>
  );
}
