/** An error as it may be logged: a database quotes what it was asked for, and codes are told to nobody. */
export function withoutCodes(error: unknown, codes: readonly (string | null)[]): string {
  let text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  for (const code of codes) if (code) text = text.replaceAll(code, '…');
  return text;
}
