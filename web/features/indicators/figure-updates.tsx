import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Catalogue } from '../../../server/indicators/indicators.schemas.js';
import { useLanguage } from '../../lib/language.js';
import styles from './figure-updates.module.css';
import { useFollowedFigures } from './follow-figures.js';

/** So long it can be read, ms. */
const SHOWN_MS = 8_000;
/** More are counted rather than named. */
const MOST_NAMED = 3;

/** Follows figures as they are computed, and says which were just read again: seen and heard, without moving anything. */
export function FigureUpdates({ catalogue }: { catalogue: Catalogue }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const updated = useFollowedFigures(catalogue);
  const [seen, setSeen] = useState<readonly string[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => setSeen(updated), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [updated]);
  const titles = catalogue.indicators.flatMap(({ name, title }) => (updated.includes(name) ? [title[language]] : []));
  const isShown = updated !== seen && titles.length > 0;
  const text =
    titles.length > MOST_NAMED
      ? t('dashboard.updatedMany', { number: titles.length })
      : t('dashboard.updated', { titles: titles.join(', ') });
  return (
    <div role="status" className={styles.updates}>
      {isShown && <p>{text}</p>}
    </div>
  );
}
