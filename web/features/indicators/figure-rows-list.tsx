import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry } from '../../../server/indicators/indicators.schemas.js';
import type { FigureRow, RowsTogether } from '../../../server/indicators/rows.schemas.js';
import { Failure } from '../../components/failure.js';
import { dayText, periodText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { exactTimeText, quantityText } from '../../lib/numbers.js';
import styles from '../../components/figure-card.module.css';
import { reasonKey } from '../../components/figure-card-words.js';
import { rowsQuery } from './get-rows.js';

/** The rows that make a figure: each with what it adds, or why it is left out. */
export function FigureRowsList({ entry, address }: { entry: CatalogueEntry; address: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const rows = useInfiniteQuery(rowsQuery(address));
  if (rows.isPending) return <Skeleton height={80} />;
  if (rows.error) return <Failure error={rows.error} onRetry={() => void rows.refetch()} />;
  const [first] = rows.data.pages;
  if (!first) return null;
  const number = (count: number) => quantityText(count, language);
  return (
    <section aria-label={t('card.rowsOf')} className={styles.rows}>
      <p>{t('card.rowsTotal', { rows: number(first.total.rows), counted: number(first.total.counted) })}</p>
      <ul>
        {rows.data.pages.flatMap((page, at) =>
          page.rows.map((row, place) => <Row key={`${at}-${place}`} row={row} entry={entry} />),
        )}
        <Together together={first.erased} entry={entry} text="card.rowsErased" />
        <Together together={first.elsewhere} entry={entry} text="card.rowsElsewhere" />
      </ul>
      {rows.hasNextPage && (
        <Button variant="default" loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
          {t('card.rowsMore')}
        </Button>
      )}
    </section>
  );
}

function Row({ row, entry }: { row: FigureRow; entry: CatalogueEntry }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const what = useWhat(row);
  return (
    <li>
      <span>{what}</span>
      <strong>
        {row.leftOut === null
          ? valueText(row.values, entry, language)
          : t('card.rowLeftOut', { reason: t(reasonKey(row.leftOut)) })}
      </strong>
    </li>
  );
}

/** When, where and what, as far as a row says. */
function useWhat({ day, toDay, mission, site, score }: FigureRow): string {
  const { t } = useTranslation();
  const language = useLanguage();
  const when =
    day === null ? [] : [toDay === null ? dayText(day, language) : periodText({ from: day, to: toDay }, language)];
  const where = [mission, site].filter((text) => text !== null);
  const given = score === null ? [] : [t('card.rowScore', { given: score.given, scale: score.scale })];
  return [...when, ...(where.length > 0 ? where : [t('chart.unspecified')]), ...given].join(' · ');
}

/** Rows that are not shown one by one. */
function Together({
  together,
  entry,
  text,
}: {
  together: RowsTogether;
  entry: CatalogueEntry;
  text: 'card.rowsErased' | 'card.rowsElsewhere';
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (together.rows === 0) return null;
  return (
    <li>
      {t(text, { rows: quantityText(together.rows, language) })}
      <strong>{valueText(together.values, entry, language)}</strong>
    </li>
  );
}

/** What a row adds; named where it adds several things. */
function valueText(values: FigureRow['values'], { measures }: CatalogueEntry, language: 'fr' | 'en'): string {
  const sums = measures.filter(
    ({ name, kind }) => kind === 'sum' && values[name] !== null && values[name] !== undefined,
  );
  return sums
    .map(({ name, unit, label }) => {
      const value = values[name] ?? 0;
      const text = unit === 'duration' ? exactTimeText(value, language) : quantityText(value, language, 6);
      return sums.length > 1 ? `${label[language]} ${text}` : text;
    })
    .join(' · ');
}
