/** Words of the summary. `{name}` is replaced. */
export const letterTexts = {
  fr: {
    subject: 'Votre bilan\u00a0: {period} – {house}',
    hello: 'Bonjour, voici ce que vous avez donné à {house}\u00a0: {period}. Merci\u00a0!',
    time: 'Votre temps',
    total: '{time} en {count}, validé.',
    nothing: 'Rien n’est validé pour cette période.',
    unknownTime: 'Dont {count} sans durée connue.',
    mission: '{title}\u00a0: {time}',
    noMission: 'Sans mission',
    others: 'Autres missions',
    unknown: 'durée inconnue',
    results: 'Grâce à vous',
    teamOf: 'Avec votre équipe ({people} personnes)\u00a0: {result}',
    team: 'Avec d’autres\u00a0: {result}',
    thanks: 'On vous remercie',
    thank: '«\u00a0{words}\u00a0» {by}',
    waiting: 'En attente de validation',
    waits: '{count}, {time}\u00a0: pas encore compté.',
    activity: 'activité',
    activities: 'activités',
    page: 'Votre page',
    stop: 'Ne plus recevoir ce bilan',
    why: 'Vous recevez ce bilan parce que vous l’avez demandé.',
  },
  en: {
    subject: 'Your summary: {period} – {house}',
    hello: 'Hello, here is what you gave to {house}: {period}. Thank you!',
    time: 'Your time',
    total: '{time} in {count}, validated.',
    nothing: 'Nothing is validated for this period.',
    unknownTime: 'Of which {count} without a known duration.',
    mission: '{title}: {time}',
    noMission: 'Without a mission',
    others: 'Other missions',
    unknown: 'unknown duration',
    results: 'Thanks to you',
    teamOf: 'With your team ({people} people): {result}',
    team: 'With others: {result}',
    thanks: 'Words of thanks',
    thank: '“{words}” {by}',
    waiting: 'Awaiting validation',
    waits: '{count}, {time}: not counted yet.',
    activity: 'activity',
    activities: 'activities',
    page: 'Your page',
    stop: 'Stop this summary',
    why: 'You receive this summary because you asked for it.',
  },
} as const;

export type LetterTexts = Record<keyof (typeof letterTexts)['fr'], string>;

export function filled(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
