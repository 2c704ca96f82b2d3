import type { Random } from './random.js';

const FIRST = (
  'Adèle Adrien Agathe Aïcha Alain Alban Alice Aline Amadou Amélie Amina Anaïs André Anh Anne Antoine Ariane Armelle Arthur Assia ' +
  'Aurore Axel Bastien Béatrice Benoît Bérénice Bilal Blanche Boris Bruno Camille Capucine Carole Cécile Céline Chantal Chloé ' +
  'Claire Clément Colette Coline Corentin Cyril Damien Daniel Delphine Denis Diane Djamila Dominique Edgar Élise Elsa Émile Emma ' +
  'Éric Esther Eva Fabien Fanny Farid Fatou Fleur Florent Françoise Gabriel Gaël Geneviève Georges Gisèle Guillaume Hadrien Hélène ' +
  'Henri Hugo Ibrahim Inès Irène Isabelle Ivan Jacques Jeanne Joël Joséphine Jules Julie Karim Katia Khadija Laure Léa Léon Leïla ' +
  'Line Lionel Louise Lucas Lucie Madeleine Maël Malika Manon Marc Margot Marie Martin Mathilde Maxime Mehdi Michel Mina Mireille ' +
  'Moussa Nadia Naïm Nathalie Nicolas Nina Noé Noémie Odette Olivier Omar Paul Pauline Perrine Philippe Quentin Rachid Raphaël ' +
  'Régine Rémi Rosa Roxane Sacha Salomé Samir Sarah Serge Simone Sofia Solène Stéphane Suzanne Sylvie Tarek Thierry Thomas Valérie ' +
  'Victor Violette Xavier Yann Yasmine Yves Zoé'
).split(' ');

const LAST = (
  'Abeille Alouette Amandier Ardoise Aubépine Avril Balise Barbier Bateau Beaulieu Belhaj Bellanger Benoist Bergeron Blondin Boisvert ' +
  'Bouleau Bruyère Cabestan Camara Carlier Cassel Cerisier Chardon Charpentier Clairval Colombe Cordier Corniche Costa Coudrier Courtois ' +
  'Dacosta Delaroche Delorme Descamps Diallo Diop Dubreuil Dufresne Églantine Faubourg Fauvel Ferreira Fontenay Fougère Froment Garance ' +
  'Gauthier Genêt Girault Grandin Granget Guérin Haddad Hameau Hautbois Herbert Hermine Houle Jardin Jasmin Joubert Kaci Lafargue Lamarche ' +
  'Lambertin Lavigne Leclair Lenoir Lepage Liseron Loiseau Loubet Marchand Marinier Marsaud Martinel Mercier Merisier Messaoudi Mirabel ' +
  'Montjoie Morvan Muguet Nguyen Noyer Olivieri Ormeau Passerelle Pelletier Perdrix Perrin Pinson Pommier Pontet Prévert Primevère ' +
  'Quillard Rameau Raynal Renard Riveneuve Rivière Rocher Roselier Rousselin Sabatier Sadoul Safran Sarrazin Saulnier Serrano Sorbier ' +
  'Taillandier Tavernier Thibaud Tilleul Tournesol Traoré Valmont Vannier Verdier Vermeil Vigneron Villars Yildiz Zerrouki'
).split(' ');

export interface InventedName {
  displayName: string;
  /** `prenom.nom`, in plain letters. */
  address: string;
}

/** Invented first and last names, each pair once. */
export function inventNames(random: Random, count: number): InventedName[] {
  const used = new Map<string, InventedName>();
  while (used.size < count) {
    const [first, last] = [random.pick(FIRST), random.pick(LAST)];
    const address = `${plain(first)}.${plain(last)}`;
    if (!used.has(address)) used.set(address, { displayName: `${first} ${last}`, address });
  }
  return [...used.values()];
}

function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
