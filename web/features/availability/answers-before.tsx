import { useTranslation } from 'react-i18next';
import type { AvailabilityView } from '../../../server/summaries/availability/availability-views.schemas.js';
import { instantText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import styles from './availability.module.css';

/** Where known names of sources stand in the locales. */
const sources = {
  page: 'availability.source.page',
  mail: 'availability.source.mail',
  phone: 'availability.source.phone',
  paper: 'availability.source.paper',
  'in-person': 'availability.source.in-person',
  file: 'availability.source.file',
} as const;

const sourceName = (source: string) =>
  Object.hasOwn(sources, source) ? sources[source as keyof typeof sources] : ('availability.source.file' as const);

/** What was answered and told before: when, from where, typed by whom, in which words. */
export function AnswersBefore({ view: { consents, tellings, zone } }: { view: AvailabilityView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (consents.length + tellings.length === 0) return null;
  const from = (source: string, typedBy: string | null) =>
    typedBy === null
      ? t(sourceName(source))
      : t('availability.typedBy', { source: t(sourceName(source)), name: typedBy });
  return (
    <details className={styles.more}>
      <summary>{t('availability.before')}</summary>
      <ul className={styles.list}>
        {consents.map(({ state, answeredAt, source, wording, typedBy }) => (
          <li key={`${answeredAt} ${state}`} className={styles.words}>
            <b>{t(`availability.state.${state}`)}</b>
            <span>
              {instantText(answeredAt, zone, language)} · {from(source, typedBy)}
            </span>
            <span className={styles.quiet}>{wording}</span>
          </li>
        ))}
        {tellings.map(({ toldAt, source, typedBy, words, parts }) => (
          <li key={toldAt} className={styles.words}>
            <span>
              {instantText(toldAt, zone, language)} · {from(source, typedBy)} ·{' '}
              {parts.map((part) => t(`availability.told.${part}`)).join(', ')}
            </span>
            {words !== null && <q>{words}</q>}
          </li>
        ))}
      </ul>
    </details>
  );
}
