import { useTranslation } from 'react-i18next';
import type { GridReading } from '../../../server/ingest/grid/grid.schemas.js';
import type { Question } from '../../../server/ingest/preview.schemas.js';
import { DataTable } from '../../components/data-table.js';
import { Notice } from '../../components/notice.js';
import { dayText } from '../../lib/dates.js';
import { useLanguage } from '../../lib/language.js';
import { numberText } from '../../lib/numbers.js';
import styles from './grid-view.module.css';

type SheetReading = GridReading['sheets'][number];

/** How a grid was read: its tables, what is doubtful in them, and what every filled cell was taken for. */
export function GridView({ grid, questions }: { grid: GridReading; questions: readonly Question[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { sheets, filledCells, activities, rejected } = grid;
  const number = (value: number) => numberText(value, language);
  const asked = questions.flatMap(({ id, path }) => (id === 'colour' ? (path.at(-1) ?? []) : []));
  const counted = sheets.flatMap(({ cells }) => cells).reduce((sum, { count }) => sum + count, 0);
  return (
    <section className={styles.grid} aria-label={t('grid.title')}>
      <h5>{t('grid.title')}</h5>
      <p>
        {t('grid.account', {
          filled: number(filledCells),
          activities: number(activities),
          rejected: number(rejected),
        })}{' '}
        {counted === filledCells
          ? t('grid.accounted')
          : t('grid.notAccounted', { number: number(filledCells - counted) })}
      </p>
      {sheets.map((sheet) => (
        <SheetView key={sheet.name} sheet={sheet} askedColours={asked} isAlone={sheets.length === 1} />
      ))}
    </section>
  );
}

interface SheetViewProps {
  sheet: SheetReading;
  /** Colours nobody explained yet. */
  askedColours: readonly string[];
  isAlone: boolean;
}

function SheetView({ sheet, askedColours, isAlone }: SheetViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name, isRead, filledCells, cells, tables } = sheet;
  const state = t(isRead ? 'grid.sheetRead' : 'grid.sheetLeft', { number: numberText(filledCells, language) });
  return (
    <div className={styles.sheet}>
      {!isAlone && (
        <h6>
          {t('grid.sheet', { name })} <span className={styles.quiet}>{state}</span>
        </h6>
      )}
      {tables.map((table, at) => (
        <TableWords key={`${table.title} ${at}`} table={table} />
      ))}
      <Doubts sheet={sheet} askedColours={askedColours} />
      {cells.length > 0 && (
        <details open={isRead && isAlone}>
          <summary>{t('grid.cells', { name })}</summary>
          <DataTable
            caption={t('grid.cells', { name })}
            columns={[
              { name: 'role', label: t('grid.head.role') },
              { name: 'count', label: t('grid.head.count'), numeric: true },
              { name: 'places', label: t('grid.head.places') },
            ]}
            rows={cells.map(({ role, reason, count, places }) => ({
              key: `${role} ${reason}`,
              cells: [
                t(`grid.role.${reason ?? role}` as 'grid.role.activity'),
                numberText(count, language),
                places.join(', ') + (count > places.length ? ', …' : ''),
              ],
            }))}
            total={{ key: 'total', cells: [t('grid.allCells'), numberText(filledCells, language), ''] }}
          />
        </details>
      )}
    </div>
  );
}

/** « Équipe du matin : 12 personnes, 31 jours du 1er au 31 mars 2026, en heures (« heures ») » */
function TableWords({ table }: { table: SheetReading['tables'][number] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { title, orientation, firstDay, lastDay, days, monthDay, hasArrivals, people, unit, unitFrom } = table;
  const day = (one: string) => dayText(one, language);
  const words = [
    title ?? t('grid.table'),
    t('grid.people', { number: numberText(people, language) }),
    t(monthDay === null ? 'grid.days' : 'grid.months', { number: numberText(days, language) }),
    firstDay !== null && lastDay !== null ? t('grid.range', { from: day(firstDay), to: day(lastDay) }) : null,
    t(`grid.${monthDay === null ? 'way' : 'monthWay'}.${orientation}`),
    monthDay === null ? null : t(`grid.monthDay.${monthDay}`),
    hasArrivals ? t('grid.arrivals') : null,
    unit === null ? null : t(`grid.unit.${unit}`),
    unitFrom === null ? null : t('grid.unitFrom', { words: unitFrom }),
  ];
  return <p>{words.filter((part) => part !== null).join(' · ')}</p>;
}

/** What a person should look at before trusting the reading. */
function Doubts({ sheet, askedColours }: Omit<SheetViewProps, 'isAlone'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { totals, colours, hiddenRows, hiddenColumns, isRead } = sheet;
  const number = (value: number) => numberText(value, language);
  const open = colours.filter(({ colour }) => askedColours.includes(colour));
  const others = [
    ...totals.map(({ place, stated, read }) => t('grid.totalDiffers', { place, stated, read })),
    ...(isRead && hiddenRows > 0 ? [t('grid.hiddenRows', { number: number(hiddenRows) })] : []),
    ...(isRead && hiddenColumns > 0 ? [t('grid.hiddenColumns', { number: number(hiddenColumns) })] : []),
  ];
  if (open.length + others.length === 0) return null;
  return (
    <Notice role="note">
      <ul className={styles.doubts}>
        {others.map((doubt) => (
          <li key={doubt}>{doubt}</li>
        ))}
        {open.map(({ colour, count, places }) => (
          <li key={colour}>
            <span className={styles.swatch} style={{ background: colour }} aria-hidden="true" />{' '}
            {t('grid.colour', { number: number(count), places: places.join(', ') })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
