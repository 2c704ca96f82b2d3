import { plain } from './entry-lines.js';

/**
 * The name that what is typed begins, by its first or its last name; null when none or when it is already whole.
 * The first of the list wins: it is in the order of the sheet.
 */
export function completeName(typed: string, names: readonly string[]): string | null {
  const start = plain(typed);
  if (start === '') return null;
  const begun = names.filter((name) => plain(name).startsWith(start));
  const found =
    begun[0] ??
    names.find((name) =>
      plain(name)
        .split(' ')
        .some((word) => word.startsWith(start)),
    );
  return found === undefined || found === typed ? null : found;
}
