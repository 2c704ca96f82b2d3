import { SkillNames } from '../../people/skill-names.js';
import type { RegistryManager } from '../../registry/registry.js';
import type { Blocked } from '../candidates/found.js';

/** A piece of a sentence, in both languages. */
export interface Both {
  readonly fr: string;
  readonly en: string;
}

/** What may have changed since a suggestion was worked out. */
export const staleWords = {
  gone: { fr: 'ce rendez-vous n’existe plus', en: 'that time no longer exists' },
  cancelled: { fr: 'ce rendez-vous est annulé', en: 'that time is cancelled' },
  begun: { fr: 'ce rendez-vous a commencé ou est passé', en: 'that time has begun or is over' },
  left: { fr: 'cette personne est partie', en: 'this person has left' },
  notExpected: { fr: 'cette personne n’est plus attendue là', en: 'this person is no longer expected there' },
  asked: {
    fr: 'on attend déjà la réponse de cette personne pour ce rendez-vous',
    en: 'this person was already asked for that time',
  },
  saidNo: {
    fr: 'cette personne a dit qu’elle ne vient pas à ce rendez-vous',
    en: 'this person said that they do not come to that time',
  },
  full: { fr: 'ce rendez-vous est complet', en: 'that time is full' },
  elsewhere: {
    fr: 'cette personne est attendue ailleurs au même moment',
    en: 'this person is expected elsewhere at that moment',
  },
  rest: { fr: 'cette personne n’aurait pas son repos', en: 'this person would not have their rest' },
  cap: {
    fr: 'cette personne dépasserait ce qu’elle donne par semaine',
    en: 'this person would give more than their most of a week',
  },
  days: {
    fr: 'cette personne viendrait plus de jours qu’elle ne veut',
    en: 'this person would come on more days than they wish',
  },
  noRoom: {
    fr: 'il n’y a plus de place, ou une limite de sa semaine serait dépassée',
    en: 'no place is left, or a limit of their week would be passed',
  },
} satisfies Record<string, Both>;

const filters: Readonly<Record<string, Both>> = {
  gone: staleWords.gone,
  consent: {
    fr: 'cette personne n’accepte pas ou plus les propositions',
    en: 'this person does not, or no longer, accept suggestions',
  },
  time: {
    fr: 'cette personne n’a pas dit être libre à ce moment',
    en: 'this person has not said that they are free then',
  },
  never: {
    fr: 'quelqu’un a décidé que cette personne n’y va pas',
    en: 'somebody decided that this person does not go there',
  },
  distance: { fr: 'c’est plus loin que cette personne ne va', en: 'it is further than this person goes' },
  remote_only: { fr: 'cette personne n’aide qu’à distance', en: 'this person helps remotely only' },
  rest: staleWords.rest,
  days: staleWords.days,
  cap: staleWords.cap,
  invitations: {
    fr: 'cette personne a déjà été sollicitée autant qu’elle l’accepte en 30 jours',
    en: 'this person was already asked as often as they accept in 30 days',
  },
  language: {
    fr: 'il y faut une langue à un niveau que cette personne n’a pas',
    en: 'a language is asked for at a level this person does not have',
  },
};

/** The first thing that stands in the way, told to a coordinator. */
export async function obstacleWords(em: RegistryManager, { filter, subject }: Blocked): Promise<Both> {
  if (filter === 'skill') {
    const name = (await SkillNames.read(em)).nameOf(subject);
    return {
      fr: `il y faut « ${name} » à un niveau que cette personne n’a pas`,
      en: `“${name}” is asked for at a level this person does not have`,
    };
  }
  return filters[filter] ?? staleWords.notExpected;
}
