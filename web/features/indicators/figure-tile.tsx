import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry, IndicatorResult } from '../../../server/indicators/indicators.schemas.js';
import { Card } from '../../components/card.js';
import { useLanguage } from '../../lib/language.js';
import { measureText } from '../../lib/measure-text.js';
import { apartText } from './apart.js';
import { CardButton } from './card-button.js';
import { FigureAims } from './figure-aims.js';
import { FigureChange } from './figure-change.js';
import styles from './figure-tile.module.css';
import { FigureParts } from './figure-parts.js';
import { filterNames, unknownFilters, type Scope } from './filters.js';
import { figureQuery } from './get-figure.js';
import { mainMeasure, numberAt, outcomeDimensions, type Measure } from './main-measure.js';
import { OutcomeList } from './outcome-list.js';
import { TileFailure } from './tile-failure.js';
import { hiddenText, staysInside } from './view.js';

interface FigureTileProps {
  entry: CatalogueEntry;
  scope: Scope;
  /** Its other measures stand under it. */
  withParts?: boolean;
}

/** One figure: its value, its change, and where it comes from. */
export function FigureTile({ entry, scope, withParts = false }: FigureTileProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const titleId = useId();
  const unknown = unknownFilters(entry, scope.filters);
  const isInside = staysInside(entry, scope.view);
  const isAsked = !isInside && unknown.length === 0;
  const figure = useQuery({ ...figureQuery(entry, scope), enabled: isAsked });
  const title = entry.title[language];
  return (
    <Card as="article" aria-labelledby={titleId} className={styles.tile}>
      <h3 id={titleId} className={styles.label}>
        {title}
      </h3>
      {isInside && <p className={styles.hidden}>{t('figure.inside')}</p>}
      {!isInside && unknown.length > 0 && (
        <p className={styles.before}>
          {t('figure.notFor', {
            filters: unknown.map((name) => t(`filter.${filterNames[name]}`).toLocaleLowerCase(language)).join(', '),
          })}
        </p>
      )}
      {isAsked && figure.isPending && <TileSkeleton />}
      {figure.error && <TileFailure error={figure.error} onRetry={() => void figure.refetch()} />}
      {isAsked && figure.data && (
        <>
          <Value entry={entry} result={figure.data} />
          <FigureAims entry={entry} scope={scope} />
          {withParts && <FigureParts entry={entry} result={figure.data} />}
          {figure.data.card.freshness.state === 'stale' && <span className={styles.old}>{t('figure.old')}</span>}
          <div className={styles.foot}>
            <CardButton entry={entry} title={title} result={figure.data} />
          </div>
        </>
      )}
    </Card>
  );
}

function Value({ entry, result }: { entry: CatalogueEntry; result: IndicatorResult }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const measure = mainMeasure(entry);
  if (!measure) return null;
  if (outcomeDimensions(entry).length > 0)
    return <OutcomeList rows={result.rows} measure={measure} card={result.card} />;
  const apart = apartText(entry, result, t, language);
  if (apart !== null)
    return (
      <>
        <p className={styles.range}>{apart}</p>
        <p className={styles.before}>{t('figure.apartNote')}</p>
      </>
    );
  const hidden = hiddenText(result.total, result.card, t);
  if (hidden !== null) return <p className={styles.hidden}>{hidden}</p>;
  const now = numberAt(result.total, measure.name);
  const before = numberAt(result.total, `${measure.name}_compared`);
  return (
    <>
      <p className={styles.value}>{now === null ? t('figure.unknown') : measureText(now, measure.unit, language)}</p>
      <IntervalText total={result.total} measure={measure} />
      {now === null && result.total['withheld'] && <p className={styles.before}>{t('figure.tooFew')}</p>}
      <FigureChange
        now={now}
        before={before}
        hidden={hiddenText(result.total, result.card, t, 'withheld_compared')}
        unit={measure.unit}
        card={result.card}
      />
    </>
  );
}

/** Chance among those observed, at 95 %. */
function IntervalText({ total, measure }: { total: IndicatorResult['total']; measure: Measure }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [low, high] = [numberAt(total, `${measure.name}_low`), numberAt(total, `${measure.name}_high`)];
  if (low === null || high === null) return null;
  const [from, to] = [low, high].map((one) => measureText(one, measure.unit, language));
  return <p className={styles.before}>{t('figure.interval', { from, to })}</p>;
}

function TileSkeleton() {
  return (
    <>
      <Skeleton height="2.25rem" width="60%" />
      <Skeleton height="1rem" width="80%" />
      <Skeleton height="0.875rem" width="70%" />
    </>
  );
}
