interface Words {
  association: string;
  name: string;
  link: string;
  days: number;
}

/** Asks one person, who answers by the link without an account. */
export function availabilityMail(language: 'fr' | 'en', words: Words): { subject: string; text: string } {
  return language === 'fr' ? french(words) : english(words);
}

function french({ association, name, link, days }: Words) {
  return {
    subject: `${association} : quand pouvez-vous venir ?`,
    text: `Bonjour ${name},

${association} aimerait savoir si elle peut vous proposer des missions, et quand vous pouvez venir. Répondre prend une minute, sans compte et sans mot de passe :
${link}

Vous pouvez dire oui, faire une pause ou dire non : cela n’a aucun autre effet, et nous ne vous le redemanderons pas si vous dites non. Le lien est personnel et fonctionne pendant ${days} jours.
`,
  };
}

function english({ association, name, link, days }: Words) {
  return {
    subject: `${association}: when can you come?`,
    text: `Hello ${name},

${association} would like to know whether it may suggest missions to you, and when you can come. Answering takes a minute, without an account or a password:
${link}

You can say yes, pause or say no: it has no other effect, and we will not ask again if you say no. The link is personal and works for ${days} days.
`,
  };
}
