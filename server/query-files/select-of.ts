/** The SELECT of a query file, without the header in its leading comment. */
export function selectOf(text: string): string {
  const end = text.indexOf('--- */');
  return text.startsWith('/* ---') && end > 0 ? text.slice(end + '--- */'.length).trim() : text.trim();
}
