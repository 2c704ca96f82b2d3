import type { TFunction } from 'i18next';
import type { GrantSummary, PromiseView } from '../../../server/missions/grants/grants.schemas.js';
import { periodText } from '../../lib/dates.js';
import type { Language } from '../../lib/language.js';
import { moneyText } from '../../lib/numbers.js';
import { aimText } from '../../lib/target-text.js';

export const daysText = ({ fromDay, toDay }: Pick<GrantSummary, 'fromDay' | 'toDay'>, language: Language): string =>
  periodText({ from: fromDay, to: toDay }, language);

/** Its amount; unknown is said, not zero. */
export function amountText(
  { amount }: Pick<GrantSummary, 'amount'>,
  { amountsHidden, t, language }: { amountsHidden: boolean; t: TFunction; language: Language },
): string {
  if (amountsHidden) return t('grants.amountHidden');
  return amount ? moneyText(amount.cents / 100, amount.currency, language) : t('grants.amountUnknown');
}

/** « Heures de bénévolat, Soupe du mardi : au moins 1 000 h »; null for words alone. */
export function figureText({ figure }: PromiseView, t: TFunction, language: Language): string | null {
  if (!figure) return null;
  const { unit, filters, better, value, isHidden } = figure;
  const about = [figureName(figure, language), ...filters.map(({ name }) => name)].join(' · ');
  if (isHidden) return t('grants.promiseHidden', { about });
  const told = unit ? aimText(value, { unit, filters }, language) : String(value);
  return t('grants.promiseFigure', { about, wanted: t(`target.wanted.${better}`, { value: told }) });
}

/** Its title, and which of its numbers where the title does not say it. */
function figureName({ title, label, indicator }: NonNullable<PromiseView['figure']>, language: Language): string {
  if (!title) return indicator;
  const [whole, part] = [title[language], label?.[language] ?? ''];
  return whole.toLowerCase().includes(part.toLowerCase()) ? whole : `${whole} (${part})`;
}
