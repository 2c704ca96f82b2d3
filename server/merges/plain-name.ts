/** A name without case, accents, punctuation and order of its words; empty when it holds no letter. */
export function plainName(name: string): string {
  const words = wordsOf(name);
  return words.some((word) => /\p{L}/u.test(word)) ? words.toSorted().join(' ') : '';
}

export function wordsOf(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
