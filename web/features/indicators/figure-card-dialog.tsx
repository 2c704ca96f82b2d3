import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry, FigureCard, IndicatorResult } from '../../../server/indicators/indicators.schemas.js';
import { Dialog } from '../../components/dialog.js';
import { periodText, rangeText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { exactTimeText, quantityText } from '../../lib/numbers.js';
import styles from './figure-card-dialog.module.css';
import { FreshnessText, LeftOut, ownerKey } from './figure-card-words.js';
import { mainMeasure, numberAt, outcomeDimensions } from './main-measure.js';

interface FigureCardDialogProps {
  entry: CatalogueEntry;
  result: IndicatorResult;
  opened: boolean;
  onClose: () => void;
}

/** Where a figure comes from: everything a donor may ask about it. */
export default function FigureCardDialog({ entry, result, opened, onClose }: FigureCardDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { card } = result;
  const owner = ownerKey(card.owner);
  return (
    <Dialog title={card.title[language]} opened={opened} onClose={onClose}>
      <p className={styles.intro}>{card.description[language]}</p>
      <dl className={styles.list}>
        <Line term={t('card.formula')}>{card.formula[language]}</Line>
        <ExactValue entry={entry} result={result} />
        <Periods card={card} />
        <Line term={t('card.rows')}>
          {card.rows.counted === null ? t('figure.unknown') : quantityText(card.rows.counted, language)}
        </Line>
        <Line term={t('card.leftOut')}>
          <LeftOut reasons={card.rows.leftOut} />
        </Line>
        <Line term={t('card.freshness')}>
          <FreshnessText freshness={card.freshness} zone={card.period.zone} />
        </Line>
        <Line term={t('card.uncertainty')}>
          {t(card.uncertainty.method === 'none' ? 'card.uncertaintyNone' : 'card.uncertaintyInterval')}
        </Line>
        <Line term={t('card.version')}>{t('card.versionNumber', { number: card.version })}</Line>
        <Line term={t('card.owner')}>{owner === null ? card.owner : t(owner)}</Line>
      </dl>
    </Dialog>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

function ExactValue({ entry, result }: { entry: CatalogueEntry; result: IndicatorResult }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const measure = mainMeasure(entry);
  if (!measure || outcomeDimensions(entry).length > 0) return null;
  const value = numberAt(result.total, measure.name);
  if (value === null) return <Line term={t('card.value')}>{t('figure.unknown')}</Line>;
  const text = measure.unit === 'duration' ? exactTimeText(value, language) : quantityText(value, language, 6);
  return <Line term={t('card.value')}>{t('card.exact', { value: text })}</Line>;
}

function Periods({ card }: { card: FigureCard }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const range = rangeText(card.period, language);
  const { comparedPeriod: compared } = card;
  return (
    <>
      <Line term={t('card.period')}>
        {card.period.isPartial ? t('card.periodRunning', { range }) : range}
        <div className={styles.quiet}>{t('card.zone', { zone: card.period.zone })}</div>
      </Line>
      {compared && (
        <Line term={t('card.compared')}>
          {compared.cutAfterDays === null
            ? periodText(compared, language)
            : t('card.comparedCut', { range: rangeText(compared, language), days: compared.cutAfterDays })}
        </Line>
      )}
    </>
  );
}
