/** That of Sillage, where an association has no colour of its own. */
const OURS = '#0b6b68';
/** Of text on white, WCAG 2.2 AA. */
const READABLE = 4.5;
const STEP = 0.92;
/** What pages stand on where colours are dark. */
const DARK = [0x10, 0x18, 0x1c];

/** The association's colour (`#rrggbb`), darkened until it can be read on white. */
export function accentOf(colour: string | null): string {
  let values = channelsOf(colour ?? OURS);
  if (values.length === 0) return OURS;
  while (contrastOnWhite(values) < READABLE) values = values.map((value) => Math.floor(value * STEP));
  return hexOf(values);
}

const channelsOf = (colour: string): number[] =>
  (/^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)?.slice(1) ?? []).map((one) => Number.parseInt(one, 16));

const hexOf = (values: readonly number[]): string =>
  `#${values.map((value) => value.toString(16).padStart(2, '0')).join('')}`;

/** The same, lightened until it can be read on the dark of our screens. */
export function accentOnDark(colour: string | null): string {
  let values = channelsOf(accentOf(colour));
  while ((luminanceOf(values) + 0.05) / (luminanceOf(DARK) + 0.05) < READABLE)
    values = values.map((value) => Math.ceil(value + (255 - value) * (1 - STEP)));
  return hexOf(values);
}

const contrastOnWhite = (values: readonly number[]): number => 1.05 / (luminanceOf(values) + 0.05);

/** WCAG 2.2, relative luminance. */
function luminanceOf(values: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = values.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
