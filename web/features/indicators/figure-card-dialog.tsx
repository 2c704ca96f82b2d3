import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry, IndicatorResult } from '../../../server/indicators/indicators.schemas.js';
import { CardLine } from '../../components/card-line.js';
import { Dialog } from '../../components/dialog.js';
import styles from '../../components/figure-card.module.css';
import { Calculation } from '../../components/figure-card-facts.js';
import { FigureCardLines } from '../../components/figure-card-lines.js';
import { useLanguage } from '../../lib/language.js';
import { exactTimeText, quantityText } from '../../lib/numbers.js';
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
      <FigureCardLines card={card} hidden={hiddenText(result.total, card, t)}>
        <ExactValue entry={entry} result={result} />
      </FigureCardLines>
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
