import { plainWord } from '../plain-words.js';

/** What a column of this name holds; null: nobody knows. */
export function nameOf<Name extends string>(
  header: string,
  names: Readonly<Record<Name, readonly string[]>>,
): Name | null {
  const word = plainWord(header);
  const all = Object.entries<readonly string[]>(names);
  return (all.find(([, words]) => words.includes(word))?.[0] as Name | undefined) ?? null;
}
