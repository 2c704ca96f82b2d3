import type { DatedSlot } from '../../missions/times/dated-slots.js';
import type { Language } from '../../shared/language.js';

interface Mail {
  subject: string;
  text: string;
}

export interface AskedChange {
  dated: DatedSlot;
  /** More, or below zero: less. */
  seconds: number;
}

export interface AskedWords {
  association: string;
  name: string;
  changes: readonly AskedChange[];
  reasons: readonly string[];
  link: string;
  /** Where the rules are read. */
  rules: string;
  until: Date;
}

/** Asks one person whether they would come, or come elsewhere. It names nobody else. */
export function invitationMail(language: Language, words: AskedWords): Mail {
  const { association, name, changes, reasons, link, rules } = words;
  const comes = changes.filter(({ seconds }) => seconds > 0);
  const goes = changes.filter(({ seconds }) => seconds < 0);
  const first = (comes[0] ?? goes[0])?.dated;
  const title = first?.mission.title ?? '';
  const list = (lines: readonly string[]) => lines.map((line) => `– ${line}`).join('\n');
  const why = reasons.length === 0 ? '' : list(reasons);
  const zone = first?.need.zone ?? 'UTC';
  if (language === 'fr')
    return {
      subject: `${association} : une mission vous est proposée, ${title}`,
      text: `Bonjour ${name},

${association} vous propose de venir :
${list(comes.map((one) => place(language, one)))}
${goes.length === 0 ? '' : `\nSi vous êtes d’accord, vous ne seriez plus attendu·e ici :\n${list(goes.map((one) => place(language, one)))}\n`}${why && `\nPourquoi vous :\n${why}\n`}
Rien n’est décidé : vous répondez oui ou non, sans compte et sans mot de passe, avant le ${at(language, words.until, zone)} :
${link}

Dire non n’a aucun autre effet. Sur la même page, vous pouvez corriger ce que nous savons de vous, faire une pause ou ne plus recevoir de propositions. Une personne de l’association a décidé de vous écrire ; un calcul l’y a aidée, selon ces règles, publiques :
${rules}
`,
    };
  return {
    subject: `${association}: a mission is suggested to you, ${title}`,
    text: `Hello ${name},

${association} suggests that you come:
${list(comes.map((one) => place(language, one)))}
${goes.length === 0 ? '' : `\nIf you agree, you would no longer be expected here:\n${list(goes.map((one) => place(language, one)))}\n`}${why && `\nWhy you:\n${why}\n`}
Nothing is decided: you answer yes or no, without an account or a password, before ${at(language, words.until, zone)}:
${link}

Saying no has no other effect. On the same page you can correct what we know of you, pause, or stop suggestions. A person of the association decided to write to you; a calculation helped, by these public rules:
${rules}
`,
  };
}

/** For somebody who was asked: it is no longer needed, and what was agreed before stands. */
export function takenBackMail(language: Language, { dated }: AskedChange): Mail {
  const title = dated.mission.title;
  const when = at(language, dated.slot.startsAt, dated.need.zone);
  return language === 'fr'
    ? {
        subject: `Une proposition n’a plus cours : ${title}`,
        text: `Bonjour,\n\nOn vous avait proposé « ${title} », ${when}. Cette proposition n’a plus cours : ne changez rien à ce que vous aviez prévu, vous n’avez rien à faire.\n\nMerci d’y avoir pensé.\n`,
      }
    : {
        subject: `A suggestion no longer stands: ${title}`,
        text: `Hello,\n\n“${title}”, ${when}, had been suggested to you. It no longer stands: change nothing in what you had planned, there is nothing to do.\n\nThank you for considering it.\n`,
      };
}

/** For somebody who is no longer expected. */
export function releasedMail(language: Language, { mission, slot, need }: DatedSlot): Mail {
  const [title, when] = [mission.title, at(language, slot.startsAt, need.zone)];
  return language === 'fr'
    ? {
        subject: `Changement : ${title}, ${when}`,
        text: `Bonjour,\n\nVous aviez dit venir à « ${title} », ${when}. La coordination vous en libère, en entier ou en partie : votre page de Sillage dit ce qui reste. Une question ? Posez-la à la personne qui coordonne cette mission.\n\nMerci de votre engagement.\n`,
      }
    : {
        subject: `Change: ${title}, ${when}`,
        text: `Hello,\n\nYou said you would come to “${title}”, ${when}. Your coordinator frees you from it, wholly or in part: your page of Sillage says what remains. A question? Ask whoever coordinates that mission.\n\nThank you for giving time.\n`,
      };
}

function place(language: Language, { dated, seconds }: AskedChange): string {
  const { slot, need, mission } = dated;
  const where = slot.remote ? (language === 'fr' ? 'à distance' : 'remotely') : (slot.place ?? mission.site ?? null);
  const end = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    timeStyle: 'short',
    timeZone: need.zone,
  }).format(slot.endsAt);
  const hours = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB').format(Math.abs(seconds) / 3600);
  const [title, when] = [mission.title, `${at(language, slot.startsAt, need.zone)} – ${end}`];
  return [
    `${title}${need.title === title ? '' : ` (${need.title})`}`,
    when,
    `${hours} h`,
    ...(where ? [where] : []),
  ].join(', ');
}

function at(language: Language, instant: Date, timeZone: string): string {
  const options = { dateStyle: 'full', timeStyle: 'short', timeZone } as const;
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', options).format(instant);
}
