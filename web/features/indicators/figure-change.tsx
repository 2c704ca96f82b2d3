import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FigureCard, Unit } from '../../../server/indicators/indicators.schemas.js';
import { changeOf, shareText, type Change } from '../../lib/change.js';
import { capital, periodText } from '../../lib/dates.js';
import { useLanguage, type Language } from '../../lib/language.js';
import { measureText, partTexts } from '../../lib/measure-text.js';
import { numberText } from '../../lib/numbers.js';
import styles from './figure-tile.module.css';

interface FigureChangeProps {
  now: number | null;
  before: number | null;
  /** Why the earlier value is hidden, if it is. */
  hidden: string | null;
  unit: Unit;
  card: FigureCard;
}

/** How the figure moved, with both terms and the period it is compared with. It never judges. */
export function FigureChange({ now, before, hidden, unit, card }: FigureChangeProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const compared = card.comparedPeriod;
  if (!compared) return null;
  if (hidden !== null) {
    const earlier = t('figure.before', { period: periodText(compared, language), value: hidden });
    return <p className={styles.before}>{capital(earlier)}</p>;
  }
  const change = changeOf(now, before);
  if (!change) return <p className={styles.before}>{t('figure.noBefore')}</p>;
  const period = periodText(compared, language);
  const cut = [
    compared.cutAfterDays === null ? '' : ` · ${t('figure.partial', { days: compared.cutAfterDays })}`,
    compared.isPartial ? ` · ${t('figure.partialBefore')}` : '',
  ].join('');
  if (change.direction === 'same') return <p className={styles.before}>{t('figure.same', { period }) + cut}</p>;
  // No arrow on a period that is not over: it would tell a trend nobody knows yet.
  const isWhole = !card.period.isPartial && !compared.isPartial && compared.cutAfterDays === null;
  const arrow = !isWhole ? '' : change.direction === 'more' ? '▲' : '▼';
  return (
    <>
      <p className={styles.change}>
        {arrow && <span aria-hidden="true">{arrow}</span>}
        {changeText(change, unit, t, language)}
      </p>
      <p className={styles.before}>
        {capital(t('figure.before', { period, value: measureText(change.before, unit, language) })) + cut}
      </p>
    </>
  );
}

function changeText(
  { difference, before, share, direction }: Change,
  unit: Unit,
  t: TFunction,
  language: Language,
): string {
  // Between two percentages, the difference is in points: a percentage of a percentage misleads.
  if (unit === 'percent')
    return `${t('figure.points', { value: numberText(Math.abs(difference) * 100, language, 1) })} ${t(direction === 'more' ? 'figure.more' : 'figure.less')}`;
  const [size = ''] = partTexts([Math.abs(difference)], Math.max(before, before + difference), unit, language);
  const moved = shareText(share, language);
  const percent = moved === null ? '' : ` (${moved})`;
  return `${size} ${direction === 'more' ? t('figure.more') : t(unit === 'count' ? 'figure.fewer' : 'figure.less')}${percent}`;
}
