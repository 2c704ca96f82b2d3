import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import type { PublicationSummary } from '../../../server/indicators/publications/publications.schemas.js';
import { Card } from '../../components/card.js';
import { EmptyState } from '../../components/empty-state.js';
import { capital, instantDayText, periodText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import styles from './publications.module.css';

interface PublicationListProps {
  publications: readonly PublicationSummary[];
  catalogue: Catalogue;
}

export function PublicationList({ publications, catalogue: { zone, indicators } }: PublicationListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (publications.length === 0) return <EmptyState title={t('publications.none')} text={t('publications.noneText')} />;
  const titleOf = (name: string) => indicators.find((one) => one.name === name)?.title[language] ?? name;
  return (
    <ul className={styles.list}>
      {publications.map((one) => (
        <li key={one.id}>
          <Card as="article" aria-label={one.title}>
            <h2>
              <Link to="/publications/$id" params={{ id: one.id }}>
                {t('publications.numbered', { number: one.number, title: one.title })}
              </Link>
            </h2>
            <p>{periodText(one, language)}</p>
            <p>{one.figures.map(titleOf).join(', ')}</p>
            <p className={styles.quiet}>
              {t('publications.made', { name: one.madeBy, day: instantDayText(one.madeAt, zone, language) })}{' '}
              {capital(t('publications.tally', { told: one.cells - one.hidden, hidden: one.hidden }))}.
            </p>
            {one.withdrawn && (
              <p className={styles.mark}>{t('publications.withdrawn', { reason: one.withdrawn.reason })}</p>
            )}
          </Card>
        </li>
      ))}
    </ul>
  );
}
