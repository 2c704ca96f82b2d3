/** A number as it is written in French or English, with at most two decimals: `4 120`, `4,120`, `12,5`. */
export function quantityText(amount: number, language: 'fr' | 'en'): string {
  const [whole = '0', decimals = ''] = amount.toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'fr' ? '\u00a0' : ',');
  const kept = decimals.replace(/0+$/, '');
  return kept === '' ? grouped : `${grouped}${language === 'fr' ? ',' : '.'}${kept}`;
}
