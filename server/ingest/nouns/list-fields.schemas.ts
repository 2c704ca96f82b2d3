/** What a column of a list may say, in the order people think of it. */
export const listFields = {
  people: [
    'name',
    'firstName',
    'lastName',
    'reference',
    'email',
    'telephone',
    'mobile',
    'kind',
    'leftOn',
    'language',
    'skills',
    'languages',
    'hours',
    'dates',
    'away',
    'comfort',
    'cap',
    'daysPerWeek',
    'rest',
    'invitations',
    'km',
    'remoteOnly',
    'causes',
    'consent',
    'consentDate',
    'consentSource',
    'consentWording',
  ],
  missions: [
    'title',
    'reference',
    'day',
    'from',
    'to',
    'times',
    'needed',
    'minimum',
    'maximum',
    'unit',
    'role',
    'skills',
    'spoken',
    'wholePresence',
    'datePlace',
    'activityType',
    'description',
    'site',
    'territory',
    'remote',
    'language',
    'funder',
    'status',
    'priority',
    'slot',
  ],
  answers: ['day', 'score', 'scale', 'question', 'audience', 'mission', 'campaign', 'external_id'],
  statements: [
    'from_day',
    'last_day',
    'count',
    'new_count',
    'new_access',
    'method',
    'method_words',
    'mission',
    'source',
    'external_id',
  ],
} as const;

/** What goes to the registry rather than to the log. */
export type NounWhat = keyof typeof listFields;
export type ListField<What extends NounWhat = NounWhat> = (typeof listFields)[What][number];

export const nounWhats = ['people', 'missions', 'answers', 'statements'] as const satisfies readonly NounWhat[];

export function isNounWhat(what: string | null): what is NounWhat {
  return what !== null && Object.hasOwn(listFields, what);
}
