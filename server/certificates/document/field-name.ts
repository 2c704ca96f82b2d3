interface Both {
  fr: string;
  en: string;
}

const fields: Readonly<Record<string, Both>> = {
  place: { fr: 'Lieu de signature', en: 'Place of signature' },
  'organisation.name': { fr: 'Nom de l’association', en: 'Name of the association' },
  'organisation.address': { fr: 'Adresse de l’association', en: 'Address of the association' },
  'organisation.contact': { fr: 'Contact de l’association', en: 'Contact of the association' },
  'organisation.purpose': { fr: 'Objet de l’association', en: 'Purpose of the association' },
  'signatory.name': { fr: 'Nom de la personne qui signe', en: 'Name of the person who signs' },
  'signatory.function': { fr: 'Fonction de la personne qui signe', en: 'Function of the person who signs' },
  'signatory.delegation': { fr: 'Délégation de signature', en: 'Delegation to sign' },
  'signatory.contact': { fr: 'Contact de la personne qui signe', en: 'Contact of the person who signs' },
  'volunteer.name': { fr: 'Nom de la personne', en: 'Name of the person' },
  'volunteer.printedName': { fr: 'Nom à imprimer', en: 'Name to print' },
  'missions.title': { fr: 'Titre de la mission', en: 'Title of mission' },
  'missions.place': { fr: 'Lieu de la mission', en: 'Place of mission' },
  'missions.context': { fr: 'Contexte de la mission', en: 'Context of mission' },
  'missions.tasks': { fr: 'Activités de la mission', en: 'Tasks of mission' },
  'missions.results.label': { fr: 'Résultat de la mission', en: 'Result of mission' },
  'missions.results.unit': { fr: 'Unité d’un résultat de la mission', en: 'Unit of a result of mission' },
  'role.title': { fr: 'Rôle', en: 'Role' },
  'role.responsibilities': { fr: 'Responsabilités', en: 'Responsibilities' },
  'role.autonomy': { fr: 'Autonomie', en: 'Autonomy' },
  'skills.name': { fr: 'Compétence', en: 'Skill' },
  'trainings.title': { fr: 'Formation', en: 'Training' },
  'languages.name': { fr: 'Langue', en: 'Language' },
};

/** What a person calls a field of a certificate: `missions.1.title` is the title of mission 2. */
export function fieldName(path: string): Both {
  const known = fields[path.replace(/\.\d+/g, '')] ?? { fr: path, en: path };
  const position = /\.(\d+)/.exec(path)?.[1];
  if (position === undefined) return known;
  return { fr: `${known.fr} ${Number(position) + 1}`, en: `${known.en} ${Number(position) + 1}` };
}
