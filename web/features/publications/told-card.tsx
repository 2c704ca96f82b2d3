import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FigureCard } from '../../../server/indicators/indicators.schemas.js';
import { Calculation } from '../../components/figure-card-facts.js';
import { FigureCardLines } from '../../components/figure-card-lines.js';
import { useLanguage } from '../../lib/language.js';
import styles from './publications.module.css';

/** Where a figure that was told comes from, as it was told. */
export function ToldCard({ card, hidden }: { card: FigureCard; hidden: string | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <details>
      <summary>
        {t('figure.where')} <VisuallyHidden>{card.title[language]}</VisuallyHidden>
      </summary>
      <div className={styles.told}>
        <FigureCardLines card={card} hidden={hidden} />
        <Calculation sql={card.sql} />
      </div>
    </details>
  );
}
