/** Several people in one cell; a comma stands between a name and a first name. */
export function namesIn(text: string): string[] {
  return text
    .split(/[;\n|]|<br ?\/?>/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
