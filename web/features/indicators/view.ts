import type { TFunction } from 'i18next';
import type { CatalogueEntry, FigureCard } from '../../../server/indicators/indicators.schemas.js';
import type { Row } from '../../lib/arrow.js';

/** How the page is looked at: as staff, or as a donor would see it. */
export type View = 'inside' | 'donor';

/** Whether nobody outside is shown this figure, and the page is looked at from there. */
export const staysInside = ({ isOutside }: CatalogueEntry, view: View): boolean => view === 'donor' && !isOutside;

/**
 * Why a value is hidden from outside, in words; null when it is not. `column`: `withheld`, or `withheld_compared`.
 * Inside, `withheld` names measures that too little stands behind: nothing is hidden there.
 */
export function hiddenText(row: Row, card: FigureCard, t: TFunction, column = 'withheld'): string | null {
  const least = card.withheld?.least ?? 5;
  if (row[column] === 'few-people') return t('figure.hidden', { least });
  if (row[column] === 'few-answers') return t('figure.hiddenAnswers', { least });
  return null;
}
