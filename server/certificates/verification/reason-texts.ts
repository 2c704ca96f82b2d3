type Text = Readonly<Record<'fr' | 'en', string>>;

/** Why a certificate was not found valid: what is wrong, and what to do. */
export const reasonTexts = {
  'not-json': {
    fr: 'Ce fichier n’est ni une attestation PDF ni son fichier JSON. Demandez à la personne le fichier qu’elle a reçu.',
    en: 'This file is neither a certificate in PDF nor its JSON file. Ask the person for the file they were given.',
  },
  'not-a-certificate': {
    fr: 'Ce fichier n’a pas la forme d’une attestation, ou elle a été modifiée. Demandez à la personne le fichier d’origine.',
    en: 'This file does not have the form of a certificate, or was changed. Ask the person for the original file.',
  },
  'no-credential': {
    fr: 'Ce PDF ne contient pas d’attestation signée. Un PDF imprimé puis numérisé, ou enregistré de nouveau, la perd : demandez le fichier d’origine.',
    en: 'This PDF holds no signed certificate. A PDF printed and scanned, or saved anew, loses it: ask for the original file.',
  },
  'several-credentials': {
    fr: 'Ce PDF contient plusieurs attestations signées : rien ne dit laquelle il montre. Demandez le fichier d’origine.',
    en: 'This PDF holds several signed certificates: nothing tells which one it shows. Ask for the original file.',
  },
  'issuer-unknown': {
    fr: 'L’association qui dit avoir signé n’est pas connue ici. Vérifiez l’attestation à l’adresse écrite dessus.',
    en: 'The association said to have signed is not known here. Check the certificate at the address written on it.',
  },
  'key-unknown': {
    fr: 'La signature n’est pas de celles de cette association. N’acceptez pas ce document sans interroger l’association.',
    en: 'The signature is none of this association’s. Do not accept this document without asking the association.',
  },
  'key-removed': {
    fr: 'Cette signature a été retirée, parce que d’autres pouvaient s’en servir. L’association doit établir une nouvelle attestation.',
    en: 'This signature was withdrawn, because others could have used it. The association has to issue a new certificate.',
  },
  changed: {
    fr: 'Le contenu n’est pas celui qui a été signé : il a été modifié. Demandez à la personne le fichier d’origine.',
    en: 'The content is not what was signed: it was changed. Ask the person for the original file.',
  },
  'not-yet-valid': {
    fr: 'Cette attestation dit avoir été établie à une date qui n’est pas encore venue.',
    en: 'This certificate says it was issued on a date that has not come yet.',
  },
  over: {
    fr: 'La durée de cette attestation est passée. La signature est bonne.',
    en: 'The time this certificate was for is over. The signature is good.',
  },
  revoked: {
    fr: 'La signature est bonne, mais l’association a retiré ou remplacé cette attestation.',
    en: 'The signature is good, but the association withdrew or replaced this certificate.',
  },
  replaced: {
    fr: 'La signature est bonne, mais l’association a remplacé cette attestation par une autre. Demandez la nouvelle à la personne.',
    en: 'The signature is good, but the association replaced this certificate by another. Ask the person for the new one.',
  },
  'status-missing': {
    fr: 'La signature est bonne. La liste des attestations retirées manque : on ne peut pas dire si celle-ci l’est.',
    en: 'The signature is good. The list of withdrawn certificates is missing: whether this one is cannot be told.',
  },
  'status-over': {
    fr: 'La signature est bonne. La liste des attestations retirées n’est plus à jour : on ne peut pas dire si celle-ci l’est.',
    en: 'The signature is good. The list of withdrawn certificates is out of date: whether this one is cannot be told.',
  },
  'status-signature': {
    fr: 'La signature est bonne. Celle de la liste des attestations retirées ne l’est pas : on ne peut pas dire si celle-ci l’est.',
    en: 'The signature is good. That of the list of withdrawn certificates is not: whether this one is cannot be told.',
  },
  'status-issuer': {
    fr: 'La signature est bonne. La liste des attestations retirées est celle d’un autre : on ne peut pas dire si celle-ci l’est.',
    en: 'The signature is good. The list of withdrawn certificates is somebody else’s: whether this one is cannot be told.',
  },
  'status-purpose': {
    fr: 'La signature est bonne. La liste donnée ne dit pas quelles attestations sont retirées : on ne peut pas le dire de celle-ci.',
    en: 'The signature is good. The list given does not say which certificates are withdrawn: whether this one is cannot be told.',
  },
  'status-index': {
    fr: 'La signature est bonne. La liste des attestations retirées n’a pas de place pour celle-ci : on ne peut pas dire si elle l’est.',
    en: 'The signature is good. The list of withdrawn certificates has no place for this one: whether it is cannot be told.',
  },
} satisfies Record<string, Text>;

export type ReasonCode = keyof typeof reasonTexts;
