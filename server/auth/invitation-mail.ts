interface Words {
  organisation: string;
  name: string;
  link: string;
  days: number;
}

/** The message that carries an invitation. */
export function invitationMail(language: 'fr' | 'en', words: Words): { subject: string; text: string } {
  return language === 'fr' ? french(words) : english(words);
}

function french({ organisation, name, link, days }: Words) {
  return {
    subject: `${organisation} vous invite sur Sillage`,
    text: `Bonjour ${name},

${organisation} vous ouvre un accès à Sillage, où l’association suit ce que le temps donné par ses bénévoles permet.

Pour choisir votre mot de passe, ouvrez ce lien (il est personnel et fonctionne une fois, pendant ${days} jours) :
${link}

Si vous n’attendiez pas ce message, ignorez-le : rien ne sera créé.
`,
  };
}

function english({ organisation, name, link, days }: Words) {
  return {
    subject: `${organisation} invites you to Sillage`,
    text: `Hello ${name},

${organisation} opens an access for you to Sillage, where it follows what its volunteers’ time achieves.

To choose your password, open this link (it is personal and works once, for ${days} days):
${link}

If you did not expect this message, ignore it: nothing will be created.
`,
  };
}
