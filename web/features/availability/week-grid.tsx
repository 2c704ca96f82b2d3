import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayParts, hoursOfPart } from '../../../server/people/availability/day-parts.schemas.js';
import { type Cell, weekdays } from '../../../server/people/availability/week-grid.schemas.js';
import { useLanguage } from '../../lib/language.js';
import { weekdayText } from '../../lib/weekday-text.js';
import styles from './availability.module.css';
import { preferenceNames } from './time-text.js';

const PENS = [1, 2, 0, -1] as const;
const marks: Readonly<Record<string, string>> = { '2': '★', '1': '✓', '0': '~', '-1': '✕' };

interface GridProps {
  cells: ReadonlyMap<Cell, number>;
  onChange: (cells: ReadonlyMap<Cell, number>) => void;
}

/** The half-days of a week: choose how gladly, then tap each; tapped again, it is empty. */
export function WeekGrid({ cells, onChange }: GridProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [pen, setPen] = useState<number>(1);
  const tap = (cell: Cell) => {
    const next = new Map(cells);
    if (next.get(cell) === pen) next.delete(cell);
    else next.set(cell, pen);
    onChange(next);
  };
  return (
    <div className={styles.part}>
      <fieldset className={styles.pens}>
        <legend>{t('availability.pen')}</legend>
        {PENS.map((one) => (
          <label key={one} className={styles.pen}>
            <input type="radio" name="pen" checked={pen === one} onChange={() => setPen(one)} />
            <span aria-hidden="true">{marks[one]}</span> {t(preferenceNames[one] ?? 'availability.can')}
          </label>
        ))}
      </fieldset>
      <table className={styles.week}>
        <thead>
          <tr>
            <th scope="row">{t('availability.dayHead')}</th>
            {dayParts.map((part) => (
              <th key={part} scope="col">
                {t(`availability.part.${part}`)}
                <span>{hoursOfPart[part].join('–')}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((day) => (
            <tr key={day}>
              <th scope="row">{weekdayText(day, language)}</th>
              {dayParts.map((part) => (
                <td key={part}>
                  <CellButton
                    name={`${weekdayText(day, language)}, ${t(`availability.part.${part}`)}`}
                    preference={cells.get(`${day}-${part}`)}
                    onTap={() => tap(`${day}-${part}`)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellButton({ name, preference, onTap }: { name: string; preference: number | undefined; onTap: () => void }) {
  const { t } = useTranslation();
  const said =
    preference === undefined ? t('availability.nothing') : t(preferenceNames[preference] ?? 'availability.nothing');
  return (
    <button
      type="button"
      className={styles.cell}
      data-said={preference}
      aria-pressed={preference !== undefined}
      aria-label={t('availability.cell', { name, said })}
      onClick={onTap}
    >
      {preference === undefined ? '' : marks[preference]}
    </button>
  );
}
