/** Names of skills are the same whatever their case, accents, apostrophes and spaces. */
export function plainSkill(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’ʼ]/g, "'").toLowerCase().replace(/\s+/g, ' ').trim();
}
