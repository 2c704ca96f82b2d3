/** `cuisine:2; conduite`: skills with a level of 1 to 3, which may be left out. Null when it cannot be read. */
export function readSkills(text: string): { name: string; level: number | null }[] | null {
  const all = entries(text).map(readSkill);
  const read = all.filter((skill) => skill !== null);
  const names = new Set(read.map(({ name }) => name.toLowerCase()));
  return read.length < all.length || names.size < read.length || read.length === 0 ? null : read;
}

function readSkill(text: string): { name: string; level: number | null } | null {
  const parts = /^([^:]+?)(?:\s*:\s*([123]))?$/u.exec(text);
  const name = parts?.[1]?.normalize('NFC').replace(/\s+/g, ' ').trim() ?? '';
  if (!parts || name === '' || name.length > 120) return null;
  return { name, level: parts[2] === undefined ? null : Number(parts[2]) };
}

/** Several values of one cell, between semicolons or on lines of their own. */
export function entries(text: string): string[] {
  return text
    .split(/[;\n\r]+/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
