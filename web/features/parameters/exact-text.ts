/** An exact decimal as typed (« 12,02 ») in the form the server takes; null when it is none. */
export function exactText(typed: string): string | null {
  const text = typed
    .trim()
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.');
  return /^\d+(\.\d+)?$/.test(text) ? text : null;
}

/** A percentage as typed, as a share: 42 is 0.42. Moves the point, so that it stays exact. */
export function shareText(typed: string): string | null {
  const text = exactText(typed);
  if (text === null) return null;
  const [whole = '', fraction = ''] = text.split('.');
  const digits = whole.padStart(3, '0');
  const share = `${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`.replace(/^0+(?=\d)/, '').replace(/\.?0+$/, '');
  return share === '' ? '0' : share;
}
