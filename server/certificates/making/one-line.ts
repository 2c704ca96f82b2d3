/** A text of a record as one line, composed (NFC); null when it says nothing. */
export function oneLine(text: string | null | undefined): string | null {
  const line = (text ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line === '' ? null : line.normalize('NFC');
}

/** Different texts one after the other, as many as stand in so many letters. */
export function joined(texts: readonly (string | null)[], longest: number): string | null {
  const different = [...new Set(texts.map(oneLine).filter((text) => text !== null))].toSorted((a, b) =>
    a.localeCompare(b, 'fr'),
  );
  let line = '';
  for (const text of different) {
    const longer = line === '' ? text : `${line}, ${text}`;
    if (longer.length <= longest) line = longer;
  }
  return line === '' ? null : line;
}
