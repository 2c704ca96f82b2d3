import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry, FigureCard, IndicatorResult } from '../../../server/indicators/indicators.schemas.js';
import { Dialog } from '../../components/dialog.js';
import { periodText, rangeText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { exactTimeText, quantityText } from '../../lib/numbers.js';
import { CardLine } from './card-line.js';
import styles from './figure-card-dialog.module.css';
import { Calculation, FigureCardFacts } from './figure-card-facts.js';
import { FreshnessText, LeftOut, ownerKey } from './figure-card-words.js';
import { FigureRowsList } from './figure-rows-list.js';
import { mainMeasure, numberAt, outcomeDimensions } from './main-measure.js';
import { hiddenText } from './view.js';

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
  const [showsRows, setShowsRows] = useState(false);
  return (
    <Dialog title={card.title[language]} opened={opened} onClose={onClose}>
      <p className={styles.intro}>{card.description[language]}</p>
      {card.links.rows !== null && (
        <div className={styles.intro}>
          <Button variant="default" aria-expanded={showsRows} onClick={() => setShowsRows(!showsRows)}>
            {t(showsRows ? 'card.hideRows' : 'card.showRows')}
          </Button>
          {showsRows && <FigureRowsList entry={entry} address={card.links.rows} />}
        </div>
      )}
      <dl className={styles.list}>
        <CardLine term={t('card.formula')}>{card.formula[language]}</CardLine>
        <ExactValue entry={entry} result={result} />
        <Periods card={card} />
        <CardLine term={t('card.rows')}>
          {card.rows.counted === null
            ? (hiddenText(result.total, card, t) ?? t('figure.unknown'))
            : quantityText(card.rows.counted, language)}
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
      <Calculation sql={card.sql} />
    </Dialog>
  );
}

function ExactValue({ entry, result }: { entry: CatalogueEntry; result: IndicatorResult }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const measure = mainMeasure(entry);
  if (!measure || outcomeDimensions(entry).length > 0) return null;
  const hidden = hiddenText(result.total, result.card, t);
  if (hidden !== null) return <CardLine term={t('card.value')}>{hidden}</CardLine>;
  const value = numberAt(result.total, measure.name);
  if (value === null) return <CardLine term={t('card.value')}>{t('figure.unknown')}</CardLine>;
  const text = measure.unit === 'duration' ? exactTimeText(value, language) : quantityText(value, language, 6);
  return <CardLine term={t('card.value')}>{t('card.exact', { value: text })}</CardLine>;
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
        </CardLine>
      )}
    </>
  );
}
