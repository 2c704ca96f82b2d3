import type { DatedSlot } from './dated-slots.js';

type Language = 'fr' | 'en';
interface Mail {
  subject: string;
  text: string;
}

/** For a coordinator: who cannot come, to what. The subject names nobody: it stays when the text has gone. */
export function cannotComeMail(language: Language, name: string, dated: DatedSlot): Mail {
  const [title, when] = [dated.mission.title, whenText(language, dated)];
  return language === 'fr'
    ? {
        subject: `Une absence annoncée : ${title}, ${when}`,
        text: `Bonjour,\n\n${name} ne pourra pas venir à « ${title} », ${when}.\n\nLa liste de celles et ceux qui ne peuvent pas venir est dans Sillage, page « Absences annoncées ».\n`,
      }
    : {
        subject: `Somebody cannot come: ${title}, ${when}`,
        text: `Hello,\n\n${name} cannot come to “${title}”, ${when}.\n\nWho cannot come is listed in Sillage, on the page “Cannot come”.\n`,
      };
}

/** For a volunteer who asked for it: what is tomorrow. */
export function reminderMail(language: Language, dated: DatedSlot): Mail {
  const [title, when, place] = [dated.mission.title, whenText(language, dated), dated.slot.place ?? dated.mission.site];
  return language === 'fr'
    ? {
        subject: `Rappel : ${title}, ${when}`,
        text: `Bonjour,\n\nVous avez dit venir à « ${title} », ${when}${place ? `, à ${place}` : ''}.\n\nUn empêchement ? Dites-le sur votre page de Sillage : la coordination le saura aussitôt. Vous pouvez y arrêter ces rappels.\n`,
      }
    : {
        subject: `Reminder: ${title}, ${when}`,
        text: `Hello,\n\nYou said you would come to “${title}”, ${when}${place ? `, at ${place}` : ''}.\n\nYou cannot come? Say so on your page of Sillage: your coordinator will know at once. There you can also stop these reminders.\n`,
      };
}

function whenText(language: Language, { slot, need }: DatedSlot): string {
  const options = { dateStyle: 'full', timeStyle: 'short', timeZone: need.zone } as const;
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', options).format(slot.startsAt);
}
