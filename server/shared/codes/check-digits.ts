/** ISO 7064, MOD 97-10: letters count as 10 to 35, dashes for nothing, and the whole number leaves 1 when divided by 97. */
export function checkDigits(body: string): string {
  const rest = remainder(body.replaceAll('-', ''));
  return String(98 - ((rest * 100) % 97)).padStart(2, '0');
}

function remainder(signs: string): number {
  let rest = 0;
  for (const sign of signs) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
