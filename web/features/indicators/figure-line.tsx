import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry } from '../../../server/indicators/indicators.schemas.js';
import { LinkButton } from '../../components/link-button.js';
import { useLanguage } from '../../lib/language.js';
import { measureText } from '../../lib/measure-text.js';
import { apartText } from './apart.js';
import styles from './figure-line.module.css';
import { unknownFilters, type Scope } from './filters.js';
import { figureQuery } from './get-figure.js';
import { mainMeasure, numberAt } from './main-measure.js';
import { hiddenText, staysInside } from './view.js';

const FigureCardDialog = lazy(() => import('./figure-card-dialog.js'));

/** One figure in one line; its name opens where it comes from. */
export function FigureLine({ entry, scope }: { entry: CatalogueEntry; scope: Scope }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [opened, setOpened] = useState<boolean | null>(null);
  const isInside = staysInside(entry, scope.view);
  const isAsked = !isInside && unknownFilters(entry, scope.filters).length === 0;
  const figure = useQuery({ ...figureQuery(entry, scope), enabled: isAsked });
  const measure = mainMeasure(entry);
  const label = measure?.label[language] ?? entry.title[language];
  const value = figure.data && measure ? numberAt(figure.data.total, measure.name) : null;
  const hidden = isInside ? t('figure.inside') : figure.data && hiddenText(figure.data.total, figure.data.card, t);
  return (
    <li className={styles.line}>
      {figure.data ? (
        <LinkButton
          aria-label={t('figure.whereOf', { title: label })}
          aria-haspopup="dialog"
          onClick={() => setOpened(true)}
        >
          {label}
        </LinkButton>
      ) : (
        <span>{label}</span>
      )}
      {isAsked && figure.isPending ? (
        <Skeleton height="1rem" width="3.5rem" />
      ) : (
        <span className={hidden ? styles.hidden : styles.value}>
          {hidden ??
            (figure.data && apartText(entry, figure.data, t, language)) ??
            (value === null || !measure ? t('figure.unknown') : measureText(value, measure.unit, language))}
        </span>
      )}
      {opened !== null && figure.data && (
        <Suspense>
          <FigureCardDialog entry={entry} result={figure.data} opened={opened} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </li>
  );
}
