import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureCard } from '../../server/indicators/indicators.schemas.js';
import { periodText, rangeText } from '../lib/dates.js';
import { useLanguage } from '../lib/language.js';
import { quantityText } from '../lib/numbers.js';
import { CardLine } from './card-line.js';
import styles from './figure-card.module.css';
import { FigureCardFacts } from './figure-card-facts.js';
import { FreshnessText, LeftOut, ownerKey } from './figure-card-words.js';

interface FigureCardLinesProps {
  card: FigureCard;
  /** Why the figure itself is hidden, if it is. */
  hidden: string | null;
  /** Lines of the value, after the one that says how it is computed. */
  children?: ReactNode;
}

/** What stands beside a figure, line by line. */
export function FigureCardLines({ card, hidden, children }: FigureCardLinesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const owner = ownerKey(card.owner);
  return (
    <dl className={styles.list}>
      <CardLine term={t('card.formula')}>{card.formula[language]}</CardLine>
      {children}
      <Periods card={card} />
      <CardLine term={t('card.rows')}>
        {card.rows.counted === null ? (hidden ?? t('figure.unknown')) : quantityText(card.rows.counted, language)}
      </CardLine>
      <CardLine term={t('card.leftOut')}>
        <LeftOut reasons={card.rows.leftOut} isOutside={card.withheld !== undefined} />
      </CardLine>
      <FigureCardFacts card={card} />
      <CardLine term={t('card.freshness')}>
        <FreshnessText freshness={card.freshness} zone={card.period.zone} />
      </CardLine>
      <CardLine term={t('card.uncertainty')}>
        {t(card.uncertainty.method === 'none' ? 'card.uncertaintyNone' : 'card.uncertaintyInterval')}
      </CardLine>
      <CardLine term={t('card.version')}>{t('card.versionNumber', { number: card.version })}</CardLine>
      <CardLine term={t('card.owner')}>{owner === null ? card.owner : t(owner)}</CardLine>
    </dl>
  );
}

function Periods({ card }: { card: FigureCard }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const range = rangeText(card.period, language);
  const { comparedPeriod: compared } = card;
  return (
    <>
      <CardLine term={t('card.period')}>
        {card.period.isPartial ? t('card.periodRunning', { range }) : range}
        <div className={styles.quiet}>{t('card.zone', { zone: card.period.zone })}</div>
      </CardLine>
      {compared && (
        <CardLine term={t('card.compared')}>
          {compared.cutAfterDays === null
            ? periodText(compared, language)
            : t('card.comparedCut', { range: rangeText(compared, language), days: compared.cutAfterDays })}
          {compared.isPartial && <div className={styles.quiet}>{t('card.comparedPartial')}</div>}
        </CardLine>
      )}
    </>
  );
}
