import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetView } from '../../../server/targets/targets.schemas.js';
import { AttainedBar } from '../../components/attained-bar.js';
import { Card } from '../../components/card.js';
import { LinkButton } from '../../components/link-button.js';
import { capital, instantDayText, periodText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { aimText, paceText, partText, shareText, stateText, wantedText } from '../../lib/target-text.js';
import styles from './targets.module.css';

interface TargetCardProps {
  target: TargetView;
  zone: string;
  /** Null for who may only read. */
  onChange: (() => void) | null;
  onRemove: () => void;
}

/** One target: what is wanted, by when, and how far it is. */
export function TargetCard({ target, zone, onChange, onRemove }: TargetCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const { title, label, unit, baseline, result, isPartial, state } = target;
  const period = periodText({ from: target.fromDay, to: target.toDay }, language);
  const name = title[language];
  const measure = label[language];
  const part = partText(target);
  const share = shareText(target, t, language);
  const pace = paceText(target, t, language);
  const isRunning = isPartial && state !== 'to-come' && state !== 'unknown' && state !== 'withheld';
  return (
    <Card as="article" aria-labelledby={id} className={styles.target}>
      <h3 id={id}>{part === '' ? name : `${name} · ${part}`}</h3>
      <p className={styles.quiet}>
        {[...(measure === name || unit === 'duration' ? [] : [measure]), period].map(capital).join(' · ')}
      </p>
      <p className={styles.wanted}>{capital(wantedText(target, t, language))}</p>
      <AttainedBar target={target} />
      <p className={styles.state}>{[capital(stateText(target, t)), ...(share === null ? [] : [share])].join(' · ')}</p>
      <dl className={styles.facts}>
        {result !== null && (
          <div>
            <dt>{t(isRunning ? 'targets.resultSoFar' : 'targets.result')}</dt>
            <dd>{aimText(result, target, language)}</dd>
          </div>
        )}
        {baseline !== null && (
          <div>
            <dt>{t('targets.baseline')}</dt>
            <dd>{aimText(baseline, target, language)}</dd>
          </div>
        )}
      </dl>
      {pace !== null && <p className={styles.quiet}>{pace}</p>}
      <p className={styles.quiet}>
        {t('targets.setBy', { name: target.author ?? '', day: instantDayText(target.setAt, zone, language) })}
      </p>
      {onChange && (
        <p className={styles.actions}>
          <LinkButton aria-label={t('targets.changeOf', { title: name, period })} onClick={onChange}>
            {t('targets.change')}
          </LinkButton>
          <LinkButton aria-label={t('targets.removeOf', { title: name, period })} onClick={onRemove}>
            {t('targets.remove')}
          </LinkButton>
        </p>
      )}
    </Card>
  );
}
