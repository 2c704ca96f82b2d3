/** Invented places. Cells are those of the European 10 km grid (EPSG:3035), east and north. */
export const sites = {
  quai: { site: 'Le Quai', territory: 'Port-Lanterne centre', cell: [371, 263] },
  verriere: { site: 'La Verrière', territory: 'Rive gauche', cell: [371, 262] },
  tilleuls: { site: 'Les Tilleuls', territory: 'Plateau des Tilleuls', cell: [372, 263] },
  canal: { site: 'L’Atelier du Canal', territory: 'Vallée du Canal', cell: [370, 262] },
} as const;

export type SiteName = keyof typeof sites;

/** Invented funders. */
export const funders = {
  ville: 'Ville de Port-Lanterne',
  belleRive: 'Fondation Belle-Rive',
  troisPonts: 'Fonds des Trois-Ponts',
  mutuelle: 'Mutuelle du Phare',
} as const;

export type FunderName = keyof typeof funders;
