import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReportSummary } from '../../../server/reports/reports.schemas.js';
import { Card } from '../../components/card.js';
import { EmptyState } from '../../components/empty-state.js';
import { capital, instantDayText, periodText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import styles from './reports.module.css';

export function ReportList({ reports, zone }: { reports: readonly ReportSummary[]; zone: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (reports.length === 0) return <EmptyState title={t('reports.none')} text={t('reports.noneText')} />;
  return (
    <ul className={styles.list}>
      {reports.map((one) => (
        <li key={one.id}>
          <Card as="article" aria-label={one.title}>
            <h3>
              <Link to="/reports/$id" params={{ id: one.id }} lang={one.language}>
                {one.title}
              </Link>
            </h3>
            <p>
              {capital(periodText(one, language))} · {t('reports.figures', { count: one.figures })} ·{' '}
              {t(`reports.in.${one.language}`)}
            </p>
            <p className={styles.quiet}>
              {t('reports.changed', { name: one.changedBy, day: instantDayText(one.changedAt, zone, language) })}
            </p>
          </Card>
        </li>
      ))}
    </ul>
  );
}
