const MOST_DECIMALS = 6;

/** A number as it is written in French or English, exact to the millionth: `4 120`, `4,120`, `12,5`. */
export function quantityText(amount: number, language: 'fr' | 'en'): string {
  const exact = String(amount);
  const [whole = '0', decimals = ''] = (/e/.test(exact) ? amount.toFixed(MOST_DECIMALS) : exact).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u00a0' : ',');
  const kept = decimals.slice(0, MOST_DECIMALS).replace(/0+$/, '');
  return kept === '' ? grouped : `${grouped}${language === 'fr' ? ',' : '.'}${kept}`;
}
