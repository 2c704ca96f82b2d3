import { QuoteConsent } from '../../server/answers/quotes/quote-consent.entity.js';
import { Quote } from '../../server/answers/quotes/quote.entity.js';
import { dayNumber, dayText } from '../association/days.js';
import { idOf, newRow, type Desk } from './desk.js';
import { insertAll } from './insert-all.js';

type Given = Pick<QuoteConsent, 'giver' | 'means' | 'presence' | 'forPublic'> & {
  /** Days after it was said on which it ends. */
  holds?: number;
};

interface Invented extends Pick<Quote, 'words' | 'source' | 'saidBy'> {
  mission: string | null;
  /** Days before the fictional today. */
  ago: number;
  consent: Given;
  /** Days before the fictional today on which it was withdrawn; the words are gone since. */
  withdrawn?: number;
}

/** Words that nobody said, with every state of consent: two in force, one over, one withdrawn. Their identifiers, in that order. */
export async function writeQuotes(
  desk: Desk,
  missions: ReadonlyMap<string, string>,
  author: string,
): Promise<string[]> {
  const { em, association, now } = desk;
  const today = dayNumber(association.today);
  const by = { recordedBy: author, recordedById: null, recordedAt: now };
  const all = invented.map(({ mission, ago, consent, withdrawn, ...told }) => {
    const saidOn = dayText(today - ago);
    const missionId = mission === null ? null : idOf(missions, mission);
    const quote = { ...newRow(desk), ...told, language: 'fr', saidOn, missionId, ...by };
    const { holds, ...how } = consent;
    const lastDay = holds === undefined ? null : dayText(today - ago + holds);
    const given = { day: saidOn, ...how, wording: WORDING, forReports: true, lastDay };
    const taken = { day: dayText(today - (withdrawn ?? 0)), means: 'mail' as const, ...WITHDRAWN };
    const shared = { organisationId: desk.organisationId, quoteId: quote.id, ...by };
    return {
      quote,
      consents: [
        { ...shared, id: newRow(desk).id, place: 1, isGiven: true, ...given },
        ...(withdrawn === undefined ? [] : [{ ...shared, id: newRow(desk).id, place: 2, isGiven: false, ...taken }]),
      ],
    };
  });
  await insertAll(
    em,
    Quote,
    all.map(({ quote }) => quote),
  );
  await insertAll(
    em,
    QuoteConsent,
    all.flatMap(({ consents }) => consents),
  );
  return all.map(({ quote }) => quote.id);
}

const WORDING =
  'J’accepte que La Lanterne du Quai reprenne mes paroles, telles qu’elles sont écrites, en me nommant comme je l’ai choisi. Je peux changer d’avis à tout moment, sans dire pourquoi : mes paroles sont alors effacées. (Accord inventé pour l’association fictive.)';

const WITHDRAWN = { giver: null, presence: null, wording: null, forReports: null, forPublic: null, lastDay: null };

const signed: Given = { giver: 'person', means: 'paper', presence: null, forPublic: false };

const invented: readonly Invented[] = [
  {
    words: 'Le mardi, je ne mange plus toute seule. Et la semaine d’après, c’est moi qui garde une place à quelqu’un.',
    source: 'Inventé : dit pendant une distribution',
    saidBy: 'Amina, 34 ans',
    mission: 'distribution-quai',
    ago: 40,
    consent: { ...signed, forPublic: true },
  },
  {
    words: 'On m’a demandé mon prénom avant de me demander ce qu’il me fallait.',
    source: 'Inventé : une lettre laissée à l’accueil',
    saidBy: null,
    mission: 'petits-dejeuners',
    ago: 75,
    consent: { ...signed, means: 'voice', presence: 'Karim Lavigne' },
  },
  {
    words: 'J’ai appris à faire la soupe de mon grand-père, mais pour quarante personnes.',
    source: 'Inventé : dit en cuisine, avec sa mère',
    saidBy: 'un garçon de 13 ans',
    mission: 'cuisine',
    ago: 420,
    consent: { ...signed, giver: 'guardian', holds: 365 },
  },
  {
    words: null,
    source: null,
    saidBy: null,
    mission: null,
    ago: 130,
    consent: { ...signed, giver: 'own-wish', means: 'mail' },
    withdrawn: 20,
  },
];
