import { useTranslation } from 'react-i18next';
import type { SuggestionView } from '../../../server/allocation/suggestions/suggestions.schemas.js';
import { hoursText } from '../../lib/hours-text.js';
import { useLanguage } from '../../lib/language.js';
import styles from './proposals.module.css';

/** What the week would be for each person, against what they said. */
export function Limits({ steps }: { steps: SuggestionView['steps'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const people = [...new Map(steps.map((step) => [step.person.id, step])).values()];
  const hours = (seconds: number | null) => (seconds === null ? t('proposals.notSaid') : hoursText(seconds, language));
  return (
    <ul className={styles.facts}>
      {people.map(
        ({ person, limits }) =>
          limits && (
            <li key={person.id}>
              {t('proposals.week', {
                name: person.name,
                before: hours(limits.weekBefore),
                after: hours(limits.weekAfter),
                comfort: hours(limits.comfort),
                cap: hours(limits.cap),
              })}{' '}
              {t('proposals.invitations', { count: limits.invitations, most: limits.invitationsMax })}
            </li>
          ),
      )}
    </ul>
  );
}
