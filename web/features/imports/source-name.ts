const LONGEST = 64;

export const isSourceName = (text: string): boolean => /^[a-z0-9][a-z0-9_-]{0,63}$/.test(text);

/** The nearest name that can be used: « Banque alimentaire » gives `banque-alimentaire`. Empty when none is near. */
export function nearestSourceName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^[-_]+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
}
