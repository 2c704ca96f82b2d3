import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartPanel } from './chart-panel.js';
import styles from './dashboard-page.module.css';
import type { Family } from './families.js';
import { FigureLine } from './figure-line.js';
import { FigureTile } from './figure-tile.js';
import { unknownFilters, type Filters, type Scope } from './filters.js';
import { outcomeDimensions } from './main-measure.js';
import { OutcomePanel } from './outcome-panel.js';
import { staysInside } from './view.js';
import { WhenNear } from './when-near.js';

interface FamilyProps {
  family: Family;
  scope: Scope;
}

/** One question of the first screen: the figure that answers it, and a few more in a line each. */
export function FamilyAnswer({ family, scope }: FamilyProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.answer}>
      <h2 id={id} className={styles.question}>
        {t(`dashboard.family.${family.name}`)}
      </h2>
      <FigureTile entry={family.lead} scope={scope} />
      {family.lines.length > 0 && (
        <ul className={styles.lines}>
          {family.lines.map((entry) => (
            <FigureLine key={entry.name} entry={entry} scope={scope} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Everything known about one question: its other figures, and its charts as the reader comes near. */
export function FamilyDetails({ family, scope, onFilters }: FamilyProps & { onFilters: (filters: Filters) => void }) {
  const { t } = useTranslation();
  const id = useId();
  const others = family.isFirst ? family.entries.slice(1) : family.entries;
  const drawn = family.entries.filter(
    (entry) => !staysInside(entry, scope.view) && unknownFilters(entry, scope.filters).length === 0,
  );
  return (
    <section aria-labelledby={id} className={styles.details}>
      <h2 id={id}>{t(`dashboard.details.${family.name}`)}</h2>
      <WhenNear>
        {others.length > 0 && (
          <div className={styles.tiles}>
            {others.map((entry) => (
              <FigureTile key={entry.name} entry={entry} scope={scope} withParts />
            ))}
          </div>
        )}
        <div className={styles.charts}>
          {drawn.flatMap((entry) => [
            ...entry.charts.map((chart) => (
              <ChartPanel
                key={`${entry.name} ${chart.variant}`}
                entry={entry}
                chart={chart}
                scope={scope}
                onFilters={onFilters}
              />
            )),
            ...(outcomeDimensions(entry).length > 0 && entry.charts.length === 0
              ? [<OutcomePanel key={`${entry.name} outcomes`} entry={entry} scope={scope} />]
              : []),
          ])}
        </div>
      </WhenNear>
    </section>
  );
}
