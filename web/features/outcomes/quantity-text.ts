import { useLanguage } from '../../lib/language.js';
import { HARD_SPACE } from '../../lib/numbers.js';

/** An exact quantity with its unit, every decimal kept. */
export function useQuantityText(): (entry: { quantity: string; unit: string }) => string {
  const language = useLanguage();
  return ({ quantity, unit }) => `${language === 'fr' ? quantity.replace('.', ',') : quantity}${HARD_SPACE}${unit}`;
}
