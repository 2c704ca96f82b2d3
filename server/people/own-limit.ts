/** Of the entries of one person, the one that counts first says how much; the next one where it says nothing. */
export function ownLimit<Limit extends { personId: string }>(
  entries: readonly string[],
  limits: readonly Limit[],
): Limit | undefined {
  return entries.flatMap((id) => limits.find(({ personId }) => personId === id) ?? [])[0];
}
