/** Why a line was flagged, then what to do. Flagged lines count like the others until somebody decides. */
export const flagTexts = {
  'ambiguous-time': {
    fr: 'Cette heure existe deux fois, la nuit du changement d’heure ; la première a été retenue. Corrigez-la si c’était la seconde.',
    en: 'This time occurs twice, the night the clocks change; the first was taken. Correct it if it was the second.',
  },
  'cell-error': {
    fr: 'Une case contient une erreur du tableur, lue comme inconnue. Corrigez-la dans le fichier, puis renvoyez-le.',
    en: 'A cell holds an error of the spreadsheet, read as unknown. Correct it in the file, then send it again.',
  },
  'conflicts-with-correction': {
    fr: 'Le fichier a changé après votre correction ; la correction a été gardée. Validez-la, ou reprenez ce que dit le fichier.',
    en: 'The file changed after your correction; the correction was kept. Validate it, or take what the file says.',
  },
  'consent-without-wording': {
    fr: 'L’accord est gardé, mais la question à laquelle la personne a répondu n’est pas connue. Ajoutez-la (colonne consent_wording), puis renvoyez le fichier.',
    en: 'The agreement is kept, but the question that the person answered is not known. Add it (column consent_wording), then send the file again.',
  },
  'crosses-midnight': {
    fr: 'L’activité finit le lendemain. Vérifiez les heures ; tout compte au jour où elle commence.',
    en: 'The activity ends on the next day. Check its times; all of it counts on the day it starts.',
  },
  'duration-mismatch': {
    fr: 'La durée écrite n’est pas celle qui sépare le début de la fin ; la durée écrite compte. Corrigez celle des deux qui est fausse.',
    en: 'The duration written is not the time between start and end; the duration written counts. Correct whichever is wrong.',
  },
  'end-before-start': {
    fr: 'La fin précède le début, la durée est donc inconnue sauf si elle est écrite. Corrigez les heures.',
    en: 'The end comes before the start, so the duration is unknown unless written. Correct the times.',
  },
  'erased-person': {
    fr: 'Cette personne a demandé l’effacement de ses données : la ligne est entrée sans nom. Il n’y a rien à faire.',
    en: 'This person asked for their data to be erased: the line came in without a name. There is nothing to do.',
  },
  'exact-duplicate': {
    fr: 'Une ligne identique précède celle-ci dans le fichier ; les deux comptent. Refusez l’une si c’est la même activité.',
    en: 'An identical line comes before this one in the file; both count. Refuse one if it is the same activity.',
  },
  'forgotten-sign-out': {
    fr: 'Plus de douze heures pointées d’affilée : la sortie a sans doute été oubliée. Demandez l’heure de fin et corrigez.',
    en: 'Over twelve hours measured in one go: signing out was probably forgotten. Ask for the end time and correct it.',
  },
  'future-day': {
    fr: 'Ce jour n’est pas encore venu. Corrigez la date, ou attendez que l’activité ait eu lieu pour valider.',
    en: 'This day has not come yet. Correct the date, or wait until the activity took place to validate.',
  },
  'month-only': {
    fr: 'Le fichier ne nomme qu’un mois ; l’activité compte au jour que vous avez choisi. Ne lisez pas ses chiffres par jour ou par semaine.',
    en: 'The file names a month alone; the activity counts on the day you chose. Do not read its figures by day or week.',
  },
  'need-unknown': {
    fr: 'Personne n’a dit combien de bénévoles il faut : c’est inconnu, et non zéro. Écrivez 0 s’il ne faut personne.',
    en: 'Nobody said how many people are needed: that is unknown, not zero. Write 0 when nobody is.',
  },
  'nonexistent-time': {
    fr: 'Cette heure n’existe pas, la nuit du changement d’heure ; elle a été avancée. Vérifiez-la.',
    en: 'This time does not exist, the night the clocks change; it was moved forward. Check it.',
  },
  'over-16h-day': {
    fr: 'Plus de seize heures le même jour pour cette personne, toutes sources réunies ; rien n’est plafonné. Vérifiez ses activités de ce jour.',
    en: 'Over sixteen hours on one day for this person, all sources together; nothing is capped. Check that day’s activities.',
  },
  'over-demand': {
    fr: 'Plus de personnes présentes que demandées. Vérifiez l’effectif.',
    en: 'More people came than were asked for. Check the headcount.',
  },
  overlap: {
    fr: 'Ces heures en croisent d’autres de la même personne. Corrigez les heures, ou refusez l’une des deux activités.',
    en: 'These hours cross others of the same person. Correct the times, or refuse one of the two activities.',
  },
  'padded-line': {
    fr: 'La ligne avait moins de cases que les autres ; les cases absentes sont inconnues. Vérifiez que rien n’y manque.',
    en: 'The line had fewer cells than the others; the absent ones are unknown. Check that nothing is missing.',
  },
  'possible-duplicate': {
    fr: 'Une autre source dit la même chose : même personne, même jour, même mission, même durée ; les deux comptent. Refusez l’une si c’est la même activité.',
    en: 'Another source says the same: same person, day, mission and duration; both count. Refuse one if it is the same activity.',
  },
  'priority-not-kept': {
    fr: 'La priorité n’est pas gardée. Dites par le minimum ce qui ne peut pas manquer.',
    en: 'The priority is not kept. Say by the minimum what cannot be missing.',
  },
  'recorded-before-start': {
    fr: 'L’activité a été saisie avant d’avoir commencé : c’est peut-être une prévision. Vérifiez qu’elle a eu lieu.',
    en: 'The activity was entered before it began: it may be a plan. Check that it took place.',
  },
  'weekday-mismatch': {
    fr: 'Le jour de la semaine écrit n’est pas celui de cette date ; la date a été retenue. Corrigez l’un des deux.',
    en: 'The weekday written is not that of this date; the date was taken. Correct one of the two.',
  },
  'year-mismatch': {
    fr: 'L’année écrite dans sa colonne n’est pas celle de la date. Corrigez celle des deux qui est fausse.',
    en: 'The year in its column is not that of the date. Correct whichever is wrong.',
  },
  'zero-duration': {
    fr: 'La durée est de zéro. Corrigez-la, ou refusez la ligne si personne n’est venu.',
    en: 'The duration is zero. Correct it, or refuse the line if nobody came.',
  },
} as const satisfies Record<string, Record<'fr' | 'en', string>>;

/** A flag that a later version invented is told by its name rather than hidden. */
export function flagText(flag: string, language: 'fr' | 'en'): string {
  return Object.hasOwn(flagTexts, flag) ? flagTexts[flag as keyof typeof flagTexts][language] : flag;
}
