import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EditionSummary } from '../../../server/reports/editions/editions.schemas.js';
import { Card } from '../../components/card.js';
import { EmptyState } from '../../components/empty-state.js';
import { capital, instantDayText, periodText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import styles from './reports.module.css';
import { useEditionState } from './use-edition-state.js';

export function EditionList({ editions, zone }: { editions: readonly EditionSummary[]; zone: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const said = useEditionState(zone);
  if (editions.length === 0) return <EmptyState title={t('editions.none')} text={t('editions.noneText')} />;
  return (
    <ul className={styles.list}>
      {editions.map((one) => (
        <li key={one.id}>
          <Card as="article" aria-label={`${one.title}, ${one.number}`}>
            <h3>
              <Link to="/reports/published/$id" params={{ id: one.id }} lang={one.language}>
                {one.title}
              </Link>
            </h3>
            <p>
              {capital(periodText(one, language))} · {t('editions.number', { number: one.number })} ·{' '}
              {t(`reports.in.${one.language}`)}
            </p>
            <p>
              {said.standing(one)} {said.link(one)}
            </p>
            <p className={styles.quiet}>
              {t('editions.made', { name: one.publishedBy, day: instantDayText(one.publishedAt, zone, language) })}
            </p>
          </Card>
        </li>
      ))}
    </ul>
  );
}
