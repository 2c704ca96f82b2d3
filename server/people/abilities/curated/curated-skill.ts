/** One skill under its French and its English name. */
export type CuratedSkill = readonly [fr: string, en: string];
