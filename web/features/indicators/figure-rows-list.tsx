import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry } from '../../../server/indicators/indicators.schemas.js';
import type { FigureRow, RowsTogether } from '../../../server/indicators/rows.schemas.js';
import { Failure } from '../../components/failure.js';
import { dayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { exactTimeText, quantityText } from '../../lib/numbers.js';
import styles from './figure-card-dialog.module.css';
import { reasonKey } from './figure-card-words.js';
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
  const where = [row.mission, row.site].filter((text) => text !== null);
  return (
    <li>
      <span>{dayText(row.day, language)}</span> · {where.join(' · ') || t('chart.unspecified')}
      <strong>
        {row.leftOut === null
          ? valueText(row.values, entry, language)
          : t('card.rowLeftOut', { reason: t(reasonKey(row.leftOut)) })}
      </strong>
    </li>
  );
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

function valueText(values: FigureRow['values'], { measures }: CatalogueEntry, language: 'fr' | 'en'): string {
  const sums = measures.filter(
    ({ name, kind }) => kind === 'sum' && values[name] !== null && values[name] !== undefined,
  );
  return sums
    .map(({ name, unit }) =>
      unit === 'duration' ? exactTimeText(values[name] ?? 0, language) : quantityText(values[name] ?? 0, language, 6),
    )
    .join(' · ');
}
