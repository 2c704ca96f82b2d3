export const reasonTexts = {
  disputedHere: {
    fr: 'La personne signale une erreur sur cette activité, qui compte jusqu’à votre décision. Corrigez-la, validez-la telle quelle, ou refusez-la.',
    en: 'The person reports an error in this activity, which counts until you decide. Correct it, validate it as it is, or refuse it.',
  },
  disputedAtSource: {
    fr: 'La source dit cette activité contestée : elle ne compte pas encore. Validez-la, corrigez-la ou refusez-la.',
    en: 'The source says that this activity is disputed: it does not count yet. Validate, correct or refuse it.',
  },
} as const satisfies Record<string, Record<'fr' | 'en', string>>;

/** Why a disputed row waits: its volunteer said so here, or its source did. */
export function disputeText(isHere: boolean, language: 'fr' | 'en'): string {
  return reasonTexts[isHere ? 'disputedHere' : 'disputedAtSource'][language];
}
