import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SubscriptionView } from '../../../server/reports/subscriptions/subscriptions.schemas.js';
import { Card } from '../../components/card.js';
import { Notice } from '../../components/notice.js';
import { capital, instantDayText, periodText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { RecipientList } from './recipient-list.js';
import styles from './reports.module.css';
import { SendingList } from './sending-list.js';
import { SubscriptionActions } from './subscription-actions.js';
import { weekdayText } from './weekday-text.js';

/** One report that leaves by itself. */
export function SubscriptionCard({ subscription: one, zone }: { subscription: SubscriptionView; zone: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { report, next, paused } = one;
  const day = (instant: string) => instantDayText(instant, zone, language);
  const rhythm =
    one.frequency === 'weekly'
      ? t('sendings.eachWeek', { day: weekdayText(one.day, language) })
      : t('sendings.eachMonth', { day: one.day });
  return (
    <Card as="article" aria-label={report.title}>
      <div className={styles.part}>
        <h2>
          <Link to="/reports/$id" params={{ id: report.id }} lang={report.language}>
            {report.title}
          </Link>
        </h2>
        <p>
          {capital(rhythm)} · {t(`reports.in.${report.language}`)}
        </p>
        {next && (
          <p>
            {t('sendings.next', { day: day(next.at), period: periodText({ from: next.from, to: next.to }, language) })}
          </p>
        )}
        {paused && <Notice>{t(`sendings.paused.${paused.why}`, { day: day(paused.at), name: one.decidedBy })}</Notice>}
        {one.waitsFor && <Notice>{t(`sendings.waits.${one.waitsFor}`)}</Notice>}
        <p className={styles.quiet}>{t('sendings.decided', { name: one.decidedBy, day: day(one.decidedAt) })}</p>
        <RecipientList subscription={one} />
        <SendingList sendings={one.sendings} reportId={report.id} zone={zone} />
        <SubscriptionActions subscription={one} />
      </div>
    </Card>
  );
}
