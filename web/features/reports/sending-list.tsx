import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SendingView } from '../../../server/reports/subscriptions/subscriptions.schemas.js';
import { capital, instantDayText, periodText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import styles from './reports.module.css';

interface SendingListProps {
  sendings: readonly SendingView[];
  reportId: string;
  zone: string;
}

/** The last sendings: what was sent, what waits, what failed or was not sent, and why. */
export function SendingList({ sendings, reportId, zone }: SendingListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = (instant: string) => instantDayText(instant, zone, language);
  return (
    <section className={styles.part} aria-label={t('sendings.last')}>
      <h3>{t('sendings.last')}</h3>
      {sendings.length === 0 && <p className={styles.quiet}>{t('sendings.noneYet')}</p>}
      <ul className={styles.list}>
        {sendings.map((one) => (
          <li key={one.id}>
            <p>
              {capital(periodText({ from: one.from, to: one.to }, language))} · {day(one.at)} · {saidOf(one)}{' '}
              {one.edition && (
                <Link to="/reports/published/$id" params={{ id: one.edition.id }}>
                  {t('editions.number', { number: one.edition.number })}
                </Link>
              )}
              {one.outcome === 'refused' && (
                <Link to="/reports/$id" params={{ id: reportId }}>
                  {t('sendings.openReport')}
                </Link>
              )}
            </p>
            <ul className={styles.quiet}>
              {one.messages.map(({ address, state, fault }) => (
                <li key={address}>
                  {address} · {t(`sendings.message.${state}`, { fault: fault ?? '' })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );

  function saidOf({ outcome, reason, oldFigures }: SendingView): string {
    if (outcome === 'old') {
      const figures = oldFigures.map(({ title, asOf }) => `${title[language]} (${asOf === null ? '—' : day(asOf)})`);
      return t('sendings.outcome.old', { figures: figures.join(', ') });
    }
    if (outcome !== 'refused') return t(`sendings.outcome.${outcome}`);
    const isKnown = reason === 'gives-away' || reason === 'all-hidden';
    return t(`sendings.refused.${isKnown ? reason : 'other'}`);
  }
}
