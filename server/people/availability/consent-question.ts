import type { Language } from '../../shared/language.js';

/** The one question about suggestions, as it is read on a page, in a mail, on paper and on the telephone. */
const questions: Readonly<Record<Language, string>> = {
  fr: 'Acceptez-vous que l’association vous propose des missions d’après vos disponibilités, vos compétences, vos langues, vos goûts et le temps que vous avez déjà donné ? Une personne de l’association décide de chaque proposition, vous restez libre de dire non, et vous pouvez changer d’avis à tout moment, sans autre effet.',
  en: 'Do you agree that the association suggests missions to you, from when you can come, your skills, your languages, what you like and the time you already gave? A person of the association decides on each suggestion, you remain free to say no, and you can change your mind at any time, with no other effect.',
};

export const consentQuestion = (language: Language): string => questions[language];

/** Whether this is the question as it stands today, in either language. */
export const isConsentQuestion = (wording: string): boolean => Object.values(questions).includes(wording);
