/** That of Sillage, where an association has no colour of its own. */
const OURS = '#0b6b68';
/** Of text on white, WCAG 2.2 AA. */
const READABLE = 4.5;
const STEP = 0.92;

/** The association's colour (`#rrggbb`), darkened until it can be read on white. */
export function accentOf(colour: string | null): string {
  let channels = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? OURS)?.slice(1) ?? [];
  if (channels.length === 0) return OURS;
  let values = channels.map((channel) => Number.parseInt(channel, 16));
  while (contrastOnWhite(values) < READABLE) values = values.map((value) => Math.floor(value * STEP));
  channels = values.map((value) => value.toString(16).padStart(2, '0'));
  return `#${channels.join('')}`;
}

/** WCAG 2.2, relative luminance. */
function contrastOnWhite(values: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = values.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
