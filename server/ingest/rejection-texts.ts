import type { RejectionCode } from './rejection-codes.js';

/** What is wrong with a line, then what to write instead. `{value}` is the cell as it came. */
export const rejectionTexts: Record<RejectionCode, { fr: string; en: string }> = {
  'ambiguous-mission': {
    fr: 'Plusieurs missions de cette source s’appellent « {value} ». Ajoutez une colonne avec leur identifiant.',
    en: 'Several missions of this source are called “{value}”. Add a column with their identifier.',
  },
  'duplicate-slot': {
    fr: 'Une ligne plus haut parle déjà de cette date de « {value} ». Réunissez-les, ou dites dans une colonne « poste » ce qui les distingue.',
    en: 'A line above already speaks of this date of “{value}”. Join them, or say in a “role” column what tells them apart.',
  },
  'missing-mission': {
    fr: 'Rien ne dit de quelle mission parle cette ligne. Donnez son nom ou son identifiant, même s’il est déjà écrit plus haut.',
    en: 'Nothing says which mission this line is about. Give its name or identifier, even when it is written above.',
  },
  'missing-time': {
    fr: 'Il manque l’heure de début ou de fin. Écrivez-les comme 9:00 et 12:30.',
    en: 'The start or end time is missing. Write them like 9:00 and 12:30.',
  },
  'mission-said-otherwise': {
    fr: 'Une ligne plus haut dit autre chose de cette mission que « {value} ». Écrivez la même chose partout, ou séparez en deux missions.',
    en: 'A line above says something other than “{value}” of this mission. Write the same everywhere, or make it two missions.',
  },
  'need-out-of-order': {
    fr: 'Le minimum, le besoin et le maximum ne se suivent pas. Écrivez-les du plus petit au plus grand.',
    en: 'The minimum, the need and the maximum do not follow one another. Write them from smallest to largest.',
  },
  'not-your-mission': {
    fr: 'Vous ne suivez pas la mission « {value} ». Demandez à la personne qui la suit d’envoyer cette ligne.',
    en: 'You do not look after the mission “{value}”. Ask whoever does to send this line.',
  },
  'remote-with-place': {
    fr: 'Cette date se fait à distance et a pourtant un lieu : « {value} ». Effacez le lieu, ou écrivez non dans « à distance ».',
    en: 'This date is remote and yet has a place: “{value}”. Clear the place, or write no under “remote”.',
  },
  'slot-too-long': {
    fr: 'De ce début à « {value} » il y a plus de 48 heures. Corrigez la fin, ou faites une ligne par jour.',
    en: 'From this start to “{value}” is more than 48 hours. Correct the end, or write one line per day.',
  },
  'unknown-mission-status': {
    fr: '« {value} » n’est pas l’état d’une mission. Écrivez brouillon, ouverte ou fermée.',
    en: '“{value}” is not the state of a mission. Write draft, open or closed.',
  },
  'unknown-need-unit': {
    fr: '« {value} » n’est pas une unité de besoin. Écrivez personnes ou heures ; une case vide veut dire personnes.',
    en: '“{value}” is no unit of a need. Write people or hours; an empty cell means people.',
  },
  'unknown-skill': {
    fr: 'Personne ici n’a la compétence « {value} ». Corrigez son nom, ou ajoutez-la d’abord à quelqu’un avec une liste de personnes.',
    en: 'Nobody here has the skill “{value}”. Correct its name, or give it to somebody with a list of people first.',
  },
  'comfort-over-cap': {
    fr: 'Les heures souhaitées par semaine dépassent les heures au plus. Corrigez l’un des deux nombres.',
    en: 'The hours wished for a week are more than the hours at most. Correct one of the two numbers.',
  },
  'consent-incomplete': {
    fr: '« {value} » : un accord ne compte que si l’on sait quand et comment il a été donné. Remplissez aussi consent_date (le jour) et consent_source (papier, téléphone, en personne, mail ou page).',
    en: '“{value}”: an agreement counts only if it is known when and how it was given. Fill in consent_date (the day) and consent_source (paper, phone, in person, mail or page) too.',
  },
  'control-character': {
    fr: 'Cette case contient un caractère invisible inutilisable. Effacez-la et saisissez-la de nouveau.',
    en: 'This cell holds an invisible character that cannot be used. Clear it and type it again.',
  },
  'date-out-of-range': {
    fr: 'La date « {value} » est avant 1900 ou dans plus d’un an. Corrigez l’année.',
    en: 'The date “{value}” is before 1900 or more than a year ahead. Correct the year.',
  },
  'duplicate-id': {
    fr: 'L’identifiant « {value} » est déjà utilisé plus haut dans ce fichier. Donnez à chaque ligne le sien.',
    en: 'The identifier “{value}” is already used above in this file. Give each line its own.',
  },
  'duplicate-key': {
    fr: 'Le champ « {value} » est donné deux fois sur cette ligne. Gardez le bon.',
    en: 'The field “{value}” is given twice on this line. Keep the right one.',
  },
  'duration-out-of-range': {
    fr: '« {value} » dépasse 366 jours par personne. Vérifiez l’unité.',
    en: '“{value}” is more than 366 days per person. Check the unit.',
  },
  'duplicate-person': {
    fr: 'Une ligne plus haut parle déjà de « {value} ». Réunissez-les, ou donnez à chaque personne son identifiant ou son adresse.',
    en: 'A line above already speaks of “{value}”. Join them, or give each person an identifier or an address.',
  },
  'email-of-another': {
    fr: 'L’adresse « {value} » est celle d’une autre personne. Corrigez-la, ou réunissez les deux fiches.',
    en: 'The address “{value}” is another person’s. Correct it, or merge the two people.',
  },
  'extra-cells': {
    fr: 'Cette ligne a plus de cases que l’en-tête. Vérifiez les séparateurs et les guillemets.',
    en: 'This line has more cells than the header. Check its separators and quotes.',
  },
  'invalid-availability': {
    fr: '« {value} » n’est pas lu comme des disponibilités. Écrivez par exemple lun 9h-12h; sam matin.',
    en: '“{value}” cannot be read as availability. Write mon 9:00-12:00; sat morning, for example.',
  },
  'missing-first-week': {
    fr: '« {value} » ne dit pas quelle semaine est la première. Ajoutez un jour de cette semaine : mar 18h-21h toutes les 2 semaines dès le 2026-12-01.',
    en: '“{value}” does not say which week is the first. Add a day of that week: tue 18:00-21:00 every 2 weeks from 2026-12-01.',
  },
  'invalid-boolean': {
    fr: '« {value} » n’est ni oui ni non. Écrivez oui ou non.',
    en: '“{value}” is neither yes nor no. Write yes or no.',
  },
  'invalid-causes': {
    fr: '« {value} » n’est pas lu comme des causes. Écrivez par exemple maraude:2; lecture; jardin:-1, de -2 à 2.',
    en: '“{value}” cannot be read as causes. Write soup kitchen:2; reading; garden:-1, for example, from -2 to 2.',
  },
  'invalid-date': {
    fr: '« {value} » n’est pas une date. Écrivez-la comme 2026-03-31.',
    en: '“{value}” is not a date. Write it like 2026-03-31.',
  },
  'invalid-dates': {
    fr: '« {value} » n’est pas lu comme des dates. Écrivez par exemple 2026-12-12 14h-16h; 2026-12-19 matin, ou pour des absences 2026-12-20 - 2027-01-03.',
    en: '“{value}” cannot be read as dates. Write 2026-12-12 14:00-16:00; 2026-12-19 morning, for example, or for days away 2026-12-20 - 2027-01-03.',
  },
  'invalid-duration': {
    fr: '« {value} » n’est pas une durée. Écrivez 2, 2,5 ou 2:30.',
    en: '“{value}” is not a duration. Write 2, 2.5 or 2:30.',
  },
  'invalid-email': {
    fr: '« {value} » n’est pas une adresse. Écrivez-la comme prenom@exemple.org.',
    en: '“{value}” is not an address. Write it like name@example.org.',
  },
  'invalid-headcount': {
    fr: '« {value} » n’est pas un nombre de personnes. Écrivez un entier de 1 à 1 000 000.',
    en: '“{value}” is not a number of people. Write a whole number from 1 to 1,000,000.',
  },
  'invalid-language': {
    fr: '« {value} » n’est pas un code de langue. Écrivez fr, en, ar…',
    en: '“{value}” is not a language code. Write fr, en, ar…',
  },
  'invalid-languages': {
    fr: '« {value} » n’est pas lu comme des langues avec leur niveau. Écrivez par exemple fr:natif; ar:B1; LSF:A2.',
    en: '“{value}” cannot be read as languages with their level. Write fr:native; ar:B1; LSF:A2, for example.',
  },
  'invalid-limit': {
    fr: '« {value} » n’est pas une limite possible. Écrivez un nombre : des heures par semaine ou de repos jusqu’à 168 (au quart près), 1 à 7 jours, 30 invitations ou 1000 km au plus.',
    en: '“{value}” is no possible limit. Write a number: hours a week or of rest up to 168 (to the quarter), 1 to 7 days, at most 30 invitations or 1000 km.',
  },
  'invalid-hours': {
    fr: '« {value} » n’est pas un nombre d’heures au quart près. Écrivez par exemple 6, 4,5 ou 4h30.',
    en: '“{value}” is no number of hours to the quarter. Write 6, 4.5 or 4h30, for example.',
  },
  'invalid-number': {
    fr: '« {value} » n’est pas un nombre entier. Écrivez par exemple 12.',
    en: '“{value}” is not a whole number. Write 12, for example.',
  },
  'invalid-outcome': {
    fr: '« {value} » n’est pas une quantité. Écrivez par exemple 12,5.',
    en: '“{value}” is not a quantity. Write 12.5, for example.',
  },
  'invalid-skills': {
    fr: '« {value} » n’est pas lu comme des compétences. Écrivez par exemple cuisine:2; conduite, avec un niveau de 1 à 3.',
    en: '“{value}” cannot be read as skills. Write cooking:2; driving, for example, with a level of 1 to 3.',
  },
  'invalid-score': {
    fr: '« {value} » n’est pas une note de cette échelle. Écrivez un nombre entier de l’échelle.',
    en: '“{value}” is not a score of this scale. Write a whole number of the scale.',
  },
  'invalid-telephone': {
    fr: '« {value} » n’est pas lu comme un numéro de téléphone. Écrivez un seul numéro, comme 06 12 34 56 78 ; d’un autre pays, avec + et son indicatif.',
    en: '“{value}” cannot be read as a telephone number. Write one number only, such as 06 12 34 56 78; of another country, with + and its code.',
  },
  'invalid-time': {
    fr: '« {value} » n’est pas une heure. Écrivez-la comme 2026-03-31 14:30.',
    en: '“{value}” is not a time. Write it like 2026-03-31 14:30.',
  },
  'known-otherwise': {
    fr: 'Cette ligne est déjà connue et disait autre chose. Retirez d’abord l’import qui l’a apportée, ou donnez-lui un autre identifiant.',
    en: 'This line is already known and said something else. Take back the import that brought it first, or give it another identifier.',
  },
  'missing-day': {
    fr: 'Il manque le jour. Écrivez-le comme 2026-03-31.',
    en: 'The day is missing. Write it like 2026-03-31.',
  },
  'missing-name': {
    fr: 'Rien ne dit de qui parle cette ligne. Donnez un nom, une adresse ou un identifiant.',
    en: 'Nothing says who this line is about. Give a name, an address or an identifier.',
  },
  'missing-outcome-type': {
    fr: 'Il manque ce qui est compté. Écrivez par exemple repas ou denrées.',
    en: 'What is counted is missing. Write meals or food, for example.',
  },
  'missing-quantity': {
    fr: 'Il manque la quantité. Écrivez par exemple 12,5, ou 0 si rien n’a été compté.',
    en: 'The quantity is missing. Write 12.5, for example, or 0 when nothing was counted.',
  },
  'missing-unit': {
    fr: 'Il manque l’unité de ce résultat. Écrivez-la à côté de la quantité, par exemple kg.',
    en: 'This outcome has no unit. Write it beside the quantity: kg, for example.',
  },
  'missing-value': {
    fr: 'Il manque une valeur dans cette case. Complétez-la.',
    en: 'A value is missing in this cell. Fill it in.',
  },
  'negative-duration': {
    fr: '« {value} » est une durée négative. Retirez le signe moins ou corrigez-la.',
    en: '“{value}” is a negative duration. Remove the minus sign or correct it.',
  },
  'negative-number': {
    fr: '« {value} » est négatif. Écrivez zéro ou plus.',
    en: '“{value}” is negative. Write zero or more.',
  },
  'nobody-attended': {
    fr: 'Personne n’est venu : rien à compter. Laissez la ligne de côté ou corrigez le nombre.',
    en: 'Nobody came: there is nothing to count. Leave the line out or correct the number.',
  },
  'text-too-long': { fr: 'Ce texte est trop long. Raccourcissez-le.', en: 'This text is too long. Shorten it.' },
  'total-differs': {
    fr: 'Le total « {value} » n’est pas la somme des cases lues. Vérifiez-le et les cases qu’il compte.',
    en: 'The total “{value}” is not the sum of the cells that were read. Check it, and the cells it counts.',
  },
  'total-row': {
    fr: 'Cette ligne est un total, pas une activité. Rien à faire.',
    en: 'This line is a total, not an activity. Nothing to do.',
  },
  'unclear-cell': {
    fr: '« {value} » n’est ni une croix, ni une durée, ni une absence. Écrivez x, 2h30, absent, ou videz la case.',
    en: '“{value}” is no tick, no duration and no absence. Write x, 2h30, absent, or empty the cell.',
  },
  'unknown-consent': {
    fr: '« {value} » n’est pas un accord connu. Écrivez oui, pause ou non.',
    en: '“{value}” is no known agreement. Write yes, paused or no.',
  },
  'unknown-consent-source': {
    fr: '« {value} » ne dit pas comment l’accord a été donné. Écrivez papier, téléphone, en personne, mail ou page.',
    en: '“{value}” does not say how the agreement was given. Write paper, phone, in person, mail or page.',
  },
  'unknown-kind': {
    fr: '« {value} » n’est pas connu ici. Écrivez bénévole, salarié ou salarié d’un partenaire.',
    en: '“{value}” is not known here. Write volunteer, employee or partner_employee.',
  },
  'unknown-audience': {
    fr: '« {value} » n’est pas un public connu. Écrivez bénévole ou bénéficiaire.',
    en: '“{value}” is not a known audience. Write volunteer or beneficiary.',
  },
  'unknown-campaign': {
    fr: 'La campagne « {value} » n’existe pas, ou plusieurs portent ce nom. Vérifiez son nom.',
    en: 'The campaign “{value}” does not exist, or several have this name. Check its name.',
  },
  'unknown-method': {
    fr: '« {value} » n’est pas une façon de compter connue. Écrivez liste, comptage, sondage ou estimation.',
    en: '“{value}” is not a known way to count. Write register, count, sample or estimate.',
  },
  'unknown-mission': {
    fr: 'La mission « {value} » n’existe pas. Créez-la, puis renvoyez le fichier.',
    en: 'The mission “{value}” does not exist. Create it, then send the file again.',
  },
  'unknown-provenance': {
    fr: '« {value} » n’est pas une origine connue. Écrivez mesuré, déclaré ou estimé.',
    en: '“{value}” is not a known origin. Write measured, declared or estimated.',
  },
  'unknown-question': {
    fr: '« {value} » n’est pas une question connue. Écrivez satisfaction ou recommandation.',
    en: '“{value}” is not a known question. Write satisfaction or recommendation.',
  },
  'unknown-scale': {
    fr: '« {value} » n’est pas une échelle lue. Écrivez 3, 5 ou 10 ; 10 pour la recommandation.',
    en: '“{value}” is not a scale that is read. Write 3, 5 or 10; 10 for recommendation.',
  },
  'unknown-status': {
    fr: '« {value} » n’est pas un état connu. Écrivez déclaré, validé, contesté, refusé ou absent.',
    en: '“{value}” is not a known status. Write declared, validated, disputed, refused or no_show.',
  },
  'unnamed-cell': {
    fr: 'Cette case « {value} » n’a pas de nom sur sa ligne. Écrivez le nom, ou videz la case.',
    en: 'The cell “{value}” has no name on its row. Write the name, or empty the cell.',
  },
};

export function rejectionMessage(code: RejectionCode, value: string | null, language: 'fr' | 'en'): string {
  return rejectionTexts[code][language].replace('{value}', () => cut(value ?? ''));
}

/** Values shown are cut at 200 characters. */
export function cut(value: string): string {
  return value.length > 200 ? `${value.slice(0, 199)}…` : value;
}
