import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../server/allocation/allocation.schemas.js';
import { Card } from '../../components/card.js';
import { instantText } from '../../lib/dates.js';
import { hoursText } from '../../lib/hours-text.js';
import { useLanguage } from '../../lib/language.js';
import { numberText, percentText } from '../../lib/numbers.js';
import styles from './proposals.module.css';

/** What the week would gain, in words; what proves it, one tap away. */
export function WeekResult({ run, zone }: { run: RunView; zone: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { metrics, proof, endedAt, startedBy } = run;
  if (!metrics) return null;
  const hours = (seconds: number) => hoursText(seconds, language);
  const share = (value: number | null) => (value === null ? t('proposals.unknown') : percentText(value, language));
  const when = endedAt ? instantText(endedAt, zone, language) : '';
  return (
    <Card className={styles.part}>
      <p className={styles.sentence}>
        {metrics.unmetTargetBefore === 0
          ? t('proposals.allFilled')
          : t('proposals.sentence', {
              before: hours(metrics.unmetTargetBefore),
              after: hours(metrics.unmetTargetAfter),
              minBefore: hours(metrics.unmetMinBefore),
              minAfter: hours(metrics.unmetMinAfter),
            })}{' '}
        {t('proposals.touched', { count: metrics.peopleTouched })}
      </p>
      <p className={styles.quiet}>
        {startedBy ? t('proposals.madeBy', { when, name: startedBy }) : t('proposals.made', { when })}
      </p>
      <details>
        <summary>{t('proposals.howGood')}</summary>
        <ul className={styles.facts}>
          <li>{proof?.isProven ? t('proposals.proven') : t('proposals.notProven')}</li>
          <li>
            {t('proposals.considered', {
              people: numberText(metrics.people, language),
              slots: numberText(metrics.slots, language),
            })}
          </li>
          <li>{t('proposals.kept', { share: share(metrics.keptShare) })}</li>
          <li>{t('proposals.lowest', { share: share(metrics.lowestCoverage) })}</li>
          <li>{t('proposals.overComfort', { hours: hours(metrics.secondsOverComfort) })}</li>
          {metrics.againstRules > 0 && <li>{t('proposals.againstRules', { count: metrics.againstRules })}</li>}
          {proof && (
            <li className={styles.hash}>
              {t('proposals.proof', {
                engine: proof.engine,
                weights: proof.weightsVersion,
                hash: proof.planHash.slice(0, 12),
              })}
            </li>
          )}
        </ul>
      </details>
    </Card>
  );
}
