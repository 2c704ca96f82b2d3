import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { GrantView } from '../../../server/missions/grants/grants.schemas.js';
import { Card } from '../../components/card.js';
import { rangeText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { amountText, figureText } from './grant-words.js';
import styles from './grants.module.css';
import { shareText } from './share-number.js';

/** Amount, reference, purpose. */
export function GrantFacts({ grant }: { grant: GrantView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Card aria-label={t('grants.facts')}>
      <p className={styles.amount}>{amountText(grant, { amountsHidden: grant.amountsHidden, t, language })}</p>
      {grant.reference && <p>{t('grants.referenced', { reference: grant.reference })}</p>}
      {grant.purpose && <p className={styles.said}>{grant.purpose}</p>}
      <p className={styles.quiet}>
        {grant.changedBy === null
          ? t('grants.writtenBy', { name: grant.author })
          : t('grants.changedBy', { name: grant.author, other: grant.changedBy })}
      </p>
    </Card>
  );
}

/** In the order of the agreement: words, and the figure that says them. */
export function GrantPromises({ grant }: { grant: GrantView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h2 id={id}>{t('grants.promises')}</h2>
      {grant.promises.length === 0 && <p className={styles.quiet}>{t('grants.noPromise')}</p>}
      <ol className={styles.lines}>
        {grant.promises.map((promise) => (
          <li key={promise.id}>
            <p className={styles.said}>{promise.words}</p>
            <p className={styles.quiet}>{figureText(promise, t, language) ?? t('grants.inWords')}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What of the grant each mission gets, and what of its results the grant answers for. */
export function GrantMissions({ grant }: { grant: GrantView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h2 id={id}>{t('grants.missions')}</h2>
      <ul className={styles.lines}>
        {grant.missions.map(({ missionId, title, share, part }) => (
          <li key={missionId}>
            <p>{title}</p>
            <p className={styles.quiet}>
              {t('grants.shared', { share: shareText(share, language), part: shareText(part, language) })}
            </p>
          </li>
        ))}
      </ul>
      {grant.otherMissions > 0 && (
        <p className={styles.quiet}>{t('grants.elsewhere', { count: grant.otherMissions })}</p>
      )}
    </section>
  );
}

/** Other grants to which results of the same missions are reported. */
export function AlsoReported({ grant }: { grant: GrantView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h2 id={id}>{t('grants.also')}</h2>
      {grant.alsoReportedTo.length === 0 && <p className={styles.quiet}>{t('grants.alsoNone')}</p>}
      <ul className={styles.lines}>
        {grant.alsoReportedTo.map((one) => (
          <li key={`${one.grantId} ${one.missionId}`}>
            <p>
              {one.funder} ·{' '}
              <Link to="/grants/$id" params={{ id: one.grantId }}>
                {one.title}
              </Link>
            </p>
            <p className={styles.quiet}>
              {t('grants.alsoLine', {
                mission: one.missionTitle,
                days: rangeText({ from: one.fromDay, to: one.toDay }, language),
                part: shareText(one.part, language),
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
