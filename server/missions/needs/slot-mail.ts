import type { Language } from '../../shared/language.js';
import type { DatedSlot } from '../times/dated-slots.js';

/** `before`: when it was to begin. `back`: it takes place after all. */
export type SlotNews = { kind: 'cancelled' } | { kind: 'back' } | { kind: 'changed'; before: Date };

interface Mail {
  subject: string;
  text: string;
}

/** For a volunteer who agreed to come. */
export function slotMail(language: Language, dated: DatedSlot, news: SlotNews): Mail {
  return language === 'fr' ? french(dated, news) : english(dated, news);
}

function french(dated: DatedSlot, news: SlotNews): Mail {
  const [title, when, place] = [dated.mission.title, whenText('fr-FR', dated), placeOf(dated)];
  const where = place === null ? '' : `, à ${place}`;
  const end =
    'Un empêchement ? Dites-le sur votre page de Sillage, ou à la coordination : elle cherchera quelqu’un d’autre.\n';
  if (news.kind === 'cancelled')
    return {
      subject: `Annulé : ${title}, ${when}`,
      text: `Bonjour,\n\nVous aviez dit venir à « ${title} », ${when}. Ce rendez-vous est annulé : ne venez pas.\n\nMerci d’avoir été là.\n`,
    };
  if (news.kind === 'back')
    return {
      subject: `Maintenu finalement : ${title}, ${when}`,
      text: `Bonjour,\n\nLe rendez-vous « ${title} » aura lieu finalement, ${when}${where}.\n\n${end}`,
    };
  const before = at('fr-FR', news.before, dated);
  return {
    subject: `Changement : ${title}, ${when}`,
    text: `Bonjour,\n\nVous avez dit venir à « ${title} », ${before}. Cela change : ${when}${where}.\n\n${end}`,
  };
}

function english(dated: DatedSlot, news: SlotNews): Mail {
  const [title, when, place] = [dated.mission.title, whenText('en-GB', dated), placeOf(dated)];
  const where = place === null ? '' : `, at ${place}`;
  const end =
    'You cannot come? Say so on your page of Sillage, or to your coordinator, who will look for somebody else.\n';
  if (news.kind === 'cancelled')
    return {
      subject: `Cancelled: ${title}, ${when}`,
      text: `Hello,\n\nYou had said you would come to “${title}”, ${when}. It is cancelled: please do not come.\n\nThank you for having been ready.\n`,
    };
  if (news.kind === 'back')
    return {
      subject: `Takes place after all: ${title}, ${when}`,
      text: `Hello,\n\n“${title}” takes place after all, ${when}${where}.\n\n${end}`,
    };
  const before = at('en-GB', news.before, dated);
  return {
    subject: `Change: ${title}, ${when}`,
    text: `Hello,\n\nYou said you would come to “${title}”, ${before}. It changes: ${when}${where}.\n\n${end}`,
  };
}

const placeOf = ({ slot, mission }: DatedSlot): string | null =>
  slot.remote ? null : (slot.place ?? mission.site ?? null);

function whenText(locale: string, { slot, need: { zone } }: DatedSlot): string {
  const end = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone }).format(slot.endsAt);
  return `${at(locale, slot.startsAt, { need: { zone } })} – ${end}`;
}

function at(locale: string, instant: Date, { need: { zone } }: { need: { zone: string } }): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: zone }).format(instant);
}
